import { load } from 'cheerio/slim'
import { safeHtml, strippedHtml } from './guard.ts'
import { createScribe } from './scribe.ts'
import { plainStyle, walk } from './walk.ts'
import { gridLines, type Piece } from '../piece.ts'
import { headerKey } from '../split/header-block.ts'
import { textLines } from '../text-pieces.ts'

/** An HTML body as pieces: the lines a reader sees and the tables that hold data. */
export const htmlPieces = (html: string): Piece[] => {
  const safe = safeHtml(html)
  if (safe === null) return textLines(strippedHtml(html))
  const scribe = createScribe()
  walk(load(safe).root().contents().toArray(), plainStyle, scribe)
  return unquoteLines(scribe.pieces().flatMap(headerLines))
}

/** Thunderbird sets the header block of a forwarded message as a table. */
const headerLines = (piece: Piece): Piece[] => {
  if (piece.kind === 'line') return [piece]
  const rows = gridLines(piece.grid).map((row) => row.replace(/\s*:?\s*\|\s*/, ': '))
  const keys = rows.map(headerKey)
  if (!keys.includes('from') || !keys.includes('subject') || keys.includes(null)) return [piece]
  return rows.map((text, index) => ({ kind: 'line', text, depth: piece.depth, border: index === 0 }))
}

/** Some programs quote with ">" inside HTML, as in plain text. */
const unquoteLines = (pieces: Piece[]): Piece[] =>
  pieces.map((piece) => {
    if (piece.kind === 'table' || !/^ {0,3}>/.test(piece.text)) return piece
    const [marked] = textLines(piece.text)
    return marked === undefined ? piece : { ...piece, text: marked.text, depth: piece.depth + marked.depth }
  })
