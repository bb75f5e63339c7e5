/** Tables turned on their side: the labels in the first column, one account in each column behind it. */
import type { Column, Table } from './table.ts'
import { isLabelTile, type Row, type Sheet, type Tile } from '../sheet/tile.ts'
import { findTelephones } from '../../values/telephone.ts'

/** Rows of labels that such a table has, at least. */
const enoughRows = 3

export const findTransposed = (sheet: Sheet): Table[] => {
  if (sheet.layout === 'page') return []
  const tables: Table[] = []
  let run: Row[] = []
  for (const row of [...sheet.rows, null]) {
    if (row !== null && isAcross(row)) run.push(row)
    else {
      const table = readRun(run)
      if (table !== null) tables.push(table)
      run = []
    }
  }
  return tables
}

/** A label and at least one value, none of them a label. */
const isAcross = (row: Row): boolean => {
  const [label, ...values] = row.tiles
  return label !== undefined && label.labels.length > 0 && values.length >= 1 && values.every((tile) => !isLabelTile(tile))
}

const readRun = (run: readonly Row[]): Table | null => {
  const numbers = run.find((row) =>
    row.tiles[0]?.labels.some(({ concept }) => concept === 'btn' || concept === 'phone' || concept === 'account'),
  )
  const accounts = (numbers?.tiles ?? []).slice(1)
  const different = new Set(accounts.map((tile) => oneNumber(tile)))
  if (run.length < enoughRows || accounts.length < 2 || different.has(null) || different.size < accounts.length) return null
  const lefts = accounts.map((tile) => tile.left)
  const full = run.filter((row) => row.tiles.slice(1).every((tile) => nearest(lefts, tile) !== null))
  if (full.filter((row) => row.tiles.length > 2).length < enoughRows) return null
  return toTable(full, lefts)
}

const oneNumber = (tile: Tile): string | null => {
  const phones = findTelephones(tile.text)
  return phones.length === 1 ? (phones[0]?.number ?? null) : null
}

const nearest = (lefts: readonly number[], tile: Tile): number | null => {
  const at = lefts.findIndex((left) => Math.abs(left - tile.left) <= 4)
  return at < 0 ? null : at
}

const toTable = (rows: readonly Row[], lefts: readonly number[]): Table => {
  const columns: Column[] = rows.map((row) => ({
    labels: row.tiles[0]?.labels ?? [],
    text: row.tiles[0]?.text ?? '',
    left: row.tiles[0]?.left ?? 0,
    right: row.tiles[0]?.right ?? 0,
  }))
  const first = rows[0]?.tiles[0]?.row ?? 0
  const records = lefts.map((_, account) => {
    const cells = new Map<number, string>()
    rows.forEach((row, label) => {
      const text = row.tiles.slice(1).find((tile) => nearest(lefts, tile) === account)?.text
      if (text !== undefined) cells.set(label, text)
    })
    return { row: first, cells }
  })
  return { header: first, columns, rows: records, used: rows.flatMap((row) => row.tiles) }
}
