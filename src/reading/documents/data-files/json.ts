import { decodeText } from '../bytes/charset.ts'
import type { Grid } from '../document.ts'
import { DocumentFault } from '../fault.ts'
import { GridBuilder } from '../grid/builder.ts'
import { documentOf } from '../made.ts'
import type { DocumentReader } from '../reader.ts'
import { type Pair, pairsGrid, spoken } from './pairs.ts'

const deepest = 30

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const written = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(written).join('\n')
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

const pairsOf = (value: Record<string, unknown>, depth = 0): Pair[] =>
  Object.entries(value).flatMap(([key, inner]): Pair[] => {
    if (isRecord(inner)) return depth < deepest ? pairsOf(inner, depth + 1) : []
    return [[spoken(key), written(inner)]]
  })

/** A list of records is a table with their names on top. */
const table = (
  records: readonly Record<string, unknown>[],
  name: string,
  mostCells: number,
): { grid: Grid | null; overflowed: boolean } => {
  const rows = records.map((record) => new Map(pairsOf(record)))
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  const builder = new GridBuilder(mostCells)
  for (const line of [columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? ''))]) {
    builder.nextRow()
    for (const text of line) builder.place({ text })
  }
  return { grid: builder.finish(name), overflowed: builder.overflowed }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new DocumentFault('damaged')
  }
}

/** The only list of records in an envelope such as {"requests": [...]}. */
const recordsIn = (value: unknown): Record<string, unknown>[] | null => {
  if (Array.isArray(value)) return value.length > 0 && value.every(isRecord) ? value : null
  if (!isRecord(value)) return null
  const lists = Object.values(value).flatMap((inner) => recordsIn(Array.isArray(inner) ? inner : null) ?? [])
  return lists.length > 1 ? lists : null
}

export const jsonReader: DocumentReader = {
  format: 'json',
  about: 'JSON data of an ordering system',
  recognizes: (bytes) => /^\s*[[{]\s*["{[\]}]/.test(decodeText(bytes.subarray(0, 2048))),
  read: (file, { limits }) => {
    const value = parse(decodeText(file.bytes))
    const records = recordsIn(value)
    const { grid, overflowed } = records
      ? table(records, file.name, limits.cells)
      : pairsGrid(isRecord(value) ? pairsOf(value) : [['', written(value)]], file.name, limits.cells)
    return Promise.resolve(documentOf(file, 'json', grid ? [grid] : [], overflowed ? 'too-large' : null))
  },
}
