/** Forms that number their fields: "1 Name of requesting carrier", "2 OCN", "3 ACNA". */
import type { Row, Tile } from './tile.ts'
import type { Resolver } from '../../labels/resolve.ts'

/** Numbers that must follow one another, and how many may be left out between two. */
const enough = 5
const skipped = 2

type Numbered = { tile: Tile; number: number; words: string }

/** Only a row of numbers tells a field's number from that of a house: "22 Main St". */
export const nameNumberedCaptions = (rows: readonly Row[], resolver: Resolver): void => {
  const run = longestRun(rows.flatMap((row) => row.tiles.flatMap(numbered)))
  if (run.length < enough) return
  for (const { tile, words } of run) if (tile.labels.length === 0 && words !== '') tile.labels = resolver(words, 'marked')
}

const numbered = (tile: Tile): Numbered[] => {
  const parts = /^[☒☐]?\s*(\d{1,2})[a-z]?[.)]?\s+(\p{L}.*)$/u.exec(tile.text)
  return parts === null || tile.input ? [] : [{ tile, number: Number(parts[1]), words: /^[☒☐]/.test(tile.text) ? '' : (parts[2] ?? '') }]
}

/** The captions that count on from the first "1". */
const longestRun = (all: readonly Numbered[]): Numbered[] => {
  const run: Numbered[] = []
  for (const one of all) {
    const last = run.at(-1)?.number ?? 0
    if (one.number > last && one.number <= last + 1 + (run.length === 0 ? 0 : skipped)) run.push(one)
  }
  return run
}
