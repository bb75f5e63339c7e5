import { isBlank, pieceLines, type Piece } from '../piece.ts'

/** Pieces that stand together: lines without a blank one or a ruler between them, or one table. */
export type Paragraph = { start: number; end: number; lines: string[]; isTable: boolean }

export const isRuler = (piece: Piece): boolean => piece.kind === 'line' && /^\s*(?:[-_=*~#.—–]\s?){5,}$/.test(piece.text.slice(0, 300))

/** `start` and `end` are indexes of the pieces, `end` is the one behind the last. */
export const paragraphs = (pieces: readonly Piece[]): Paragraph[] => {
  const found: Paragraph[] = []
  let open: Paragraph | null = null
  pieces.forEach((piece, index) => {
    if (isBlank(piece) || isRuler(piece)) open = null
    else if (piece.kind === 'table') {
      found.push({ start: index, end: index + 1, lines: pieceLines(piece), isTable: true })
      open = null
    } else if (open === null) found.push((open = { start: index, end: index + 1, lines: [piece.text], isTable: false }))
    else {
      open.end = index + 1
      open.lines.push(piece.text)
    }
  })
  return found
}
