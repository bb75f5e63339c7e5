/** Workbooks from rows of cells, in the formats of two decades. */
import type { BookType, CellObject, WorkSheet } from '@e965/xlsx'
import { utils, write } from '@e965/xlsx'

/** A number that shows through a format, as spreadsheets store telephone numbers, ZIP codes and dates. */
export type Shown = { number: number; as: string }
export type Value = string | number | Shown | null
export type Sheet = { name: string; rows: Value[][]; merges?: string[]; hidden?: boolean }

const cellOf = (value: string | number | Shown): CellObject =>
  typeof value === 'object' ? { t: 'n', v: value.number, z: value.as } : typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value } // prettier-ignore

const sheetOf = ({ rows, merges = [] }: Sheet): WorkSheet => {
  const sheet: WorkSheet = {}
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null && value !== '') sheet[utils.encode_cell({ r, c })] = cellOf(value)
    }),
  )
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: Math.max(...rows.map((row) => row.length)) - 1 } })
  sheet['!merges'] = merges.map((area) => utils.decode_range(area))
  return sheet
}

/** Days since the end of 1899, the way workbooks count. @param date YYYY-MM-DD */
export const serial = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569

export const workbook = (sheets: Sheet[], kind: BookType): Uint8Array => {
  const book = utils.book_new()
  for (const sheet of sheets) utils.book_append_sheet(book, sheetOf(sheet), sheet.name)
  book.Workbook = { Sheets: sheets.map(({ name, hidden }) => ({ name, Hidden: hidden ? 1 : 0 })) }
  book.Props = { CreatedDate: new Date('2026-11-20T12:00:00Z') }
  const bytes: unknown = write(book, { type: 'buffer', bookType: kind, compression: true, cellDates: false })
  if (!(bytes instanceof Uint8Array)) throw new Error('the workbook library wrote no bytes')
  return bytes
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
