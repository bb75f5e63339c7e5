/** Columns between the labels and the answers that only explain: "ten digits", "M/O", "optional". */
import { fits } from './fits.ts'
import { isLabelTile, type Row, type Tile } from './tile.ts'

/** Rows that must show that the answers stand further right. */
const enough = 3

type Count = { label: number; answer: number; passed: number }

/** What a form shows to explain itself: "e.g. Acme Telecom". */
const example = /^\W*(?:e\.?\s?g\.?|ex\.|for example|example|sample|z\.\s?b\.)(?:\s|:|,)/i
/** The head of a column of such examples. */
const examples =
  /^\W*(?:examples?|samples?|sample (?:entry|values?|answers?)|example (?:entry|values?|answers?)|ejemplos?|beispiele?|exemples?)\W*$/i

/** Takes the examples and the tiles of explaining columns out of the rows of a table. */
export const withoutHints = (table: Row[]): Row[] => {
  const rows = withoutExamples(table)
  const hints = hintColumns(rows)
  return hints.size === 0 ? rows : rows.map((row) => ({ ...row, tiles: row.tiles.filter((tile, at) => at === 0 || !hints.has(tile.left)) }))
}

const withoutExamples = (rows: Row[]): Row[] => {
  const heads = rows.flatMap((row, at) =>
    row.tiles.flatMap((tile, column) => (column > 0 && examples.test(tile.text) ? [{ at, left: tile.left }] : [])),
  )
  const isExample = (tile: Tile, at: number): boolean =>
    (!isLabelTile(tile) && example.test(tile.text)) || heads.some((head) => at >= head.at && Math.abs(tile.left - head.left) < 4)
  return rows.map((row, at) =>
    row.tiles.some((tile) => isExample(tile, at)) ? { ...row, tiles: row.tiles.filter((tile) => !isExample(tile, at)) } : row,
  )
}

const hintColumns = (rows: readonly Row[]): ReadonlySet<number> => {
  const counts = new Map<number, Count>()
  for (const { tiles } of rows) if (tiles.length >= 3) countRow(counts, tiles)
  const isHint = ({ label, answer, passed }: Count): boolean => passed >= enough && answer === 0 && label <= passed
  return new Set([...counts].filter(([, count]) => isHint(count)).map(([left]) => left))
}

/** A cell is passed over where it does not fit the label in front of it and the next cell does. */
const countRow = (counts: Map<number, Count>, tiles: readonly Tile[]): void => {
  const [first, second, third] = tiles
  const concept = first?.labels[0]?.concept
  if (concept === undefined || second === undefined || third === undefined || second.input) return
  const count = counts.get(second.left) ?? { label: 0, answer: 0, passed: 0 }
  counts.set(second.left, count)
  if (second.marked || second.labels.length > 0) count.label += 1
  if (fits(concept, second.text)) count.answer += 1
  else if (fits(concept, third.text)) count.passed += 1
}
