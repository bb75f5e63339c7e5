/** Tables of records: a row of labels, and below it one row per account. */
import { answers } from '../sheet/fits.ts'
import { isBlankRow, isLabelTile, type Sheet, type Tile } from '../sheet/tile.ts'
import type { Label } from '../../labels/label.ts'
import type { Resolver } from '../../labels/resolve.ts'

export type Column = { labels: readonly Label[]; text: string; left: number; right: number }
export type Table = { header: number; columns: Column[]; rows: { row: number; cells: Map<number, string> }[]; used: Tile[] }

/** Rows of one table: more is an upload, not a letter. */
const maxRecords = 2_000

export const findTables = (sheet: Sheet, resolver: Resolver): Table[] => {
  const tables: Table[] = []
  let at = 0
  while (at < sheet.rows.length) {
    const columns = headerColumns(sheet, at, resolver)
    const table = columns === null ? null : readTable(sheet, at, columns)
    if (table !== null) tables.push(table)
    at = table === null ? at + 1 : (table.rows.at(-1)?.row ?? at) + 1
  }
  return tables
}

/** The columns of a row of labels, or null. A number sign or one unknown word may stand among them. */
const headerColumns = (sheet: Sheet, at: number, resolver: Resolver): Column[] | null => {
  const tiles = sheet.rows[at]?.tiles ?? []
  if (tiles.length < 2 || tiles.some((tile) => tile.input || tile.text.length > 60)) return null
  const columns = tiles.map((tile) => ({
    // "LOA held (X)" says how to answer; it is no ticked box.
    labels: tile.labels.length > 0 ? tile.labels : resolver(tile.text.replace(/\s+☒$/, ''), 'marked'),
    text: tile.text,
    left: tile.left,
    right: tile.right,
  }))
  const unknown = columns.filter((column) => column.labels.length === 0)
  const known = new Set(columns.flatMap((column) => column.labels.map((label) => label.concept)))
  if (known.size < 2 || unknown.length > Math.max(1, columns.length / 4) || unknown.some((column) => /\d|@/.test(column.text))) return null
  return sheet.layout === 'grid' || tiles.filter((tile) => tile.labels.length > 0).length >= 2 ? columns : null
}

const readTable = (sheet: Sheet, header: number, columns: Column[]): Table | null => {
  const table: Table = { header, columns, rows: [], used: [...(sheet.rows[header]?.tiles ?? [])] }
  for (let at = header + 1; at < sheet.rows.length && table.rows.length < maxRecords; at += 1) {
    const row = sheet.rows[at]
    if (row === undefined || endsTable(sheet, at, table)) break
    if (isBlankRow(row) || /^[\s=_*+|-]+$/.test(row.text)) continue
    const cells = new Map<number, string>()
    for (const tile of row.tiles) {
      const column = columnFor(columns, tile)
      cells.set(column, [cells.get(column), tile.text].filter((text) => text !== undefined).join('  '))
    }
    addRecord(table, at, cells)
    table.used.push(...row.tiles)
  }
  return isTable(table) ? table : null
}

/** A cell or two below a record are its second line, not a record of their own. */
const addRecord = (table: Table, row: number, cells: Map<number, string>): void => {
  const above = table.rows.at(-1)
  const filled = table.columns.length
  const isSecondLine =
    above !== undefined &&
    cells.size < Math.min(3, filled) &&
    cells.size < above.cells.size &&
    [...cells.keys()].every((column) => isText(table.columns[column]))
  if (!isSecondLine) table.rows.push({ row, cells })
  else
    for (const [column, text] of cells)
      above.cells.set(column, [above.cells.get(column), text].filter((one) => one !== undefined).join('\n'))
}

const isText = (column: Column | undefined): boolean =>
  column?.labels.some(({ concept }) => /address|remarks|wtns|place|street/i.test(concept)) ?? false

const endsTable = (sheet: Sheet, at: number, table: Table): boolean => {
  const row = sheet.rows[at]
  if (row === undefined) return true
  if (isBlankRow(row)) return sheet.layout !== 'grid' && table.rows.length > 0 && (sheet.rows[at + 1]?.tiles.length ?? 0) < 2
  const labels = row.tiles.filter((tile) => isLabelTile(tile) && tile.labels.length > 0)
  if (labels.length * 2 > row.tiles.length && labels.length >= Math.min(2, row.tiles.length)) return true
  // "14 lines, hunting?" in a column of notes asks for nothing.
  if (row.tiles.some((tile, at) => tile.marked && !(at > 0 && tile.text.endsWith('?')))) return true
  const first = row.tiles[0]
  const opening = table.columns[0]
  if (first !== undefined && first.labels.length > 0 && !(opening?.labels.some(({ concept }) => answers(concept, first.text)) ?? false))
    return true
  return row.tiles.length === 1 && table.columns.length > 2 && table.rows.length > 0 && (row.tiles[0]?.text.length ?? 0) > 60
}

const columnFor = (columns: readonly Column[], tile: Tile): number => {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  columns.forEach((column, index) => {
    const overlaps = tile.left <= column.right && tile.right >= column.left
    const distance = Math.abs(tile.left - column.left) - (overlaps ? 1_000 : 0)
    if (distance < least) [best, least] = [index, distance]
  })
  return best
}

const keys = new Set(['btn', 'endUserName', 'phone', 'name', 'account', 'accountNumber', 'company', 'nameOnBill', 'wtns'])

/** Two records that each fill two columns, under labels that name accounts. */
const isTable = (table: Table): boolean =>
  table.rows.filter(({ cells }) => cells.size >= 2).length >= 2 &&
  table.columns.some((column) => column.labels.some(({ concept }) => keys.has(concept)))
