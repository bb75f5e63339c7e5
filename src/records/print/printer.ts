import { countPages } from './pdf.ts'
import { loadTypeface } from './pdf/typeface.ts'
import type { Typeface } from './pdf/typeface.ts'
import { printRecord } from './print-record.ts'
import type { PrintedRecord, RecordFormat } from './print-record.ts'
import type { RecordModel } from './record.ts'

export type Printer = {
  /** Pages of the PDF, from the layout alone. */
  countPages: (model: RecordModel) => number
  print: (model: RecordModel, format: RecordFormat) => Promise<PrintedRecord>
}

/** A printer that parses its typeface at the first page it sets and keeps it: one per process is enough. */
export function createPrinter(): Printer {
  let typeface: Typeface | null = null
  const kept = (): Typeface => (typeface ??= loadTypeface())
  return {
    countPages: (model) => countPages(model, kept()),
    print: (model, format) => printRecord(model, format, kept),
  }
}
