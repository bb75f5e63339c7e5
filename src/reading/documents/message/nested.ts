/** What a message that was found as a file becomes, whichever program wrote it. */
import { displayName } from '../../../letter/file-name.ts'
import { decodeText } from '../bytes/charset.ts'
import { decodeCodePage } from '../bytes/code-pages.ts'
import type { Document, NestedMessage } from '../document.ts'
import type { ReaderContext } from '../reader.ts'
import { readRtf } from '../rtf/rtf.ts'
import { decompressBody, kindOfBody, unwrapBody } from './rtf-body.ts'

export type Enclosed = { name: string; declaredType: string; bytes: Uint8Array }

/** A message as Outlook keeps it: three faces of one body, any of which may be missing. */
export type OutlookMessage = {
  subject: string
  from: string
  text: string | null
  html: string | null
  compressedRtf: Uint8Array | null
  enclosed: Enclosed[]
}

/** Characters of a body kept; the letter room caps its own bodies in the same way. */
const longest = 1_000_000

const tidy = (text: string | null): string | null => {
  const tidied = text?.replace(/\r\n?/g, '\n').replaceAll('\0', '').slice(0, longest) ?? ''
  return tidied.trim() === '' ? null : tidied
}

/** HTML by the code page that the message states, or by looking at it. */
export const decodeHtml = (bytes: Uint8Array, page: number | null): string =>
  page === null ? decodeText(bytes) : decodeCodePage(bytes, page)

/** An RTF body that holds no other form of text is read as the document it is. */
const bodyOf = (message: OutlookMessage, cells: number): { text: string | null; html: string | null; documents: Document[] } => {
  const given = { text: tidy(message.text), html: tidy(message.html), documents: [] }
  const rtf = given.html === null && message.compressedRtf ? decompressBody(message.compressedRtf) : null
  if (!rtf) return given
  const kind = kindOfBody(rtf)
  if (kind === 'html') return { ...given, html: tidy(unwrapBody(rtf)) }
  if (given.text !== null) return given
  if (kind === 'text') return { ...given, text: tidy(unwrapBody(rtf)) }
  return { ...given, documents: [{ name: 'message body', format: 'rtf', parts: readRtf(rtf, cells).parts, problem: null }] }
}

/** Reads what is enclosed, one after the other. */
export const readEnclosed = async (enclosed: readonly Enclosed[], context: ReaderContext): Promise<Document[]> => {
  const documents: Document[] = []
  for (const file of enclosed) documents.push(await context.readInner({ ...file, name: displayName(file.name, 'attachment') }))
  return documents
}

export const nestedMessage = async (message: OutlookMessage, context: ReaderContext): Promise<NestedMessage> => {
  const { documents, ...body } = bodyOf(message, context.limits.cells)
  const enclosed = await readEnclosed(message.enclosed, context)
  return { kind: 'message', subject: message.subject, from: message.from, ...body, documents: [...documents, ...enclosed] }
}
