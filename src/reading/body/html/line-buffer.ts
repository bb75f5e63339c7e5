import { plainBallots } from './ballots.ts'
import { maxLineLength, type Line } from '../piece.ts'

/** The line that is being written, until it ends. */
export type LineBuffer = {
  /** Whether the line has begun. */
  begun: () => boolean
  /** The quote depth at which the line began. */
  depth: () => number
  append: (text: string, depth: number) => void
  /** Ends the line and gives it; the buffer is empty again. */
  end: (depth: number) => Line
  /** The next line that holds words begins an enclosed message. */
  border: () => void
}

/** Spaces that do not break, or have another width than the plain one. */
const otherSpaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g

export const createLineBuffer = (): LineBuffer => {
  let current = ''
  let currentDepth = 0
  let border = false
  return {
    begun: () => current !== '',
    depth: () => currentDepth,
    append: (text, depth) => {
      if (current === '') currentDepth = depth
      current += current.endsWith(' ') && text.startsWith(' ') ? text.slice(1) : text
    },
    end: (depth) => {
      const text = plainBallots(current.replaceAll(otherSpaces, ' ')).trimEnd().slice(0, maxLineLength)
      const line: Line = { kind: 'line', text, depth, border: border && text !== '' }
      if (text !== '') border = false
      current = ''
      return line
    },
    border: () => {
      border = true
    },
  }
}
