/** Outlook keeps the body of a message as compressed RTF, and inside it the HTML or text that was written (MS-OXRTFEX). */
import decompress from '@kenjiuno/decompressrtf'
import { asBuffer } from '../bytes/sniff.ts'
import { decodeCodePage } from '../bytes/code-pages.ts'
import { pageOf, type RtfFont, symbolCharset } from '../rtf/fonts.ts'
import { rtfTokens, type Token } from '../rtf/tokens.ts'

/** Compressed bytes of a body; the library works on lists of numbers. */
const longest = 4 * 1024 * 1024

/** The RTF of a compressed body, or null where it is none. */
export const decompressBody = (compressed: Uint8Array): Uint8Array | null => {
  if (compressed.length < 16 || compressed.length > longest) return null
  try {
    return Uint8Array.from(decompress.decompressRTF(Array.from(compressed)))
  } catch {
    return null
  }
}

/** Which of the three an RTF body stands for. */
export const kindOfBody = (rtf: Uint8Array): 'html' | 'text' | 'rtf' => {
  const start = asBuffer(rtf).toString('latin1', 0, 2000)
  if (/\\fromhtml1?\b/.test(start)) return 'html'
  return /\\fromtext\b/.test(start) ? 'text' : 'rtf'
}

type Place = { muted: boolean; tag: boolean; font: number; skip: number }

const marks: ReadonlyMap<string, string> = new Map([
  ['par', '\r\n'],
  ['line', '\r\n'],
  ['tab', '\t'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['endash', '–'],
  ['emdash', '—'],
  ['~', '\u00a0'],
  ['_', '\u00ad'],
])

const skippedPlaces = new Set(['fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'mhtmltag', 'generator'])

/** Walks the RTF and keeps what stands in HTML tags and outside RTF-only stretches. */
class Unwrapper {
  output = ''
  #places: Place[] = [{ muted: false, tag: false, font: 0, skip: 1 }]
  #page = 1252
  #fonts = new Map<number, RtfFont>()
  #ignore = 0
  #starred = false

  take(token: Token): void {
    if (token.kind === 'open' && this.#places.length < 500) this.#places.push({ ...this.#place })
    else if (token.kind === 'close' && this.#places.length > 1) this.#places.pop()
    else if (token.kind === 'word') this.#word(token.name, token.value)
    else if (token.kind === 'bytes') this.#bytes(token.bytes)
  }

  get #place(): Place {
    return this.#places.at(-1) ?? { muted: false, tag: false, font: 0, skip: 1 }
  }

  #write(text: string): void {
    if (!this.#place.muted || this.#place.tag) this.output += text
  }

  #bytes(bytes: string): void {
    const skipped = Math.min(this.#ignore, bytes.length)
    this.#ignore -= skipped
    const font = this.#fonts.get(this.#place.font)
    const page = font?.charset === symbolCharset ? this.#page : pageOf(font, this.#page)
    this.#write(decodeCodePage(Buffer.from(bytes.slice(skipped), 'latin1'), page))
  }

  #word(name: string, value: number | null): void {
    if (name === '*') {
      this.#starred = true
      return
    }
    if (this.#starred && name !== 'htmltag') this.#place.muted = true
    this.#starred = false
    if (name === 'u') this.#unicode(value ?? 0x20)
    else if (this.#ignore > 0) this.#ignore--
    else this.#format(name, value)
  }

  #unicode(code: number): void {
    this.#write(String.fromCharCode(code & 0xffff))
    this.#ignore = this.#place.skip
  }

  #format(name: string, value: number | null): void {
    const place = this.#place
    if (name === 'htmltag') Object.assign(place, { tag: true, muted: false })
    else if (name === 'htmlrtf') place.muted = value !== 0
    else if (name === 'ansicpg') this.#page = value ?? 1252
    else if (name === 'uc') place.skip = Math.max(0, Math.min(value ?? 1, 10))
    else if (name === 'f') place.font = value ?? 0
    else if (name === 'fcharset') this.#fonts.set(place.font, { name: '', charset: value ?? 0 })
    else if (skippedPlaces.has(name)) Object.assign(place, { muted: true, tag: false })
    else this.#write(marks.get(name) ?? '')
  }
}

/** The HTML or plain text that an RTF body encapsulates. */
export const unwrapBody = (rtf: Uint8Array): string => {
  const unwrapper = new Unwrapper()
  for (const token of rtfTokens(rtf)) unwrapper.take(token)
  return unwrapper.output
}
