/** Forms that print each caption below its line: rows of values, and under each of them what they are. */
import { answers, fits } from './fits.ts'
import { isBlankRow, isLabelTile, type Row, type Sheet, type Tile } from './tile.ts'

/** Captions whose shape must fit what stands above them, and not what stands below. */
const enough = 3
/** Rows that only rule a line between a value and its caption. */
const rule = /^[\s=_*.–—+|-]{3,}$/
/** Lines of one value above its caption, and the points or rows from one to the next. */
const maxLines = 3
const leading = 17

type Neighbours = { above: number | null; below: number | null }

/** @returns the sheet with each row of captions in front of its values, where captions stand below them; else the sheet itself. */
export const captionsFirst = (sheet: Sheet): Sheet => {
  const captions = sheet.rows.flatMap((row, at) => (isCaptionRow(row) ? [at] : []))
  if (captions.length < 2) return sheet
  const below = standBelow(sheet, captions) ? captions : singlyBelow(sheet, captions)
  if (below.length === 0) return sheet
  const rows = [...sheet.rows]
  // From the bottom up, so that a row of captions still ends the value below it.
  for (const at of below.toReversed()) lift(rows, at)
  return { ...sheet, rows: rows.map(renumbered) }
}

/** Nothing but labels without a colon, most of them known. */
const isCaptionRow = ({ tiles }: Row): boolean =>
  tiles.length > 0 &&
  tiles.every((tile) => !tile.input && !tile.marked && !/[☒☐@]|\d{3}/.test(tile.text)) &&
  tiles.filter((tile) => tile.labels.length > 0).length * 2 > tiles.length

const isEmpty = (row: Row | undefined): boolean => isBlankRow(row) || rule.test(row?.text ?? '')

const neighbours = (rows: readonly Row[], at: number): Neighbours => {
  const next = (step: number): number | null => {
    for (let row = at + step, steps = 0; row >= 0 && row < rows.length && steps < 3; row += step, steps += 1)
      if (!isEmpty(rows[row])) return row
    return null
  }
  return { above: next(-1), below: next(1) }
}

/** What the captions ask for lies above more often than below. */
const standBelow = (sheet: Sheet, captions: readonly number[]): boolean => {
  const all = captions.map((at) => votesOf(sheet, at))
  const above = all.reduce((sum, votes) => sum + votes.above, 0)
  const below = all.reduce((sum, votes) => sum + votes.below, 0)
  return above >= enough && above > below * 2
}

type Votes = { above: number; below: number }

const votesOf = (sheet: Sheet, at: number): Votes => {
  const near = neighbours(sheet.rows, at)
  const votes = { above: 0, below: 0 }
  for (const tile of sheet.rows[at]?.tiles ?? []) {
    const [up, down] = [answersAt(sheet, tile, near.above), answersAt(sheet, tile, near.below)]
    if (up && !down) votes.above += 1
    if (down && !up) votes.below += 1
  }
  return votes
}

/** A row this much nearer to its caption than the row on the other side belongs to it. */
const clearlyNearer = 0.8

/** On forms of fields that print some captions below and some above, the rows that stand clearly nearer to the fields above them. */
const singlyBelow = (sheet: Sheet, captions: readonly number[]): number[] => {
  if (sheet.layout !== 'page' || !sheet.rows.some(({ tiles }) => tiles.some((tile) => tile.input))) return []
  const near = captions.filter((at) => isNearerAbove(sheet, at) && votesOf(sheet, at).below === 0)
  return near.filter((at) => votesOf(sheet, at).above > 0).length >= 2 ? near : []
}

/** The next row that holds no captions. */
const nextValues = (rows: readonly Row[], at: number): Row | undefined =>
  rows.slice(at + 1).find((row) => !isEmpty(row) && !isCaptionRow(row))

const isNearerAbove = (sheet: Sheet, at: number): boolean => {
  const { above } = neighbours(sheet.rows, at)
  const [top, own, bottom] = [above ?? -1, at].map((row) => sheet.rows[row]?.top).concat(nextValues(sheet.rows, at)?.top)
  if (top === undefined || own === undefined) return false
  return bottom === undefined || own - top < (bottom - own) * clearlyNearer
}

const tolerance = (sheet: Sheet): number => (sheet.layout === 'page' ? 12 : 3)

const answersAt = (sheet: Sheet, caption: Tile, row: number | null): boolean =>
  row !== null &&
  (sheet.rows[row]?.tiles ?? []).some(
    (tile) =>
      Math.abs(tile.left - caption.left) <= tolerance(sheet) &&
      caption.labels.some(({ concept }) => (isLabelTile(tile) ? answers(concept, tile.text) : fits(concept, tile.text))),
  )

/** Moves a row of captions above the values it explains; a row of captions above it has values of its own, left empty. */
const lift = (rows: Row[], at: number): void => {
  const captions = rows[at]
  let to = at
  for (let lines = 0; lines < maxLines && to > 0;) {
    const above = rows[to - 1]
    if (above === undefined || isCaptionRow(above)) break
    if (!isEmpty(above)) {
      if (lines > 0 && !isFurtherLine(above, rows[to])) break
      lines += 1
    } else if (lines > 0) break
    to -= 1
  }
  const between = rows.slice(to, at)
  if (captions === undefined || between.every((row) => isEmpty(row)) || !between.some((row) => standsOver(row, captions))) return
  if (isNearerBelow(rows, between, at)) return
  const values = between.filter((row) => !isEmpty(row))
  const rules = between.filter((row) => isEmpty(row)).map((row): Row => ({ ...row, tiles: [], text: '' }))
  rows.splice(to, at - to + 1, { ...captions, top: values[0]?.top ?? captions.top }, ...values, ...rules)
}

/** A value of two lines: the upper one stands exactly above the lower one and is no heading of its own. */
const isFurtherLine = (upper: Row, lower: Row | undefined): boolean =>
  lower !== undefined &&
  lower.top - upper.top <= leading &&
  upper.tiles.every(
    (tile) =>
      !isLabelTile(tile) &&
      !/^[☒☐]/.test(tile.text) &&
      lower.tiles.some((other) => other.input === tile.input && Math.abs(other.left - tile.left) < 3),
  ) &&
  !upper.tiles.every((tile) => tile.bold)

/** A heading stands nearer to what follows it than to what it follows. */
const isNearerBelow = (rows: readonly Row[], above: readonly Row[], at: number): boolean => {
  const own = rows[at]
  const before = above.findLast((row) => !isEmpty(row))
  const after = nextValues(rows, at)
  return own !== undefined && before !== undefined && after !== undefined && after.top - own.top < own.top - before.top
}

const standsOver = (values: Row, captions: Row): boolean =>
  values.tiles.some((value) => captions.tiles.some((caption) => value.left <= caption.right && value.right >= caption.left - 6))

const renumbered = (row: Row, at: number): Row => ({ ...row, tiles: row.tiles.map((tile) => ({ ...tile, row: at })) })
