/** A body on its way to being understood: lines and tables in reading order, each with the depth at which it is quoted. */
import type { Grid } from '../documents/document.ts'

export type Piece = Line | Table
export type Line = {
  kind: 'line'
  text: string
  /** Number of quote marks (">" or citing elements) in front of it. */
  depth: number
  /** An HTML mail program drew the border of an enclosed message here. */
  border: boolean
}
type Table = { kind: 'table'; grid: Grid; depth: number }

/** Lines of one body: more is a flood, not a letter. */
export const maxPieces = 20_000
/** Characters of one line that patterns look at; keeps every pattern linear in the letter. */
export const maxLineLength = 20_000

export const isBlank = (piece: Piece | undefined): boolean => piece === undefined || (piece.kind === 'line' && piece.text.trim() === '')

/** The words of a line, or "" for a table or nothing. */
export const lineText = (piece: Piece | undefined): string => (piece?.kind === 'line' ? piece.text : '')

export const line = (text: string, depth = 0): Line => ({ kind: 'line', text, depth, border: false })

/** The rows of a table as lines, its cells joined by " | ", for whoever looks for words only. */
export const gridLines = (grid: Grid): string[] => {
  const rows = new Map<number, string[]>()
  for (const cell of grid.cells) {
    const row = rows.get(cell.row) ?? []
    row.push(cell.text.replaceAll('\n', ' '))
    rows.set(cell.row, row)
  }
  return [...rows.values()].map((cells) => cells.join(' | '))
}

export const pieceLines = (piece: Piece): string[] => (piece.kind === 'line' ? [piece.text] : gridLines(piece.grid))
