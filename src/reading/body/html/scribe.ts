import { plainBallots } from './ballots.ts'
import { isBlank, maxLineLength, maxPieces, type Piece } from '../piece.ts'
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
  let current = ''
  let currentDepth = 0
  let border = false

  const push = (piece: Piece): void => {
    if (pieces.length < maxPieces) pieces.push(piece)
  }
  const flush = (depth: number): void => {
    const text = plainBallots(current.replaceAll(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' '))
      .trimEnd()
      .slice(0, maxLineLength)
    push({ kind: 'line', text, depth, border: border && text !== '' })
    if (text !== '') border = false
    current = ''
  }
  const blockBreak = (): void => {
    if (current !== '') flush(currentDepth)
  }
  const append = (text: string, depth: number): void => {
    if (current === '') currentDepth = depth
    current = current.endsWith(' ') && text.startsWith(' ') ? current + text.slice(1) : current + text
  }

  return {
    text: (text, depth, preformatted) => {
      if (preformatted) {
        const [first = '', ...rest] = text.split(/\r\n|\n|\r/, maxPieces)
        append(first, depth)
        for (const next of rest) {
          flush(depth)
          append(next, depth)
        }
        return
      }
      const collapsed = text.replaceAll(/[ \t\r\n\f]+/g, ' ')
      if (collapsed !== '' && (current !== '' || collapsed !== ' ')) append(current === '' ? collapsed.replace(/^ /, '') : collapsed, depth)
    },
    lineBreak: (depth) => flush(current === '' ? depth : currentDepth),
    blockBreak,
    blankLine: (depth) => {
      blockBreak()
      if (pieces.length > 0 && !isBlank(pieces.at(-1))) push({ kind: 'line', text: '', depth, border: false })
    },
    table: (grid, depth) => {
      blockBreak()
      push({ kind: 'table', grid, depth })
    },
    border: () => {
      blockBreak()
      border = true
    },
    delimiter: (depth) => {
      blockBreak()
      push({ kind: 'line', text: '--', depth, border: false })
    },
    pieces: () => {
      blockBreak()
      return pieces
    },
  }
}
