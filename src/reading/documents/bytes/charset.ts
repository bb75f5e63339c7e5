/** Charset of a text without a label: byte order mark, then UTF-16 by its zero bytes, then strict UTF-8, then windows-1252. */
import { hasSignature } from './sniff.ts'

const marks: readonly (readonly [mark: string, charset: string])[] = [
  ['\xEF\xBB\xBF', 'utf-8'],
  ['\xFF\xFE', 'utf-16le'],
  ['\xFE\xFF', 'utf-16be'],
]

/** Bytes looked at when guessing; a text does not change its charset later. */
const probe = 4096

const zeroShare = (bytes: Uint8Array, parity: number): number => {
  let zeros = 0
  let seen = 0
  for (let index = parity; index < Math.min(bytes.length, probe); index += 2) {
    seen++
    if (bytes[index] === 0) zeros++
  }
  return seen === 0 ? 0 : zeros / seen
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    // Streaming mode forgives a character that was cut in half at the end of a truncated file.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** WHATWG name of the charset that the bytes most likely are in. */
export const guessCharset = (bytes: Uint8Array): string => {
  const marked = marks.find(([mark]) => hasSignature(bytes, mark))
  if (marked) return marked[1]
  if (zeroShare(bytes, 1) > 0.6 && zeroShare(bytes, 0) < 0.1) return 'utf-16le'
  if (zeroShare(bytes, 0) > 0.6 && zeroShare(bytes, 1) < 0.1) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** The text of a file, byte order mark removed. Never fails: what cannot be decoded becomes U+FFFD. */
export const decodeText = (bytes: Uint8Array): string => new TextDecoder(guessCharset(bytes)).decode(bytes)

/** True when the start of the file reads as text: hardly any control characters besides white space. */
export const looksLikeText = (bytes: Uint8Array): boolean => {
  const text = decodeText(bytes.subarray(0, probe * 4))
  let strange = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code === 0 || code === 0xfffd || (code < 32 && !'\t\n\r\f\v\b\x1a\x1b'.includes(character))) strange++
  }
  return text.trim() !== '' && strange * 200 <= text.length
}
