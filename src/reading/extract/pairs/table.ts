/** Tables of records: a row of labels, and below it one row per account. */
import { unwrapped } from './unwrap.ts'
import { withRepeats } from './ditto.ts'
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
    const columns = headerColumns(sheet.rows[at]?.tiles ?? [], sheet, resolver)
    const wrapped = wrappedHeader(sheet, at, columns, resolver)
    const table = wrapped !== null ? readTable(sheet, at, wrapped, at + 1) : columns === null ? null : readTable(sheet, at, columns, at)
    if (table !== null) tables.push(table)
    at = table === null ? at + 1 : (table.rows.at(-1)?.row ?? at) + 1
  }
  return tables
}

/** The columns of a row of labels, or null. A number sign or one unknown word may stand among them. */
const headerColumns = (tiles: readonly Tile[], sheet: Sheet, resolver: Resolver): Column[] | null => {
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

/** "Billing" above "Telephone No.": captions of two lines, where both lines together ask for more than the first. */
const wrappedHeader = (sheet: Sheet, at: number, first: readonly Column[] | null, resolver: Resolver): Column[] | null => {
  const [upper, lower] = [sheet.rows[at]?.tiles ?? [], sheet.rows[at + 1]?.tiles ?? []]
  if (sheet.layout === 'grid' || upper.length < 3 || lower.length === 0 || lower.length > upper.length) return null
  const pairs = lower.map((tile) =>
    upper.find((other) => tile.left <= other.right && tile.right >= other.left && Math.abs(tile.left - other.left) < 20),
  )
  if (pairs.includes(undefined) || lower.some((tile) => tile.input || tile.marked || /\d{3}|[@☒☐]/.test(tile.text))) return null
  const tiles = upper.map((tile): Tile => {
    const below = lower[pairs.indexOf(tile)]
    const text = below === undefined ? tile.text : `${tile.text} ${below.text}`
    return below === undefined ? tile : { ...tile, text, labels: resolver(text, 'marked'), right: Math.max(tile.right, below.right) }
  })
  const columns = headerColumns(tiles, sheet, resolver)
  const known = (all: readonly Column[] | null): number => new Set(all?.flatMap(({ labels }) => labels.map(({ concept }) => concept))).size
  return known(columns) >= known(first) ? columns : null
}

/** Reads the records below the last row of a header. */
const readTable = (sheet: Sheet, header: number, columns: Column[], last: number): Table | null => {
  const table: Table = { header, columns, rows: [], used: sheet.rows.slice(header, last + 1).flatMap(({ tiles }) => tiles) }
  for (let at = last + 1; at < sheet.rows.length && table.rows.length < maxRecords; at += 1) {
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
  return isTable(table) ? withRepeats(table) : null
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
      above.cells.set(
        column,
        unwrapped(
          table.columns[column]?.labels[0]?.concept,
          [above.cells.get(column) ?? '', text].filter((one) => one !== ''),
        ),
      )
}

const isText = (column: Column | undefined): boolean =>
  column?.labels.some(({ concept }) => /address|remarks|wtns|place|street|name|company/i.test(concept)) ?? false

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

/** Below "BTN" stand numbers, or the rows are no records. */
const ofNumbers = ({ labels }: Column): boolean => labels.length === 1 && labels[0]?.concept === 'btn'
const mostlyNumbers = (table: Table, at: number): boolean => {
  const cells = table.rows.flatMap(({ cells: row }) => row.get(at)?.trim() ?? []).filter((text) => text !== '')
  return cells.filter((text) => !/\d{4}/.test(text) && /\p{L}{3}/u.test(text)).length * 2 <= cells.length
}

const keys = new Set(['btn', 'endUserName', 'phone', 'name', 'account', 'accountNumber', 'company', 'nameOnBill', 'wtns'])

/** Two records that each fill two columns, under labels that name accounts. */
const isTable = (table: Table): boolean =>
  table.rows.filter(({ cells }) => cells.size >= 2).length >= 2 &&
  table.columns.some((column) => column.labels.some(({ concept }) => keys.has(concept))) &&
  table.columns.every((column, at) => !ofNumbers(column) || mostlyNumbers(table, at))
