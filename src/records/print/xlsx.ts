import { writeXlsx } from 'hucre/xlsx'
import type { RecordModel } from './record.ts'
import { tnWords } from './wording/telephone.ts'
import { featuresSheet, linesSheet } from './xlsx/lines.ts'
import { listingsSheet } from './xlsx/listings.ts'
import { summarySheet } from './xlsx/summary.ts'
import { font } from './xlsx/table-sheet.ts'
import { trunksSheet } from './xlsx/trunks.ts'

/** The record as a workbook: Summary, Lines, Features, Trunks & DID, Listings. The same model gives the same bytes. */
export function printXlsx(model: RecordModel): Promise<Uint8Array> {
  const prepared = new Date(model.issue.preparedAt)
  return writeXlsx({
    sheets: [summarySheet(model), linesSheet(model), featuresSheet(model), trunksSheet(model), listingsSheet(model)],
    defaultFont: font,
    properties: {
      title: `Customer service record ${tnWords(model.identification.btn)} ${model.identification.customerCode}`,
      creator: model.issue.carrier,
      created: prepared,
      modified: prepared,
    },
  })
}
