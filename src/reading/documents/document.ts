/**
 * What a document reader gives: every format becomes grids, pages of positioned words, text or nested messages,
 * and one extractor (`reading/`) turns those into fields.
 */
import type { DocumentProblem } from '../form.ts'

/** One cell of a table. Row and column count from 0; a merged cell stands once, at its top left, with its spans. */
export type Cell = {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  /** Display text; line breaks inside a cell are \n; ticked and unticked boxes are ☒ and ☐. */
  text: string
  bold: boolean
}

/** A table: of a Word file, a mail body, a sheet of a workbook, a CSV file. */
export type Grid = { kind: 'grid'; name: string; cells: Cell[] }

/** A word on a page. Points (1/72 inch), origin top left, after rotation to upright. confidence 0..1, 1 for text that is not a picture. */
export type Word = { text: string; x: number; y: number; width: number; height: number; bold: boolean; confidence: number }

/** A fillable field or a drawn tick box. `value` is the text of a text or choice field; `checked` that of a box. */
export type Control = {
  kind: 'text' | 'choice' | 'check' | 'radio'
  /** The author's field name; often meaningless (Text1). */
  name: string
  /** The author's tooltip, or "". */
  tooltip: string
  value: string
  checked: boolean | null
  /** Radio buttons of one group share it; "" otherwise. */
  group: string
  x: number
  y: number
  width: number
  height: number
  confidence: number
}

export type Page = { kind: 'page'; number: number; width: number; height: number; words: Word[]; controls: Control[]; scanned: boolean }

/** Running text outside any table, in order; tables of the same file are grids. */
export type Text = { kind: 'text'; name: string; text: string }

/**
 * A message inside the document (EML, MSG, winmail.dat), or an envelope without subject, sender and body that only holds files:
 * the entries of a zip archive, what hangs on a PDF, the scans pasted into a Word file.
 */
export type NestedMessage = {
  kind: 'message'
  subject: string
  from: string
  text: string | null
  html: string | null
  documents: Document[]
}

export type Document = {
  /** File name as displayed. */
  name: string
  /** What the content proved to be: pdf, docx, xlsx, csv, ... or "unknown". */
  format: string
  parts: (Grid | Page | Text | NestedMessage)[]
  problem: DocumentProblem | null
}
