/** A row of captions printed small above a row of values, as industry forms have them: what stands below is a value, whatever else it could mean. */
import { fits } from '../sheet/fits.ts'
import { isBlankRow, isLabelTile, type Row, type Sheet, type Tile } from '../sheet/tile.ts'

export type Captioned = { caption: Tile; values: Tile[] }

const fewest = 3
/** Share of the captions that must be known, and share of the values that may look like captions. */
const known = 0.75
const alike = 0.5
/** Points that a value may stand to the left or right of the beginning of its caption, and below it. */
const before = 4
const after = 16
const deep = 30

/** @returns for each such row its captions, each with the values below it, none where it was left empty. */
export const captionRows = (sheet: Sheet): Captioned[] =>
  sheet.layout !== 'page' ? [] : sheet.rows.flatMap((row, at) => (isCaptions(row) ? (pairedWith(row, nextRow(sheet, at)) ?? []) : []))

const isCaptions = ({ tiles }: Row): boolean =>
  tiles.length >= fewest &&
  tiles.every((tile) => !tile.input && !tile.marked && !/[☒☐@]|\d{4}/.test(tile.text)) &&
  tiles.filter(isLabelTile).length >= tiles.length * known

const isNumbered = ({ tiles }: Row): boolean => tiles.every((tile) => /^\d{1,2}[a-z]?[.)]?\s+\p{L}/u.test(tile.text))

const nextRow = (sheet: Sheet, at: number): Row | undefined => {
  const below = sheet.rows.slice(at + 1, at + 3).find((row) => !isBlankRow(row))
  return below !== undefined && below.top - (sheet.rows[at]?.top ?? 0) <= deep ? below : undefined
}

const pairedWith = (captions: Row, values: Row | undefined): Captioned[] | null => {
  if (values === undefined || values.tiles.some((tile) => tile.marked || tile.input)) return null
  const lookAlike = values.tiles.filter(isLabelTile).length
  if (lookAlike > values.tiles.length * alike && !(isNumbered(captions) && !isNumbered(values))) return null
  const found = captions.tiles.map((caption): Captioned => ({ caption, values: [] }))
  for (const tile of values.tiles) {
    const own = found.findLast(({ caption }) => caption.left - before <= tile.left)
    if (own === undefined || (own.values.length === 0 && tile.left > own.caption.left + after)) return null
    own.values.push(tile)
  }
  return isNumbered(captions) || mostlyFit(found) ? found : null
}

/** The values have the shape that their captions ask for. */
const mostlyFit = (found: readonly Captioned[]): boolean => {
  const filled = found.filter(({ caption, values }) => caption.labels.length > 0 && values.length > 0)
  const fitting = filled.filter(({ caption, values }) =>
    caption.labels.some(({ concept }) => fits(concept, values.map((tile) => tile.text).join('  '))),
  )
  return fitting.length > filled.length / 2
}
