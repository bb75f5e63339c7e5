/** From the pieces that a writer wrote to what he says: without banners, small print, ticket frames and signature. */
import { isBanner } from './banner.ts'
import { disclaimerStart } from './disclaimer.ts'
import { isRuler, paragraphs } from './paragraph.ts'
import { divideLetterhead } from './letterhead.ts'
import { divideSignature } from './signature.ts'
import { withoutTicketFrame } from './ticket.ts'
import type { Writer } from './writer-match.ts'
import type { Body } from '../body.ts'
import { isBlank, line, pieceLines, type Piece } from '../piece.ts'

/** Paragraphs at the top among which gateway banners stand. */
const bannerZone = 4

export const understandOwn = (own: readonly Piece[], writer: Writer): Pick<Body, 'lines' | 'tables' | 'signature'> => {
  const { head, rest } = divideLetterhead(withoutSmallPrint(withoutTicketFrame(own)), writer)
  const { before, postscript } = dividePostscript(rest)
  const { said, signature } = divideSignature(before, writer)
  return {
    ...linesAndTables(postscript.length === 0 ? said : [...said, line(''), ...postscript]),
    signature: [...signature.flatMap(pieceLines), ...head].map((text) => text.trim()).filter((text) => text !== ''),
  }
}

const withoutSmallPrint = (pieces: readonly Piece[]): Piece[] => {
  const dropped = new Set<number>()
  paragraphs(pieces).forEach((paragraph, place) => {
    if (paragraph.isTable) return
    const from = place < bannerZone && isBanner(paragraph.lines) ? 0 : disclaimerStart(paragraph.lines)
    if (from !== null) for (let index = paragraph.start + from; index < paragraph.end; index += 1) dropped.add(index)
  })
  return pieces.filter((_, index) => !dropped.has(index))
}

/** "P.S. It is 414-555-0143, not 0134" stands below the signature and is no part of it. */
const dividePostscript = (pieces: readonly Piece[]): { before: readonly Piece[]; postscript: readonly Piece[] } => {
  const at = pieces.findLastIndex((piece) => piece.kind === 'line' && /^\W{0,3}p\.?\s?s\.?\b\W*\S/i.test(piece.text))
  return at <= 0 ? { before: pieces, postscript: [] } : { before: pieces.slice(0, at), postscript: pieces.slice(at) }
}

const linesAndTables = (said: readonly Piece[]): Pick<Body, 'lines' | 'tables'> => {
  const lines: string[] = []
  const tables: Body['tables'] = []
  for (const piece of trimmed(said.map((one) => (isRuler(one) ? line('') : one)))) {
    if (piece.kind === 'line') lines.push(piece.text)
    else tables.push({ beforeLine: lines.length, grid: { ...piece.grid, name: `table ${tables.length + 1}` } })
  }
  return { lines, tables }
}

const trimmed = (pieces: readonly Piece[]): Piece[] => {
  const first = pieces.findIndex((piece) => !isBlank(piece))
  return first < 0 ? [] : pieces.slice(first, pieces.findLastIndex((piece) => !isBlank(piece)) + 1)
}
