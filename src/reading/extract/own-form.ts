/** A carrier's own form does not ask which company sends it: its name is printed on top. */
import { certainty, ranks, type Fact } from './facts/fact.ts'
import { factFrom } from './facts/from-pairs.ts'
import type { Sheet, Tile } from './sheet/tile.ts'
import type { Concept } from '../labels/label.ts'
import { hasCompanySuffix } from '../values/names.ts'

const head = 3
const longest = 60
const anyCompany = new Set<Concept>(['requestingCompany', 'company'])

const asks = (sheets: readonly Sheet[], concepts: ReadonlySet<Concept>): boolean =>
  sheets.some((sheet) => sheet.rows.some((row) => row.tiles.some((tile) => tile.labels.some(({ concept }) => concepts.has(concept)))))

/** Whether a label of the form asks who requests; whose form it is then says nothing about that. */
export const asksForRequester = (sheets: readonly Sheet[]): boolean => asks(sheets, new Set<Concept>(['requestingCompany']))

/** @returns the company of the title, where no label of the form asks for it. A form of the carrier that is asked does ask. */
export const companyOnTop = (sheets: readonly Sheet[]): Fact[] => {
  const [first] = sheets
  if (first === undefined || asks(sheets, anyCompany)) return []
  const row = first.rows.slice(0, head).find((one) => one.tiles.length > 0 && isFirm(one.tiles[0]))
  const [title] = row?.tiles ?? []
  if (row === undefined || title === undefined) return []
  const place = {
    part: first.part,
    where: row.where,
    row: title.row,
    block: 0,
    item: null,
    confidence: Math.min(certainty.signature, title.confidence),
  }
  return [factFrom({ field: 'requestingCompany', value: title.text }, { ...place, value: title.text }, ranks.signature)]
}

const isFirm = (tile: Tile | undefined): boolean =>
  tile !== undefined && !tile.input && !tile.marked && tile.text.length <= longest && !/\d/.test(tile.text) && hasCompanySuffix(tile.text)
