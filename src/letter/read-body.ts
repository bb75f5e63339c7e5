import { decodeText, htmlCharset } from './charset.ts'
import { unwrapFlowed } from './flowed.ts'
import { limits } from './limits.ts'
import type { Part } from './split-parts.ts'

export type Body = { text: string | null; html: string | null }

/** A part that the sender wrote as the letter itself: text without a name and not sent as a file. */
export const isBodyPart = (part: Part): boolean =>
  (part.type === 'text/plain' || part.type === 'text/html') &&
  part.fileName === '' &&
  (part.disposition === '' || part.disposition === 'inline')

const lines = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\0', '')

const plain = (part: Part): string => {
  const text = lines(decodeText(part.bytes.subarray(0, limits.textCharacters * 4), part.charset).slice(0, limits.textCharacters))
  return part.flowed ? unwrapFlowed(text, part.deleteSpace) : text
}

const html = (part: Part): string => {
  const bytes = part.bytes.subarray(0, limits.htmlCharacters * 4)
  return lines(decodeText(bytes, part.charset ?? htmlCharset(bytes)).slice(0, limits.htmlCharacters))
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Text that stands beside the HTML, not as its alternative, belongs into the HTML view too, or half the letter is missing there. */
const standsBeside = (part: Part): boolean => part.type === 'text/plain' && !part.containers.includes('multipart/alternative')

const joined = (pieces: readonly string[], cap: number): string | null => (pieces.length === 0 ? null : pieces.join('\n').slice(0, cap))

/** The body in two views, each in the order of the parts: a letter can be text, file, text. Line ends are \n. */
export const readBody = (parts: readonly Part[]): Body => {
  const body = parts.filter(isBodyPart)
  const pages = body.filter((part) => part.type === 'text/html')
  const view = (part: Part): string => (part.type === 'text/html' ? html(part) : `<pre>${escapeHtml(plain(part))}</pre>`)
  return {
    text: joined(body.filter((part) => part.type === 'text/plain').map(plain), limits.textCharacters),
    html:
      pages.length === 0
        ? null
        : joined(body.filter((part) => part.type === 'text/html' || standsBeside(part)).map(view), limits.htmlCharacters),
  }
}
