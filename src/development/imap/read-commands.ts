/** Cuts the bytes of a connection into commands, asking for synchronizing literals as they come. */
import type { Pieces } from './token.ts'

/** Longest command line; a line without end would fill the memory. */
const MAX_LINE = 1_000_000
/** Largest literal a client may send. */
const MAX_LITERAL = 100_000_000

export type CommandReader = { feed(chunk: Buffer): void }

type Handlers = {
  /** A whole line with its literals. */
  onLine: (pieces: Pieces) => void
  /** The client waits for leave to send a literal. */
  onLiteral: () => void
  /** The client sends more than the server takes. */
  onOverflow: () => void
}

export function createCommandReader(handlers: Handlers): CommandReader {
  let rest: Buffer = Buffer.alloc(0)
  let pieces: (string | Buffer)[] = []
  let literal: { missing: number; chunks: Buffer[] } | null = null

  function takeLiteral(open: { missing: number; chunks: Buffer[] }): boolean {
    const part = rest.subarray(0, open.missing)
    open.chunks.push(part)
    open.missing -= part.length
    rest = rest.subarray(part.length)
    if (open.missing > 0) return false
    pieces.push(Buffer.concat(open.chunks))
    literal = null
    return true
  }

  function takeLine(): boolean {
    const end = rest.indexOf('\n')
    if (end < 0) {
      if (rest.length > MAX_LINE) handlers.onOverflow()
      return false
    }
    const line = rest.subarray(0, end).toString('latin1').replace(/\r$/, '')
    rest = rest.subarray(end + 1)
    endLine(line)
    return true
  }

  function endLine(line: string): void {
    const mark = /\{(\d{1,9})(\+?)\}$/.exec(line)
    if (!mark) {
      const whole = [...pieces, line]
      pieces = []
      handlers.onLine(whole)
      return
    }
    const missing = Number(mark[1])
    if (missing > MAX_LITERAL) {
      handlers.onOverflow()
      return
    }
    pieces.push(line.slice(0, mark.index))
    literal = { missing, chunks: [] }
    if (mark[2] === '') handlers.onLiteral()
  }

  return {
    feed(chunk) {
      rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
      while (literal ? takeLiteral(literal) : takeLine());
    },
  }
}
