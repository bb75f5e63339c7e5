/** Numbers and dates that a form divides over three fields: area code, prefix and line; month, day and year. */
import type { Row, Tile } from './tile.ts'

/** Points between two fields of one number. */
const near = 26
const lengths: readonly [RegExp, string][] = [
  [/^\(?\d{3}\)? \d{3} \d{4}$/, '-'],
  [/^\d{1,2} \d{1,2} \d{4}$/, '/'],
  [/^\d{4} \d{1,2} \d{1,2}$/, '-'],
  [/^\d{5} \d{4}$/, '-'],
]
const part = /^\W*(?:area(?: code)?|npa|prefix|exchange|nxx|line(?: (?:no|number))?|station|month|mm|day|dd|year|yyyy|yy)\W*$/i
const separator = /^[-–./()]{1,2}$/

/** The fields of one number become one field. */
export const joinedFields = (tiles: readonly Tile[]): Tile[] => {
  const joined: Tile[] = []
  for (let at = 0; at < tiles.length;) {
    const run = runFrom(tiles, at)
    const whole = run === null ? null : wholeOf(run)
    const [first] = run ?? []
    if (run === null || whole === null || first === undefined) {
      joined.push(...tiles.slice(at, at + 1))
      at += 1
      continue
    }
    joined.push({ ...first, text: whole, right: run.at(-1)?.right ?? first.right })
    at += run.length
  }
  return joined
}

const runFrom = (tiles: readonly Tile[], from: number): Tile[] | null => {
  for (const count of [5, 3, 2]) {
    const run = tiles.slice(from, from + count)
    const stands = run.every((tile, at) => {
      const before = run[at - 1]
      return (tile.input || separator.test(tile.text)) && (before === undefined || tile.left - before.right < near)
    })
    if (run.length === count && stands && wholeOf(run) !== null) return run
  }
  return null
}

const wholeOf = (run: readonly Tile[]): string | null => {
  if (run[0]?.input !== true || run.at(-1)?.input !== true) return null
  const pieces = run.filter((tile) => tile.input).map((tile) => tile.text.trim())
  const shape = lengths.find(([pattern]) => pattern.test(pieces.join(' ')))
  return shape === undefined ? null : pieces.join(shape[1])
}

/** "area  prefix  line" under such fields asks for nothing of its own. */
export const withoutPartCaptions = (row: Row): Row => {
  const parts = row.tiles.filter((tile) => !tile.input && part.test(tile.text))
  return parts.length < 2 ? row : { ...row, tiles: row.tiles.filter((tile) => !parts.includes(tile)) }
}
