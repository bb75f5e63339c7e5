/** Screens of ordering systems: codes in capitals with one blank before their values, several to a line: "SANO 240  SASN FOUNDRY  SATH ST". */
import { isBlankRow, type Row, type Tile } from './tile.ts'
import type { Concept } from '../../labels/label.ts'
import type { Resolver } from '../../labels/resolve.ts'

/** Codes that a block must hold before one counts, and lines that they stand on. */
const enoughCodes = 5
const enoughLines = 3

const coded = /^([A-Z][A-Z0-9/]{1,8}(?: NO)?) (?=\S)/

export const splitFieldCodes = (rows: readonly Row[], resolver: Resolver): void => {
  for (const block of blocksOf(rows)) {
    const lines = block.filter((row) => row.tiles.some((tile) => codeOf(tile, resolver) !== null))
    const codes = new Set(block.flatMap(({ tiles }) => tiles.flatMap((tile) => codeOf(tile, resolver) ?? known(tile))))
    if (lines.length === 0 || codes.size < enoughCodes || block.filter(isCoded).length < enoughLines) continue
    for (const row of lines) row.tiles = row.tiles.flatMap((tile) => apart(tile, resolver))
  }
}

const blocksOf = (rows: readonly Row[]): Row[][] => {
  const blocks: Row[][] = [[]]
  for (const row of rows) {
    if (isBlankRow(row)) blocks.push([])
    else blocks.at(-1)?.push(row)
  }
  return blocks.map((block) => block.filter(({ text }) => !/\p{Ll}/u.test(text) && !text.includes(':')))
}

const isCoded = ({ text }: Row): boolean => coded.test(text.trim())

/** What a code in front of its value asks for; null where a tile is none. */
const codeOf = (tile: Tile, resolver: Resolver): Concept | null => {
  const code = tile.marked || tile.labels.length > 0 ? undefined : coded.exec(tile.text)?.[1]
  return code === undefined ? null : (resolver(code, 'bare')[0]?.concept ?? null)
}

/** Codes that the shape of their values has set apart already. */
const known = (tile: Tile): Concept[] => tile.labels.slice(0, 1).map(({ concept }) => concept)

const apart = (tile: Tile, resolver: Resolver): Tile[] => {
  if (codeOf(tile, resolver) === null) return [tile]
  const code = coded.exec(tile.text)?.[1] ?? ''
  const value = tile.text.slice(code.length).trim()
  const middle = tile.left + tile.text.length - value.length
  return [
    { ...tile, text: code, right: middle - 1, marked: true, labels: resolver(code, 'bare') },
    { ...tile, text: value, left: middle, labels: [] },
  ]
}
