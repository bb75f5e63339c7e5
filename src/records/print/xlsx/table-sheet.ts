import type { CellStyle, WriteSheet } from 'hucre/xlsx'

/** A named column: width in characters; `number` only where the value counts something. */
export type SheetColumn<Row> = { title: string; width: number; value: (row: Row) => string | number }

/** Named outright: a file without a font name opens in whatever the program falls back to. */
export const font = { name: 'Calibri', size: 10 }
export const fontColor = { soft: '5D6875', accent: '17507A', caution: '9A4B00' }

/** Text stays text: a number of 10 digits keeps its digits, and a name that begins with "=" is no formula, even when edited. */
const textCell: CellStyle = { font, numFmt: '@', alignment: { vertical: 'top', wrapText: true } }
const countCell: CellStyle = { font, alignment: { vertical: 'top' } }
const headCell: CellStyle = {
  font: { ...font, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fontColor.accent } },
  alignment: { vertical: 'center', wrapText: true },
}

/** A sheet with a frozen head, a filter over all columns and one row per entry. */
export function tableSheet<Row>(name: string, columns: SheetColumn<Row>[], entries: Row[]): WriteSheet {
  const values = entries.map((entry) => columns.map((column) => cleaned(column.value(entry))))
  const head = columns.map((_, at): [string, { style: CellStyle }] => [`0,${at}`, { style: headCell }])
  return {
    name,
    columns: columns.map((column, at) => ({
      width: column.width,
      style: values.some((row) => typeof row[at] === 'number') ? countCell : textCell,
    })),
    rows: [columns.map((column) => column.title), ...values],
    cells: new Map(head),
    rowDefs: new Map([[0, { height: 20 }]]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(columns.length)}${Math.max(2, values.length + 1)}` },
    pageSetup: { paperSize: 'letter', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
  }
}

/** XML has no place for control characters. */
export const cleaned = <Value extends string | number>(value: Value): string | Value =>
  typeof value === 'string' ? value.replace(/[\p{Cc}\p{Cs}]/gu, ' ') : value

const columnName = (count: number): string =>
  (count > 26 ? columnName(Math.floor((count - 1) / 26)) : '') + String.fromCharCode(65 + ((count - 1) % 26))
