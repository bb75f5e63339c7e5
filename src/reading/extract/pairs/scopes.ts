/** Which block of the form each place of a sheet belongs to: headings above it, side by side where there are two columns. */
import { isBlankRow, isLabelTile, type Row, type Sheet, type Tile } from '../sheet/tile.ts'
import { isNumberedHeading, readHeading, type Heading } from '../../labels/heading.ts'
import type { Party } from '../../labels/label.ts'

export type Scope = { left: number; party: Party | null }

export type Scopes = {
  /** Rows that are headings and nothing else. */
  headingRows: ReadonlySet<number>
  partyAt: (row: number, left: number) => Party | null
  /** Number of the block a row belongs to. */
  blockOf: (row: number) => number
}

const rule = /^[\s=_*#~.–—+|-]{4,}$/

export const scopesOf = (sheet: Sheet): Scopes => {
  const headingRows = new Set<number>()
  const capitals = capitalHeadings(sheet)
  const scopesByRow: (readonly Scope[])[] = []
  const blocks: number[] = []
  let scopes: readonly Scope[] = []
  // A heading printed on a bar stands a little further in than the captions below it.
  const inset = sheet.layout === 'page' ? 14 : 4
  let block = 0
  let blank = false
  sheet.rows.forEach((row, at) => {
    const opened = capitals.get(at) ?? openedScopes(sheet, at, scopes)
    const isRule = row.tiles.length > 0 && rule.test(row.text)
    if (opened !== null) {
      headingRows.add(at)
      scopes = opened
    } else if (isRule) headingRows.add(at)
    if (opened !== null || isRule || (blank && !isBlankRow(row))) block += 1
    blank = isBlankRow(row)
    scopesByRow.push(scopes)
    blocks.push(block)
  })
  return {
    headingRows,
    blockOf: (row) => blocks[row] ?? 0,
    partyAt: (row, left) =>
      scopesByRow[row]?.findLast((scope) => scope.left <= left + inset)?.party ?? scopesByRow[row]?.[0]?.party ?? null,
  }
}

/** Two and more lines in capitals that name different blocks are headings, whatever stands below them. */
const capitalHeadings = (sheet: Sheet): Map<number, readonly Scope[]> => {
  const found = new Map<number, readonly Scope[]>()
  if (sheet.layout !== 'lines') return found
  sheet.rows.forEach((row, at) => {
    const [tile] = row.tiles
    if (tile === undefined || row.tiles.length > 1 || tile.marked || !/^[\P{Ll}]+$/u.test(tile.text) || !isBlankRow(sheet.rows[at - 1]))
      return
    const heading = readHeading(tile.text)
    if (heading !== null) found.set(at, [{ left: 0, party: heading.party }])
  })
  const parties = new Set([...found.values()].map(([scope]) => scope?.party))
  return parties.size >= 2 ? found : new Map<number, readonly Scope[]>()
}

/** Points or columns from the left margin behind which a heading stands in a corner and leaves what is left of it alone. */
const corner = (sheet: Sheet): number => (sheet.layout === 'page' ? 150 : sheet.layout === 'grid' ? 250 : 40)

/** The scopes that a row opens when it is a heading; null otherwise. */
const openedScopes = (sheet: Sheet, at: number, before: readonly Scope[]): readonly Scope[] | null => {
  const row = sheet.rows[at]
  const tiles = row === undefined ? [] : withNumber(row.tiles)
  if (row === undefined || tiles.length === 0 || tiles.length > 3 || tiles.some((tile) => tile.input)) return null
  const headings = tiles.map((tile) => readHeading(tile.text))
  const [only] = tiles
  const sentence = tiles.length > 1 && tiles.slice(0, -1).some(({ marked }) => marked) ? readHeading(row.text) : null
  if (sentence?.certain === true && (sentence.party === 'serving' || tiles.length === 2)) return [{ left: 0, party: sentence.party }]
  if (only !== undefined && tiles.length === 1 && headings[0]?.party === 'serving')
    return only.left > corner(sheet)
      ? [{ left: 0, party: null }, ...before.filter(({ left }) => left < only.left), { left: only.left, party: 'serving' }]
      : [{ left: 0, party: 'serving' }]
  const whole = headings.every((heading) => heading === null) ? readHeading(row.text) : null
  if (whole !== null && tiles.length <= 2 && (whole.certain || opensForm(sheet, at))) return [{ left: 0, party: whole.party }]
  const known = headings.filter((heading): heading is Heading => heading !== null)
  if (known.length < tiles.length) return known.length === 0 && isNumberedHeading(row.text) ? [{ left: 0, party: null }] : null
  const certain = known.every((heading) => heading.certain)
  if (!(certain && !hasValueRight(row)) && !opensForm(sheet, at)) return null
  return tiles.map((tile, index) => ({ left: index === 0 ? 0 : tile.left, party: known[index]?.party ?? 'other' }))
}

/** A number that stands apart in front of a heading belongs to it. */
const withNumber = (tiles: readonly Tile[]): readonly Tile[] => {
  const [number, title, ...rest] = tiles
  if (number === undefined || title === undefined || !/^(?:\d{1,2}|[A-H]|[IVX]{1,4})[.):]?$/.test(number.text)) return tiles
  return [{ ...title, left: number.left, text: `${number.text.replace(/[.):]$/, '')}. ${title.text}` }, ...rest]
}

const hasValueRight = (row: Row): boolean =>
  row.tiles.some((tile, at) => isLabelTile(tile) && row.tiles[at + 1] !== undefined && !isLabelTile(row.tiles[at + 1] ?? tile))

/** Words that could be a heading are one when labels with values to their right follow, not a value below. */
const opensForm = (sheet: Sheet, at: number): boolean => {
  const row = sheet.rows[at]
  let next = at + 1
  while (next < Math.min(sheet.rows.length, at + 3) && (isBlankRow(sheet.rows[next]) || rule.test(sheet.rows[next]?.text ?? ''))) next += 1
  const below = sheet.rows[next]
  if (row === undefined || below === undefined) return false
  return row.tiles.every((tile, index) => {
    const under = index === 0 ? below.tiles[0] : below.tiles.find((other) => Math.abs(other.left - tile.left) < 8)
    return under !== undefined && (startsLabelled(under, below) || isAboveField(under, sheet.rows[next + 1]))
  })
}

/** A caption alone in its row, with a field to fill in below it. */
const isAboveField = (tile: Tile, row: Row | undefined): boolean =>
  tile.labels.length > 0 && (row?.tiles.some((other) => other.input && Math.abs(other.left - tile.left) < 20) ?? false)

const startsLabelled = (tile: Tile, row: Row): boolean => {
  if (!isLabelTile(tile) || tile.labels.length === 0) return row.tiles.some((one) => /^[☒☐]/.test(one.text))
  return tile.marked || row.tiles.length > 1
}
