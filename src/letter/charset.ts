/** Text from bytes by WHATWG labels only. UTF-7 is not among them: it hides markup from every filter. */

const decode = (bytes: Uint8Array, label: string, fatal: boolean): string | null => {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80)

const byteOrderMark = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return null
}

/** UTF-16 without a mark is big-endian in mail (RFC 2781), but most writers mean little-endian: the zero bytes tell. */
const utf16Order = (bytes: Uint8Array): string => {
  const sample = bytes.subarray(0, 400)
  const zeros = (parity: number): number => sample.filter((byte, at) => at % 2 === parity && byte === 0).length
  return zeros(0) > zeros(1) ? 'utf-16be' : 'utf-16le'
}

/** Bytes that claim or might be UTF-8: as UTF-8 unless they are plainly a Western single-byte text. */
const utf8OrWestern = (bytes: Uint8Array): string => {
  const strict = decode(bytes, 'utf-8', true)
  if (strict !== null) return strict
  const lenient = decode(bytes, 'utf-8', false) ?? ''
  const someAreSound = /[^\0-\x7f\ufffd]/.test(lenient)
  return someAreSound ? lenient : (decode(bytes, 'windows-1252', false) ?? lenient)
}

/** Labels seen in mail that WHATWG does not list; the others fall back to UTF-8 or Western. */
const aliases = new Map([
  ['cp1252', 'windows-1252'],
  ['ansi', 'windows-1252'],
  ['x-ansi', 'windows-1252'],
  ['macintosh', 'macintosh'],
  ['utf8mb4', 'utf-8'],
  ['cp-850', 'windows-1252'],
  ['iso-8859-1-windows-3.1-latin-1', 'windows-1252'],
  ['x-windows-949', 'euc-kr'],
  ['cp936', 'gbk'],
  ['cp932', 'shift_jis'],
])

const openLabels = new Set(['', 'utf-8', 'utf8', 'us-ascii', 'ascii', 'unknown-8bit', 'x-unknown', 'binary', '8bit', 'default'])

/**
 * Decodes a text part. `label` is the declared charset or null; undeclared and US-ASCII 8-bit bytes are UTF-8 when
 * they are valid UTF-8 and windows-1252 otherwise. Never throws.
 */
export const decodeText = (bytes: Uint8Array, label: string | null): string => {
  const named = (label ?? '')
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
  const marked = byteOrderMark(bytes)
  if (marked !== null && (marked === 'utf-8' || openLabels.has(named) || named.startsWith('utf-16')))
    return decode(bytes, marked, false) ?? ''
  if (openLabels.has(named)) return isAscii(bytes) ? Buffer.from(bytes).toString('latin1') : utf8OrWestern(bytes)
  if (named === 'utf-16') return decode(bytes, utf16Order(bytes), false) ?? ''
  return decode(bytes, aliases.get(named) ?? named, false) ?? utf8OrWestern(bytes)
}

/** The charset an HTML part names in itself, for parts whose header names none. */
export const htmlCharset = (bytes: Uint8Array): string | null => {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)?.[1] ?? null
}
