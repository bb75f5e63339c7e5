/** Splits what a client sent into tag, verb and arguments. */
import { Refusal } from './token.ts'
import type { Pieces, Token } from './token.ts'

export type Command = { tag: string; verb: string; args: Token[] }

/** Deepest nesting of lists a client may send; stops a stack overflow. */
const MAX_DEPTH = 20

type Cursor = { pieces: Pieces; piece: number; at: number }

/** Reads one command; `UID FETCH` and its like are one verb. Throws a Refusal on what is no command. */
export function parseCommand(pieces: Pieces): Command {
  const cursor: Cursor = { pieces, piece: 0, at: 0 }
  const tag = atom(cursor)
  const tokens: Token[] = []
  while (!atEnd(cursor)) {
    if (peek(cursor) === ' ') cursor.at += 1
    else tokens.push(token(cursor, 0))
  }
  const [first, second, ...rest] = tokens
  if (!tag || first?.kind !== 'atom') throw new Refusal('BAD', 'Expected a tag and a command')
  const verb = first.value.toUpperCase()
  if (verb === 'UID' && second?.kind === 'atom') return { tag, verb: `UID ${second.value.toUpperCase()}`, args: rest }
  return { tag, verb, args: tokens.slice(1) }
}

function token(cursor: Cursor, depth: number): Token {
  if (depth > MAX_DEPTH) throw new Refusal('BAD', 'Too deep')
  const literal = takeLiteral(cursor)
  if (literal) return { kind: 'string', value: literal }
  if (peek(cursor) === '"') return { kind: 'string', value: Buffer.from(quoted(cursor), 'latin1') }
  if (peek(cursor) === '(') return { kind: 'list', items: list(cursor, depth) }
  const value = atom(cursor)
  if (!value) throw new Refusal('BAD', 'Unexpected character')
  return { kind: 'atom', value }
}

function list(cursor: Cursor, depth: number): Token[] {
  cursor.at += 1
  const items: Token[] = []
  while (peek(cursor) !== ')') {
    if (atEnd(cursor)) throw new Refusal('BAD', 'List without end')
    if (peek(cursor) === ' ') cursor.at += 1
    else items.push(token(cursor, depth + 1))
  }
  cursor.at += 1
  return items
}

function quoted(cursor: Cursor): string {
  let value = ''
  for (cursor.at += 1; ; cursor.at += 1) {
    const char = peek(cursor)
    if (char === '') throw new Refusal('BAD', 'String without end')
    if (char === '"') break
    if (char === '\\') cursor.at += 1
    value += peek(cursor)
  }
  cursor.at += 1
  return value
}

/** An atom; brackets keep their blanks, as in `BODY[HEADER.FIELDS (From To)]<0.100>`. */
function atom(cursor: Cursor): string {
  const start = cursor.at
  let brackets = 0
  for (;;) {
    const char = peek(cursor)
    if (char === '' || (brackets === 0 && (char === ' ' || char === '(' || char === ')' || char === '"'))) break
    if (char === '[') brackets += 1
    if (char === ']') brackets -= 1
    cursor.at += 1
  }
  return text(cursor).slice(start, cursor.at)
}

function text(cursor: Cursor): string {
  const piece = cursor.pieces[cursor.piece]
  return typeof piece === 'string' ? piece : ''
}

function peek(cursor: Cursor): string {
  return text(cursor)[cursor.at] ?? ''
}

function takeLiteral(cursor: Cursor): Buffer | null {
  const next = cursor.pieces[cursor.piece + 1]
  if (cursor.at < text(cursor).length || !Buffer.isBuffer(next)) return null
  cursor.piece += 2
  cursor.at = 0
  return next
}

function atEnd(cursor: Cursor): boolean {
  return cursor.at >= text(cursor).length && cursor.piece >= cursor.pieces.length - 1
}
