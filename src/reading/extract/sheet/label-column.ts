/** Ragged columns without colons: where most values begin tells which words are labels. */
import { plainBoxes } from './boxes.ts'
import { isLabelTile, type Row, type Tile } from './tile.ts'
import type { Resolver } from '../../labels/resolve.ts'

/** Rows that must agree on where the values begin. */
const enoughRows = 3
/** Characters by which a label may run over its column. */
const overrun = 10

export const alignLabels = (rows: readonly Row[], resolver: Resolver): void => {
  const column = valueColumn(rows)
  if (column === null) return
  for (const row of rows) {
    const [first, second] = row.tiles
    if (first !== undefined && second !== undefined) recognize(first, second, column, resolver)
    else if (first !== undefined) splitAtColumn(row, first, column, resolver)
  }
}

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

/** In the place of a label, words that nobody listed are tried as one. */
const recognize = (label: Tile, value: Tile, column: number, resolver: Resolver): void => {
  if (label.labels.length > 0 || label.marked || value.left !== column || label.left >= column || /\d{3}/.test(label.text)) return
  label.labels = resolver(label.text, 'marked')
}

/** A label that fills its column leaves one space only: "Representative Casey Underhill". */
const splitAtColumn = (row: Row, only: Tile, column: number, resolver: Resolver): void => {
  if (only.labels.length > 0 || only.marked || /^[☒☐]/.test(only.text) || row.text.length > column + 80) return
  // "Account type Business": the longest words that are a label.
  const ends = [...row.text.slice(0, column + overrun).matchAll(/(?<=\S) (?=\S)/g)].map((space) => space.index + 1)
  const at = ends.findLast((end) => end >= column && resolver(row.text.slice(0, end).trim(), 'bare').length > 0)
  if (at === undefined) return
  const label = row.text.slice(0, at).trim()
  row.tiles = [
    { ...only, text: label, right: at - 1, labels: resolver(label, 'bare') },
    { ...only, text: plainBoxes(row.text.slice(at)).trim(), left: at, labels: [] },
  ]
}
