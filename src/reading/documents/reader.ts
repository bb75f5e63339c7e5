import type { Document } from './document.ts'
import type { Recognizer } from './picture/recognizer.ts'

/** Caps for whoever opens a stranger's file; each names the danger it stops. */
export type Limits = {
  /** Bytes of one file: a huge upload would fill memory before the reader sees it. */
  fileBytes: number
  /** Pages read of one document: a 10,000-page file would run for hours. */
  pages: number
  /** Cells of one workbook or table: a sparse sheet can claim 17 billion. */
  cells: number
  /** Bytes inflated from all archives of one file: a zip bomb. */
  inflatedBytes: number
  /** Entries of one archive: a directory of a million empty files. */
  entries: number
  /** Archives and messages inside one another. */
  depth: number
  /** Files read inside one file: a zip of a thousand forms would hold up everybody else. */
  documents: number
  /** Pixels of one picture: a 25 KB fax image can unfold to gigabytes. */
  pixels: number
  /** Pictures of pages whose words are recognised in one file: each costs a second or more. */
  recognizedPages: number
  /** Time for all of them together: what was read by then is kept, a killed process would lose it. */
  recognizedMilliseconds: number
}

export const defaultLimits: Limits = {
  fileBytes: 25 * 1024 * 1024,
  pages: 20,
  cells: 200_000,
  inflatedBytes: 64 * 1024 * 1024,
  entries: 1_000,
  depth: 3,
  documents: 40,
  pixels: 40_000_000,
  recognizedPages: 8,
  recognizedMilliseconds: 12_000,
}

/** One file as it hangs on a letter. */
export type File = { name: string; declaredType: string; bytes: Uint8Array }

/** What is left of the caps that a file shares with all files inside it. */
export type Allowance = Pick<Limits, 'inflatedBytes' | 'documents' | 'recognizedPages' | 'recognizedMilliseconds'>

/** What a reader may use: the caps, and how to read a file found inside this one (an archive's entry, a message's attachment). */
export type ReaderContext = {
  limits: Limits
  allowance: Allowance
  depth: number
  recognizer: Recognizer
  readInner: (file: File) => Promise<Document>
}

/** One format: `recognizes` looks at content only, `read` gives the document or names the problem. It never throws for a bad file. */
export type DocumentReader = {
  format: string
  about: string
  recognizes: (bytes: Uint8Array) => boolean
  read: (file: File, context: ReaderContext) => Promise<Document>
}
