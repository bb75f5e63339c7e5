import type { Document } from './document.ts'

/** Caps for whoever opens a stranger's file; each names the danger it stops. */
export type Limits = {
  /** Bytes of one file: a huge upload would fill memory before the reader sees it. */
  fileBytes: number
  /** Pages read of one document: a 10,000-page file would run for hours. */
  pages: number
  /** Cells of one workbook or table: a sparse sheet can claim 17 billion. */
  cells: number
  /** Bytes inflated from one archive: a zip bomb. */
  inflatedBytes: number
  /** Archives and messages inside one another. */
  depth: number
}

export const defaultLimits: Limits = {
  fileBytes: 25 * 1024 * 1024,
  pages: 20,
  cells: 200_000,
  inflatedBytes: 64 * 1024 * 1024,
  depth: 3,
}

/** One file as it hangs on a letter. */
export type File = { name: string; declaredType: string; bytes: Uint8Array }

/** What a reader may use: the caps, and how to read a file found inside this one (an archive's entry, a message's attachment). */
export type ReaderContext = { limits: Limits; depth: number; readInner: (file: File) => Promise<Document> }

/** One format: `recognizes` looks at content only, `read` gives the document or names the problem. It never throws for a bad file. */
export type DocumentReader = {
  format: string
  about: string
  recognizes: (bytes: Uint8Array) => boolean
  read: (file: File, context: ReaderContext) => Promise<Document>
}
