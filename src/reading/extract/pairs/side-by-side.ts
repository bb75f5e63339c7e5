/** Two and more requests side by side on one sheet: the same labels again in a second column, with another account. */
import type { Column, Table } from './table.ts'
import { isLabelTile, type Row, type Sheet, type Tile } from '../sheet/tile.ts'
import { findTelephones } from '../../values/telephone.ts'

/** Rows that must ask the same on both sides. */
const enoughRows = 3
const keys = new Set(['btn', 'phone', 'account'])

type Asked = { label: Tile; values: Tile[] }

export const findSideBySide = (sheet: Sheet): Table[] => {
  const rows = sheet.rows.filter((row) => isRepeated(askedIn(row)))
  const first = rows[0]
  if (rows.length < enoughRows || first === undefined) return []
  const records = askedIn(first).map((_, at) => recordOf(rows, at))
  const numbers = records.map((record) => numberOf(rows, record))
  if (numbers.includes(null) || new Set(numbers).size < numbers.length) return []
  const columns = rows.map((row): Column => {
    const label = row.tiles[0]
    return { labels: label?.labels ?? [], text: label?.text ?? '', left: label?.left ?? 0, right: label?.right ?? 0 }
  })
  const header = first.tiles[0]?.row ?? 0
  return [{ header, columns, rows: records.map((cells) => ({ row: header, cells })), used: rows.flatMap((row) => row.tiles) }]
}

/** The labels of a row, each with what stands between it and the next. */
const askedIn = ({ tiles }: Row): Asked[] => {
  const asked: Asked[] = []
  for (const tile of tiles) {
    if (isLabelTile(tile)) asked.push({ label: tile, values: [] })
    else asked.at(-1)?.values.push(tile)
  }
  return asked
}

const isRepeated = (asked: readonly Asked[]): boolean => {
  const concepts = asked.map(({ label }) => label.labels[0]?.concept)
  return (
    asked.length >= 2 && concepts[0] !== undefined && new Set(concepts).size === 1 && asked.every(({ label }) => label.labels.length === 1)
  )
}

const recordOf = (rows: readonly Row[], at: number): Map<number, string> =>
  new Map(rows.map((row, index) => [index, (askedIn(row)[at]?.values ?? []).map((tile) => tile.text).join('  ')]))

const numberOf = (rows: readonly Row[], record: ReadonlyMap<number, string>): string | null => {
  const at = rows.findIndex((row) => keys.has(row.tiles[0]?.labels[0]?.concept ?? ''))
  const found = findTelephones(record.get(at) ?? '')
  return found.length > 0 ? (found[0]?.number ?? null) : null
}
