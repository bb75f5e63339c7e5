import type { CellObject, Range, WorkBook, WorkSheet } from '@e965/xlsx'
import type { Cell, Grid } from '../document.ts'
import { tidyCell } from '../grid/builder.ts'
import type { SheetBox } from './form-controls.ts'
import type { Hidden } from './ods-hidden.ts'
import { cellText } from './value.ts'

type Sheet = { sheet: WorkSheet; calendar1904: boolean; boxes: boolean; hidden: Hidden | undefined }

const spansOf = (sheet: WorkSheet): Map<string, Range> =>
  new Map((sheet['!merges'] ?? []).map((range) => [`${range.s.r}:${range.s.c}`, range]))

const textOf = (cell: CellObject, of: Sheet): string => {
  const text = cellText(cell, of.calendar1904)
  if (!of.boxes || typeof cell.v !== 'boolean') return text
  return cell.v ? '☒' : '☐'
}

const cellsOf = (of: Sheet, most: number): { cells: Cell[]; overflowed: boolean } => {
  const cells: Cell[] = []
  const spans = spansOf(of.sheet)
  const hiddenRows = of.sheet['!rows'] ?? []
  const hiddenColumns = of.sheet['!cols'] ?? []
  let overflowed = false
  of.sheet['!data']?.forEach((line, row) => {
    if (hiddenRows[row]?.hidden || of.hidden?.rows.has(row)) return
    line.forEach((cell, column) => {
      if (hiddenColumns[column]?.hidden || of.hidden?.columns.has(column)) return
      const text = tidyCell(textOf(cell, of))
      if (text === '') return
      if (cells.length >= most) overflowed = true
      else cells.push(placed(text, row, column, spans.get(`${row}:${column}`)))
    })
  })
  return { cells, overflowed }
}

const placed = (text: string, row: number, column: number, span: Range | undefined): Cell => ({
  row,
  column,
  rowSpan: span ? span.e.r - span.s.r + 1 : 1,
  columnSpan: span ? span.e.c - span.s.c + 1 : 1,
  text,
  bold: false,
})

/** Boxes drawn over cells are written into them, in front of what stands there. */
const withBoxes = (cells: readonly Cell[], boxes: readonly SheetBox[]): Cell[] => {
  const result = [...cells]
  for (const { row, column, text } of boxes) {
    const index = result.findIndex((cell) => cell.row === row && cell.column === column)
    const under = result[index]
    if (under) result[index] = { ...under, text: `${text} ${under.text}` }
    else result.push(placed(text, row, column, undefined))
  }
  return result.sort((a, b) => a.row - b.row || a.column - b.column)
}

export type GridOptions = {
  cells: number
  /** True and false are ticked and empty boxes. */
  boxes: boolean
  /** Boxes that lie over cells, by sheet. */
  drawn: ReadonlyMap<string, SheetBox[]>
  /** What is hidden and not told by the library, by sheet. */
  hidden: ReadonlyMap<string, Hidden>
}

/** Visible sheets of a workbook as grids, empty cells left out. */
export const gridsOf = (book: WorkBook, options: GridOptions): { grids: Grid[]; overflowed: boolean } => {
  const grids: Grid[] = []
  let left = options.cells
  let overflowed = false
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined
    const hidden = options.hidden.get(name)
    if (!sheet || hidden?.sheet || (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) continue
    const made = cellsOf({ sheet, calendar1904: book.Workbook?.WBProps?.date1904 ?? false, boxes: options.boxes, hidden }, left)
    left -= made.cells.length
    overflowed ||= made.overflowed
    const cells = withBoxes(made.cells, options.drawn.get(name) ?? [])
    if (cells.length > 0) grids.push({ kind: 'grid', name, cells })
  }
  return { grids, overflowed }
}
