/** Lines of a body or of a plain text as a sheet. */
import { columnWidth } from './from-grid.ts'
import { piecesOfLine, splitLine } from './split-line.ts'
import { isLabelTile, type Row, type Sheet, type Tile } from './tile.ts'
import type { Resolver } from '../../labels/resolve.ts'

export const sheetOfLines = (lines: readonly string[], part: string, resolver: Resolver, whereOf: (line: number) => string): Sheet => {
  const tabbed = tabbedLines(lines)
  const rows = lines.map((line, row): Row => ({
    tiles: tabbed.has(row) ? tabTiles(line, row, resolver) : splitLine(line, row, resolver),
    text: line,
    where: whereOf(row),
    top: row,
  }))
  const column = valueColumn(rows)
  if (column !== null) for (const row of rows) splitAtColumn(row, column, resolver)
  return { part, layout: 'lines', rows }
}

/** Lines pasted from a sheet: neighbours with equally many tabs, two at least, each between two cells. */
const tabbedLines = (lines: readonly string[]): Set<number> => {
  const tabs = lines.map((line) => (/\t\t/.test(line.trim()) || /^\t/.test(line) ? 0 : (line.match(/\t/g)?.length ?? 0)))
  const found = new Set<number>()
  lines.forEach((_, at) => {
    const own = tabs[at] ?? 0
    const near = [tabs[at - 1] ?? 0, tabs[at + 1] ?? 0]
    if (own >= 2 && near.some((other) => other >= 2 && Math.abs(other - own) <= 1)) found.add(at)
  })
  return found
}

/** Cells between tabs stand in columns of their own, however long they are. */
const tabTiles = (line: string, row: number, resolver: Resolver): Tile[] =>
  line
    .split('\t')
    .flatMap((cell, column) =>
      piecesOfLine(cell.trim(), row, resolver).map((tile) => ({
        ...tile,
        left: column * columnWidth,
        right: (column + 1) * columnWidth - 1,
      })),
    )

/** Rows that must agree on where the values begin. */
const enoughRows = 3

/** The column at which values begin behind labels without colons, or null. */
const valueColumn = (rows: readonly Row[]): number | null => {
  const votes = new Map<number, number>()
  for (const { tiles } of rows) {
    const [label, value] = tiles
    if (label !== undefined && value !== undefined && isLabelTile(label) && !label.marked && !isLabelTile(value))
      votes.set(value.left, (votes.get(value.left) ?? 0) + 1)
  }
  const best = [...votes.entries()].sort((a, b) => b[1] - a[1])[0]
  return best !== undefined && best[1] >= enoughRows ? best[0] : null
}

/** Characters by which a label may run over its column. */
const overrun = 10

/** A label that fills its column leaves one space only: "Representative Casey Underhill". */
const splitAtColumn = (row: Row, column: number, resolver: Resolver): void => {
  const [only, ...others] = row.tiles
  if (only === undefined || others.length > 0 || only.labels.length > 0 || only.marked || row.text.length > column + 80) return
  for (const space of row.text.slice(0, column + overrun).matchAll(/(?<=\S) (?=\S)/g)) {
    const at = space.index + 1
    if (at < column) continue
    const labels = resolver(row.text.slice(0, at).trim(), 'bare')
    if (labels.length === 0) continue
    row.tiles = [
      { ...only, text: row.text.slice(0, at).trim(), right: at - 1, labels },
      { ...only, text: row.text.slice(at).trim(), left: at, labels: [] },
    ]
    return
  }
}
