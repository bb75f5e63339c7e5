import { createLineBuffer } from './line-buffer.ts'
import { isBlank, line, maxPieces, type Piece } from '../piece.ts'
import type { Grid } from '../../documents/document.ts'

/** Writes down what a walk over HTML meets, breaking lines where a reader sees them break. */
export type Scribe = {
  /** Text with its white space still as in the source; no-break spaces are kept as columns. */
  text: (text: string, depth: number, preformatted: boolean) => void
  /** A line ends here in any case. */
  lineBreak: (depth: number) => void
  /** A block begins or ends here: a line ends if one has begun. */
  blockBreak: () => void
  blankLine: (depth: number) => void
  table: (grid: Grid, depth: number) => void
  /** The next line begins an enclosed message. */
  border: () => void
  /** A signature begins here; written as "-- " (RFC 3676) is read. */
  delimiter: (depth: number) => void
  pieces: () => Piece[]
}

export const createScribe = (): Scribe => {
  const pieces: Piece[] = []
  const open = createLineBuffer()
  const push = (piece: Piece): void => {
    if (pieces.length < maxPieces) pieces.push(piece)
  }
  const blockBreak = (): void => {
    if (open.begun()) push(open.end(open.depth()))
  }
  const setApart = (piece: Piece): void => {
    blockBreak()
    push(piece)
  }
  const preformatted = (text: string, depth: number): void => {
    text.split(/\r\n|\n|\r/, maxPieces).forEach((part, index) => {
      if (index > 0) push(open.end(depth))
      open.append(part, depth)
    })
  }
  const flowing = (text: string, depth: number): void => {
    const collapsed = text.replaceAll(/[ \t\r\n\f]+/g, ' ')
    if (open.begun()) open.append(collapsed, depth)
    else if (/[^ ]/.test(collapsed)) open.append(collapsed.replace(/^ /, ''), depth)
  }
  return {
    text: (text, depth, isPreformatted) => (isPreformatted ? preformatted(text, depth) : flowing(text, depth)),
    lineBreak: (depth) => push(open.end(open.begun() ? open.depth() : depth)),
    blockBreak,
    blankLine: (depth) => {
      blockBreak()
      if (pieces.length > 0 && !isBlank(pieces.at(-1))) push(line('', depth))
    },
    table: (grid, depth) => setApart({ kind: 'table', grid, depth }),
    border: () => {
      blockBreak()
      open.border()
    },
    delimiter: (depth) => setApart(line('--', depth)),
    pieces: () => {
      blockBreak()
      return pieces
    },
  }
}
