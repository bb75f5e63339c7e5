import type { DocumentProblem } from '../form.ts'
import type { Document, NestedMessage } from './document.ts'
import type { File } from './reader.ts'

/** A document as a reader hands it back; parts read before a problem showed stay in it. */
export const documentOf = (file: File, format: string, parts: Document['parts'], problem: DocumentProblem | null = null): Document => ({
  name: file.name,
  format,
  parts,
  problem,
})

/** Files that lie in one envelope without a text of its own: an archive's entries, what is embedded in a PDF. */
export const envelopeOf = (documents: Document[]): NestedMessage => ({
  kind: 'message',
  subject: '',
  from: '',
  text: null,
  html: null,
  documents,
})
