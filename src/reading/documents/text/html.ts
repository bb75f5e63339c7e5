import { htmlPieces } from '../../body/html/html-pieces.ts'
import { decodeText as decodeLabelled, htmlCharset } from '../../../letter/charset.ts'
import { decodeText, guessCharset } from '../bytes/charset.ts'
import type { Document } from '../document.ts'
import { documentOf } from '../made.ts'
import type { DocumentReader } from '../reader.ts'

const start =
  /^\s*(<\?xml[^>]{0,200}>\s*)?(<!--(?:(?!-->)[^]){0,2000}-->\s*)*<(!doctype\s+html|html|head|body|table|div|meta|style|title|center|form|font)\b/i

const decodeHtml = (bytes: Uint8Array): string =>
  guessCharset(bytes).startsWith('utf-16') ? decodeText(bytes) : decodeLabelled(bytes, htmlCharset(bytes))

/** Text and tables of HTML in reading order. */
const readHtml = (html: string): Document['parts'] => {
  const parts: Document['parts'] = []
  let lines: string[] = []
  const flush = (): void => {
    const text = lines.join('\n').replace(/^\n+|\s+$/g, '')
    if (text !== '') parts.push({ kind: 'text', name: 'document', text })
    lines = []
  }
  for (const piece of htmlPieces(html)) {
    if (piece.kind === 'line') lines.push(piece.text)
    else {
      flush()
      parts.push(piece.grid)
    }
  }
  flush()
  return parts
}

export const htmlReader: DocumentReader = {
  format: 'html',
  about: 'HTML page, also one that calls itself a workbook',
  recognizes: (bytes) => start.test(decodeText(bytes.subarray(0, 4096))),
  read: (file) => Promise.resolve(documentOf(file, 'html', readHtml(decodeHtml(file.bytes)))),
}
