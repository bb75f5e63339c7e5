/** RTF as tokens: group marks, control words with their number, and bytes of text (one character per byte). */
import { asBuffer } from '../bytes/sniff.ts'

export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; name: string; value: number | null }
  | { kind: 'bytes'; bytes: string; escaped: boolean }

const wordPattern = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y
const textPattern = /[^\\{}\r\n]+/y

/** The number of a \bin word says how many raw bytes follow; they are skipped unread. */
const binaryLength = (name: string, value: number | null): number => (name === 'bin' ? Math.max(0, value ?? 0) : 0)

const symbolToken = (rtf: string, at: number): { token: Token; end: number } => {
  const symbol = rtf.charAt(at)
  if (symbol === "'") {
    const code = Number.parseInt(rtf.slice(at + 1, at + 3), 16)
    return { token: { kind: 'bytes', bytes: Number.isNaN(code) ? '' : String.fromCharCode(code), escaped: true }, end: at + 3 }
  }
  if (symbol === '\\' || symbol === '{' || symbol === '}') return { token: { kind: 'bytes', bytes: symbol, escaped: true }, end: at + 1 }
  const name = symbol === '\r' || symbol === '\n' ? 'par' : symbol
  return { token: { kind: 'word', name, value: null }, end: at + 1 }
}

const controlToken = (rtf: string, at: number): { token: Token; end: number } => {
  wordPattern.lastIndex = at
  const match = wordPattern.exec(rtf)
  if (!match) return symbolToken(rtf, at)
  const name = match[1] ?? ''
  const value = match[2] === undefined ? null : Number.parseInt(match[2], 10)
  return { token: { kind: 'word', name, value }, end: wordPattern.lastIndex + binaryLength(name, value) }
}

export const rtfTokens = function* (bytes: Uint8Array): Generator<Token> {
  const rtf = asBuffer(bytes).toString('latin1')
  let at = 0
  while (at < rtf.length) {
    const character = rtf.charAt(at)
    if (character === '{') yield { kind: 'open' }
    else if (character === '}') yield { kind: 'close' }
    else if (character === '\\') {
      const { token, end } = controlToken(rtf, at + 1)
      yield token
      at = end
      continue
    } else if (character !== '\r' && character !== '\n') {
      textPattern.lastIndex = at
      const text = textPattern.exec(rtf)?.[0] ?? character
      yield { kind: 'bytes', bytes: text, escaped: false }
      at += text.length
      continue
    }
    at++
  }
}
