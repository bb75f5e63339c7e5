/** Everything a letter brings to the extraction of requests: its bodies (outermost first) and its documents. */
import type { Body } from '../body/body.ts'
import type { Document } from '../documents/document.ts'

export type Material = {
  subject: string
  bodies: Body[]
  documents: Document[]
  /** Labels that a carrier added to the dictionary, per field. */
  extraLabels: Readonly<Record<string, readonly string[]>>
  /** When the border server took the letter in; a date without a year takes the year nearest before it. */
  receivedAt: Date
}
