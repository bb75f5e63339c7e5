/** Words that nobody listed, in the place of a caption: they ask for something, and they end the value before them. */
import { answers } from './fits.ts'
import { isUnit } from '../../values/address/unit.ts'
import { isLabelTile, type Row, type Tile } from './tile.ts'
import { looksLikePerson } from '../../values/names.ts'

/** Rows that must show where the captions of a table stand. */
const enough = 3
/** Characters of the longest caption. */
const maxCaption = 80

/** Characters of the longest abbreviation that is a value in one place and a caption in another. */
const maxCode = 4

/** Marks the unknown captions of a table, beside their values or above them. */
export const markCaptions = (rows: readonly Row[]): void => {
  const records = recordRows(rows)
  const columns = captionColumns(rows.filter((row) => !records.has(row)))
  rows.forEach((row, at) => {
    if (records.has(row)) return
    if (columns !== null) {
      markBeside(row, columns)
      row.tiles.forEach((tile, place) => takeAnswer(tile, row.tiles[place - 1], columns))
    }
    takeAnswersBelow(row, rows[at + 1])
    markAbove(row, rows[at + 1], columns)
  })
}

/** The rows below a row of many labels: whatever stands there answers one of them. */
const recordRows = (rows: readonly Row[]): ReadonlySet<Row> => {
  const records = new Set<Row>()
  let header: Row | null = null
  for (const row of rows) {
    const known = row.tiles.filter(isKnown)
    if (row.tiles.length >= 4 && known.length * 4 >= row.tiles.length * 3 && !row.tiles.some((tile) => tile.marked)) header = row
    else if (row.tiles.length < 3 || known.length * 2 > row.tiles.length) header = null
    else if (header !== null) records.add(row)
  }
  return records
}

/** Where captions stand with their values to the right; null where the table is not of that kind. */
const captionColumns = (rows: readonly Row[]): ReadonlySet<number> | null => {
  const labels = new Map<number, number>()
  const others = new Map<number, number>()
  let beside = 0
  for (const { tiles } of rows) {
    let asked = false
    tiles.forEach((tile, at) => {
      asked = isLabelTile(tile) && !(asked && isCode(tile))
      const counts = asked ? labels : others
      counts.set(tile.left, (counts.get(tile.left) ?? 0) + 1)
      const next = tiles[at + 1]
      if (isKnown(tile) && next !== undefined && !isLabelTile(next)) beside += 1
    })
  }
  if (beside < enough) return null
  return new Set([...labels].filter(([left, count]) => count >= 2 && count >= (others.get(left) ?? 0)).map(([left]) => left))
}

const isKnown = (tile: Tile): boolean => isLabelTile(tile) && tile.labels.length > 0

/** A few words without a number that are nobody's name: no value has to be feared for. */
const mayAsk = (tile: Tile): boolean =>
  !looksLikePerson(tile.text) &&
  !isLabelTile(tile) &&
  !tile.input &&
  tile.text.length <= maxCaption &&
  /\p{L}{2}/u.test(tile.text) &&
  !/\d{2}|[@☒☐\n]/.test(tile.text)

const markBeside = ({ tiles }: Row, columns: ReadonlySet<number>): void => {
  // A row that begins with a value goes on with the one above: "Burlington | Vermont | 05401".
  if (!columns.has(tiles[0]?.left ?? -1)) return
  tiles.forEach((tile, at) => {
    const next = tiles[at + 1]
    if (columns.has(tile.left) && mayAsk(tile) && next !== undefined && !isLabelTile(next) && !columns.has(next.left)) tile.marked = true
  })
}

/** "SASD | N", "SATH | St", "LD1 | STE": in the column of the values, right behind a caption, words that ask elsewhere answer. */
const takeAnswer = (tile: Tile, before: Tile | undefined, columns: ReadonlySet<number>): void => {
  if (before === undefined || !isKnown(before) || !columns.has(before.left)) return
  if (!columns.has(tile.left) && isCode(tile)) tile.labels = []
}

const isCode = (tile: Tile): boolean => !tile.marked && !tile.input && tile.text.length <= maxCode && !/\s/.test(tile.text)

/** "FL" below "State": in a row of nothing but captions each tile below one that answers it is its value. */
const takeAnswersBelow = ({ tiles }: Row, below: Row | undefined): void => {
  if (below === undefined || tiles.length < 2 || !tiles.every((tile) => isKnown(tile) && !tile.marked)) return
  for (const tile of below.tiles) {
    const caption = tiles.find((other) => other.left === tile.left)
    if (!tile.marked && caption?.labels.some(({ concept }) => answers(concept, tile.text)) === true) tile.labels = []
  }
}

/** In a row of captions, with a value below each of them, the one that nobody knows is a caption too. */
const markAbove = ({ tiles }: Row, below: Row | undefined, columns: ReadonlySet<number> | null): void => {
  const known = tiles.filter(isKnown)
  // A question or a colon asks for what stands beside it.
  if (
    below === undefined ||
    known.length === 0 ||
    tiles.some(({ marked }) => marked) ||
    known.length * 2 < tiles.length ||
    known.length === tiles.length
  )
    return
  const under = (tile: Tile): Tile | undefined => below.tiles.find((other) => other.left === tile.left)
  if (below.tiles.some((tile) => isLabelTile(tile) && !isUnit(tile.text)) || !tiles.every((tile) => isKnown(tile) || mayAsk(tile))) return
  if (!below.tiles.every((value) => tiles.some((tile) => tile.left === value.left))) return
  // Where captions stand beside their values, the column of the values holds one only among more known captions.
  const mayHold = (tile: Tile): boolean => columns === null || columns.has(tile.left) || known.length * 2 > tiles.length
  for (const tile of tiles) if (!isKnown(tile) && mayHold(tile) && under(tile) !== undefined) tile.marked = true
}
