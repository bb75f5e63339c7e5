/** Whether the labels of a column stand in front of their values or above them. */
import { isBlankRow, isLabelTile, type Sheet, type Tile } from '../sheet/tile.ts'

/** How far two left edges may be apart and still line up. */
const tolerance = (sheet: Sheet): number => (sheet.layout === 'page' ? 7 : sheet.layout === 'grid' ? 1 : 2)

/** Rows below in which a value may stand: captions of boxes are followed at once, mails may leave a line free. */
const reach = (sheet: Sheet): number => (sheet.layout === 'grid' ? 1 : 2)

/** The tile that stands directly below another, at the same left edge; null where the place is empty. */
export const tileBelow = (sheet: Sheet, tile: Tile, far = reach(sheet)): Tile | null => {
  for (let row = tile.row + 1; row <= tile.row + far; row += 1) {
    const below = sheet.rows[row]
    if (below === undefined) return null
    if (isBlankRow(below)) continue
    const aligned = below.tiles.find(
      (other) =>
        Math.abs(other.left - tile.left) <= tolerance(sheet) || (other.input && other.left <= tile.left + 20 && other.right >= tile.right),
    )
    if (aligned !== undefined) return aligned
    if (sheet.layout !== 'page') return null
  }
  return null
}

export type Style = (tile: Tile) => 'right' | 'below' | 'open'

export const styleOf = (sheet: Sheet): Style => {
  const votes = new Map<number, number>()
  const key = (tile: Tile): number => Math.round(tile.left / (tolerance(sheet) * 2))
  for (const row of sheet.rows)
    row.tiles.forEach((tile, at) => {
      if (!isLabelTile(tile) || tile.labels.length === 0) return
      const next = row.tiles[at + 1]
      const below = tileBelow(sheet, tile)
      const vote = (below !== null && !isLabelTile(below) ? 1 : 0) - (next !== undefined && !isLabelTile(next) ? 1 : 0)
      votes.set(key(tile), (votes.get(key(tile)) ?? 0) + vote)
    })
  const enough = sheet.layout === 'lines' ? 2 : 0
  return (tile) => {
    const vote = votes.get(key(tile)) ?? 0
    return vote > enough ? 'below' : vote < 0 ? 'right' : 'open'
  }
}
