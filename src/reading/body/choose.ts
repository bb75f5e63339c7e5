/** Text or HTML: which of the two faces of a body to read. */
import { htmlPieces } from './html/html-pieces.ts'
import { isBlank, pieceLines, type Piece } from './piece.ts'
import { textPieces } from './text-pieces.ts'

/** The pieces of a body. HTML is read where it says what the text cannot: tables, boxes, crossed-out words, or where the text is a stub. */
export const choosePieces = (body: { text: string | null; html: string | null }): Piece[] => {
  const text = body.text === null ? [] : textPieces(plainHyphens(body.text))
  if (body.html === null || body.html.trim() === '') return text
  const html = htmlPieces(plainHyphens(body.html))
  return saysMore(body.html, html) || isPoor(text, html) ? html : text
}

/** Hyphens that do not break, as programs put them into telephone numbers. */
const plainHyphens = (text: string): string => text.replaceAll(/[\u2010\u2011]|&#8209;|&#x2011;/gi, '-')

const saysMore = (source: string, html: readonly Piece[]): boolean =>
  html.some((piece) => piece.kind === 'table') ||
  /wingdings|<input\b|<(?:s|strike|del)\b|line-through|\bid=["']?(?:x_)*signature\b|gmail_signature\b/i.test(source.slice(0, 500_000))

const stub =
  /\b(?:view|read|open) (?:this|the) (?:e-?mail|message)\b.{0,60}\b(?:browser|html)|(?:does not|doesn't|cannot|can't|kann) .{0,20}\bhtml\b|\bhtml (?:version|format|e-?mail|message|capable)\b/i

const isPoor = (text: readonly Piece[], html: readonly Piece[]): boolean => {
  const textSize = size(text)
  const htmlSize = size(html)
  if (htmlSize.words === 0) return false
  if (textSize.words * 2 < htmlSize.words || (textSize.lines <= 3 && htmlSize.lines >= 8)) return true
  return textSize.words < 60 && stub.test(text.flatMap(pieceLines).join(' ').slice(0, 2_000))
}

const size = (pieces: readonly Piece[]): { words: number; lines: number } => {
  const lines = pieces.filter((piece) => !isBlank(piece)).flatMap(pieceLines)
  return { words: lines.reduce((sum, text) => sum + text.split(/\s+/).filter((word) => word !== '').length, 0), lines: lines.length }
}
