/** Tokens of one IMAP command (RFC 3501 section 9). */

export type Token = { kind: 'atom'; value: string } | { kind: 'string'; value: Buffer } | { kind: 'list'; items: Token[] }

/** What a client sent, cut at its literals: text, literal, text, literal, ..., text; without the `{n}` marks. */
export type Pieces = readonly (string | Buffer)[]

/** A command the server does not carry out; becomes the tagged answer. */
export class Refusal extends Error {
  readonly status: 'NO' | 'BAD'
  constructor(status: 'NO' | 'BAD', text: string) {
    super(text)
    this.status = status
  }
}

/** The text of an atom or string; anything else is the client's fault. */
export function textOf(token: Token | undefined): string {
  if (token?.kind === 'atom') return token.value
  if (token?.kind === 'string') return token.value.toString('latin1')
  throw new Refusal('BAD', 'Expected a string')
}

export function listOf(token: Token | undefined): Token[] {
  if (token?.kind === 'list') return token.items
  throw new Refusal('BAD', 'Expected a list')
}
