/** Headings that stand in the margin beside the rows of their block: "Requester | Company | Ironquill", with nothing below "Requester". */
import { isBlankRow, isLabelTile, type Row, type Sheet, type Tile } from './tile.ts'
import { readHeading } from '../../labels/heading.ts'

/** @returns the sheet with each heading of the margin in a row of its own, above the row that it stood in. */
export const headingsAbove = (sheet: Sheet): Sheet => {
  const apart = sheet.rows.map((row, at) => isBesideBlock(row, sheet.rows, at))
  if (!apart.includes(true)) return sheet
  const rows = sheet.rows.flatMap((row, at): Row[] => {
    const [heading, ...rest] = row.tiles
    if (apart[at] !== true || heading === undefined) return [row]
    return [
      { ...row, tiles: [{ ...heading, marked: false, labels: [] }], text: heading.text },
      { ...row, tiles: rest, text: rest.map((tile) => tile.text).join('  ') },
    ]
  })
  return { ...sheet, rows: rows.map((row, at) => ({ ...row, tiles: row.tiles.map((tile) => ({ ...tile, row: at })) })) }
}

const isBesideBlock = ({ tiles }: Row, rows: readonly Row[], at: number): boolean => {
  const [heading, label, value] = tiles
  if (heading === undefined || label === undefined || value === undefined) return false
  if (heading.marked || heading.input || readHeading(heading.text) === null || !isLabelTile(label) || isLabelTile(value)) return false
  const next = rows.slice(at + 1, at + 3).find((row) => !isBlankRow(row))
  return next !== undefined && goesOn(next, heading, label)
}

/** The next row leaves the margin free and has its label where the first one stands. */
const goesOn = ({ tiles }: Row, heading: Tile, label: Tile): boolean => {
  const [first] = tiles
  return first !== undefined && isLabelTile(first) && first.left > heading.left + 3 && Math.abs(first.left - label.left) < 4
}
