/** The spreadsheet library, with the code pages that workbooks older than 1997 need, and its options in one place. */
import { read, set_cptable, type WorkBook } from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { DocumentFault } from '../fault.ts'

set_cptable(codePages)

/** Rows read of one sheet: a sparse 1.5 KB file may claim a million. */
const mostRows = 20_000

/** @throws DocumentFault encrypted or damaged */
export const openWorkbook = (bytes: Buffer): WorkBook => {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellStyles: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      bookVBA: false,
      nodim: true,
      sheetRows: mostRows,
    })
  } catch (failure) {
    throw new DocumentFault(failure instanceof Error && /password|encrypt/i.test(failure.message) ? 'encrypted' : 'damaged')
  }
}
