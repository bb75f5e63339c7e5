/** Blocks in which line after line begins with a label and one space: "Contact name Jonas Pryce". */
import { isBlankRow, type Row, type Tile } from './tile.ts'
import type { Label } from '../../labels/label.ts'
import type { Resolver } from '../../labels/resolve.ts'

/** Lines of a block that must begin with a label, at least. */
const enoughLines = 4
/** Words of the longest label, characters of the longest such line. */
const maxWords = 5
const maxLine = 110

export const splitLabelledBlocks = (rows: readonly Row[], resolver: Resolver): void => {
  for (const block of blocksOf(rows)) {
    const splits = block.map((row) => labelAtStart(row, resolver))
    const known = splits.filter((split) => split !== null).length
    const concepts = new Set(splits.flatMap((split) => split?.labels.map(({ concept }) => concept) ?? []))
    if (known < enoughLines || known * 3 < block.length * 2 || concepts.size < enoughLines) continue
    block.forEach((row, at) => {
      const split = splits[at]
      const tile = row.tiles[0]
      if (split != null && tile !== undefined && row.tiles.length === 1) row.tiles = apart(tile, split)
    })
  }
}

const blocksOf = (rows: readonly Row[]): Row[][] => {
  const blocks: Row[][] = [[]]
  for (const row of rows) {
    if (isBlankRow(row)) blocks.push([])
    else blocks.at(-1)?.push(row)
  }
  return blocks.filter((block) => block.length >= enoughLines)
}

type Start = { labels: readonly Label[]; end: number }

/** The longest label that a line of one tile, or a line split already, begins with. */
const labelAtStart = (row: Row, resolver: Resolver): Start | null => {
  const [first, ...others] = row.tiles
  // Lines with colons say themselves what is a label.
  if (first === undefined || row.text.length > maxLine || row.text.includes(':')) return null
  if (others.length > 0) return first.labels.length > 0 ? { labels: first.labels, end: first.text.length } : null
  if (first.marked || first.labels.length > 0) return null
  const words = [...first.text.matchAll(/\S+/g)]
  for (let count = Math.min(maxWords, words.length - 1); count >= 1; count -= 1) {
    const word = words[count - 1]
    if (word === undefined) continue
    const end = word.index + word[0].length
    const labels = resolver(first.text.slice(0, end), 'bare')
    if (labels.some(({ concept }) => concept !== 'ignored')) return { labels, end }
  }
  return null
}

const apart = (tile: Tile, { labels, end }: Start): Tile[] => {
  const value = tile.text.slice(end).trim()
  const middle = tile.left + tile.text.length - value.length
  return [
    { ...tile, text: tile.text.slice(0, end), right: middle - 1, marked: true, labels },
    { ...tile, text: value, left: middle, labels: [] },
  ]
}
