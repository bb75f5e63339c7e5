import { printJson } from './json.ts'
import { printPdf } from './pdf.ts'
import { loadTypeface } from './pdf/typeface.ts'
import type { Typeface } from './pdf/typeface.ts'
import type { RecordModel } from './record.ts'
import { printText } from './text.ts'
import { printXlsx } from './xlsx.ts'

export const recordFormats = ['pdf', 'xlsx', 'json', 'txt'] as const
export type RecordFormat = (typeof recordFormats)[number]
/** `fileName` carries our reference and nothing of the customer. */
export type PrintedRecord = { bytes: Uint8Array; contentType: string; fileName: string }

type Face = { contentType: string; print: (model: RecordModel, typeface: () => Typeface) => Uint8Array | Promise<Uint8Array> }

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const faces: Record<RecordFormat, Face> = {
  pdf: { contentType: 'application/pdf', print: (model, typeface) => printPdf(model, typeface()).bytes },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', print: printXlsx },
  json: { contentType: 'application/json', print: (model) => utf8(printJson(model)) },
  txt: { contentType: 'text/plain; charset=utf-8', print: (model) => utf8(printText(model)) },
}

/** Prints one face of a record. A caller that prints many gives it the typeface of a printer. */
export async function printRecord(
  model: RecordModel,
  format: RecordFormat,
  typeface: () => Typeface = loadTypeface,
): Promise<PrintedRecord> {
  const face = faces[format]
  return { bytes: await face.print(model, typeface), contentType: face.contentType, fileName: fileNameOf(model, format) }
}

/** Only letters, digits and hyphens of the reference: it goes into a mail header and into a file system. */
const fileNameOf = ({ issue }: RecordModel, format: RecordFormat): string =>
  `${(issue.ourReference ?? '').replace(/[^A-Za-z0-9-]/g, '') || 'customer-service-record'}.${format}`
