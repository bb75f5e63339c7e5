import type { Block, Group, Leaf, Piece, Table } from './block.ts'
import { wrap } from './rich-text.ts'
import type { Line, Span } from './rich-text.ts'
import { setLines, setText } from './set-text.ts'
import type { Measure } from './set-text.ts'
import type { Sheet } from './sheet.ts'
import { soft, strong } from './spans.ts'
import { palette } from './style.ts'

/** One column: x from the left edge of the text, in points. */
export type Column = { title: string; x: number; width: number; align?: 'left' | 'right' }

/** A row taller than this many lines is set as several, so that any number of values can be printed. */
const tallest = 8

/** A table of rows with wrapped cells; `name` is what its head says where it goes on. The first cell heads its row. */
export function table(sheet: Sheet, name: string, columns: Column[], rows: Span[][][]): Piece[] {
  if (rows.length === 0) return []
  return [{ kind: 'table', table: { ...tableHead(sheet, name, columns), groups: rows.map((row) => rowGroup(sheet, columns, row)) } }]
}

/** Column titles over a rule, and the same under the table's name for the pages on which it goes on. */
export function tableHead(sheet: Sheet, name: string, columns: Column[]): Pick<Table, 'head' | 'again'> {
  const { typeface, style } = sheet
  const title = { typeface, x: style.left, width: style.width, size: style.subheading, leading: style.subheading * 1.32 }
  const set = setText([strong(name), soft('  continued')], title)
  const head = columnTitles(sheet, columns, 0)
  const lower = columnTitles(sheet, columns, set.height + 3)
  return { head, again: { ...lower, leaves: [{ tag: 'P', scope: null, runs: set.runs }, ...lower.leaves] } }
}

function columnTitles({ typeface, style }: Sheet, columns: Column[], y: number): Block {
  const leading = style.label * 1.45
  const leaves = columns.map(({ title, x, width, align = 'left' }): Leaf => {
    const measure = { typeface, x: style.left + x, width, size: style.label, leading, align }
    return { tag: 'TH', scope: 'Column', runs: setText([soft(title)], measure, y).runs }
  })
  const rule = { x: style.left, y: y + leading + 1, width: style.width, height: 0.6, color: palette.rule }
  return { height: y + leading + 4, shapes: [rule], leaves }
}

const measureOf = ({ typeface, style }: Sheet, { x, width, align = 'left' }: Column): Measure => ({
  typeface,
  x: style.left + x,
  width,
  size: style.text,
  leading: style.leading,
  align,
})

/** One row of the table, set as slices of a few lines where it is tall. */
function rowGroup(sheet: Sheet, columns: Column[], cells: Span[][]): Group {
  const wrapped = columns.map((column, at) => wrap(cells[at] ?? [], measureOf(sheet, column)))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  const starts = Array.from({ length: Math.ceil(height / tallest) }, (_, at) => at * tallest)
  const rows = starts.map((start) =>
    slice(
      sheet,
      columns,
      wrapped.map((lines) => lines.slice(start, start + tallest)),
      start === 0,
    ),
  )
  return { rows: closed(rows, sheet), headRows: 1, continued: (row) => row }
}

function slice(sheet: Sheet, columns: Column[], cells: Line[][], first: boolean): Block {
  const leaves = columns.map((column, at): Leaf => {
    const runs = setLines(cells[at] ?? [], measureOf(sheet, column))
    return at === 0 && first ? { tag: 'TH', scope: 'Row', runs } : { tag: 'TD', scope: null, runs }
  })
  return { height: Math.max(...cells.map((lines) => lines.length)) * sheet.style.leading, shapes: [], leaves }
}

/** The last slice of a row ends with white space and a hairline. */
export function closed(rows: Block[], { style }: Sheet): Block[] {
  return rows.map((row, at) => {
    if (at < rows.length - 1) return row
    const line = { x: style.left, y: row.height + style.rowGap / 2, width: style.width, height: 0.4, color: palette.hair }
    return { ...row, height: row.height + style.rowGap, shapes: [...row.shapes, line] }
  })
}
