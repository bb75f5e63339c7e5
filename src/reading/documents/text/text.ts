import { decodeText, looksLikeText } from '../bytes/charset.ts'
import { documentOf } from '../made.ts'
import type { DocumentReader } from '../reader.ts'

/** Characters of text kept; a form has two thousand, a mainframe report twenty times that. */
const longest = 1_000_000

/** Line ends become \n, DOS end-of-file marks go, form feeds stay: they part the pages of a report. */
const tidyText = (text: string): string =>
  text
    .slice(0, longest)
    .replace(/\r\n?/g, '\n')
    .replace(/\x1a+\s*$/, '')

export const textReader: DocumentReader = {
  format: 'text',
  about: 'plain text in any common charset',
  recognizes: looksLikeText,
  read: (file) => {
    const text = decodeText(file.bytes)
    return Promise.resolve(
      documentOf(file, 'text', [{ kind: 'text', name: file.name, text: tidyText(text) }], text.length > longest ? 'too-large' : null),
    )
  },
}
