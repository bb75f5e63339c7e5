/** Further lines of a value: indented under it, wrapped by a mail program, or the second line of an address. */
import { hasBoxes } from '../sheet/boxes.ts'
import { isBlankRow, isLabelTile, type Row, type Sheet, type Tile } from '../sheet/tile.ts'
import { readAddress } from '../../values/address/address.ts'
import { isBrokenEmail, mayWrap } from './unwrap.ts'
import type { Concept } from '../../labels/label.ts'

/** Rows that one value may take. */
const maxRows = 12

/** Answered by one word or number; what follows on the next line is something else. */
const oneWord = new Set<Concept>([
  'companyCode',
  'ccna',
  'customerCode',
  'zip',
  'state',
  'requesterRef',
  'loaDate',
  'requestDate',
  'date',
  'accountType',
  'preferredResponse',
  'pin',
])

/** Answered by whole sentences. */
const runsOn = new Set<Concept>(['loaOnFile', 'remarks', 'serviceAddress', 'billingAddress', 'address', 'wtns', 'circuitIds'])

/** Answered by ticking; the boxes below any other value are a question of their own. */
const choices = new Set<Concept>(['loaOnFile', 'accountType', 'platform', 'preferredResponse', 'type', 'returnTo', 'ignored', 'remarks'])

const isOwnQuestion = (label: Tile, next: Tile): boolean =>
  /^[☒☐]/.test(next.text) && label.labels.length > 0 && !label.labels.some(({ concept }) => choices.has(concept))

const addressConcepts = new Set<Concept>(['serviceAddress', 'billingAddress', 'address', 'street'])

/** The texts that go on from a value, row by row; their tiles are marked as used. */
export const continuation = (
  sheet: Sheet,
  label: Tile,
  values: readonly Tile[],
  used: Set<Tile>,
  headings: ReadonlySet<number>,
): string[] => {
  const texts: string[] = []
  const value = values[0]
  const last = values.at(-1)
  if (value === undefined || last === undefined) return texts
  const below = value.row > label.row
  let at = Math.max(...values.map((one) => one.row))
  let whole = values.map((one) => one.text).join('  ')
  let blanks = 0
  for (let row = at + 1; row < sheet.rows.length && texts.length < maxRows; row += 1) {
    const next = sheet.rows[row]
    if (next === undefined || headings.has(row)) break
    if (isBlankRow(next)) {
      blanks += 1
      if (blanks > 1 || !below || !isOpenAddress(label, whole)) break
      continue
    }
    const place = { sheet, label, value, whole, next, below, afterBlank: blanks > 0, before: sheet.rows[row - 1], above: sheet.rows[at] }
    if (isBesideColumn(place)) continue
    const tiles = continuingTiles(place)
    if (tiles.length === 0 || tiles.some((tile) => used.has(tile))) break
    for (const tile of tiles) used.add(tile)
    const text = tiles.map((tile) => tile.text).join('  ')
    texts.push(text)
    whole = `${whole}\n${text}`
    at = row
  }
  return texts
}

type Place = {
  sheet: Sheet
  label: Tile
  value: Tile
  whole: string
  next: Row
  below: boolean
  afterBlank: boolean
  before: Row | undefined
  /** The row of the value's last line so far. */
  above: Row | undefined
}

/** Points between two lines of one value; between the lines of an address or a list there may be more. */
const leading = 17
const looseLeading = 45

/** Where the column of a value ends: at the next label to its right, in its own row or in the row looked at. */
const columnEnd = ({ sheet, value, next }: Place): number =>
  Math.min(
    ...[sheet.rows[value.row], next].map(
      (row) => row?.tiles.find((tile) => isLabelTile(tile) && tile.left > value.left)?.left ?? Number.POSITIVE_INFINITY,
    ),
  )

/** On a page the lines of two columns alternate: a line that has nothing in the column of the value is another column's. */
const isBesideColumn = (place: Place): boolean => {
  const { sheet, label, value, next, above } = place
  if (sheet.layout !== 'page' || above === undefined || next.top - above.top > leading) return false
  const end = columnEnd(place)
  return next.tiles.every((tile) => tile.right < Math.min(label.left, value.left) - 1 || tile.left >= end)
}

const continuingTiles = (place: Place): Tile[] => {
  const { sheet, label, value, next, below } = place
  const first = next.tiles[0]
  if (first === undefined) return []
  if (sheet.layout !== 'lines') return underValue(place)
  if (first.marked || isListed(first)) return []
  if (isLabelTile(first) && first.labels.some(({ concept }) => concept !== 'ignored'))
    return isPlaceWord(place, first) ? [...next.tiles] : []
  const indented = first.left >= value.left - 2 && value.left - label.left >= 4
  if (indented && !place.afterBlank) return next.tiles.filter((tile) => !tile.marked)
  if (isOpenAddress(label, place.whole) && isRestOfAddress(next.text, place.whole)) return [...next.tiles]
  if (!below && !place.afterBlank && isWrapped(place)) return [...next.tiles]
  if (!place.afterBlank && label.labels.some(({ concept }) => concept === 'wtns' || concept === 'circuitIds') && isListOfNumbers(next.text))
    return [...next.tiles]
  return []
}

const mayBeNumber = (text: string): boolean => text.trim() === '' || isListOfNumbers(text)

/** "• Attach the LOA", "2) Sign below". */
const isListed = (tile: Tile): boolean => /^(?:[•*#>-]\s|\d{1,2}[.)]\s)/.test(tile.text)

/** Tiles in the column of the value, in a row whose label place is empty. */
const underValue = (place: Place): Tile[] => {
  const { sheet, label, value, next, below, whole, above } = place
  const isPage = sheet.layout === 'page'
  if (next.tiles.some((tile) => isLabelTile(tile) && tile.left <= value.left && tile.right >= label.left - 1)) return []
  // Whatever words stand in the place of the label, known or not, the row is about them.
  if (sheet.layout === 'grid' && !below && next.tiles.some((tile) => tile.left < value.left && tile.right >= label.left)) return []
  const until = columnEnd(place)
  const slack = isPage ? 8 : 1
  const numbered = value.input && label.labels.some(({ concept }) => concept === 'wtns')
  const tiles = next.tiles.filter(
    (tile) =>
      !isLabelTile(tile) && (!tile.input || (numbered && mayBeNumber(tile.text))) && tile.left >= value.left - slack && tile.left < until,
  )
  const first = tiles[0]
  if (first === undefined || isListed(first) || isOwnQuestion(label, first) || Math.abs(first.left - value.left) > slack) return []
  const distance = next.top - (above?.top ?? next.top)
  // Choices below one another go on with their boxes, and with nothing else.
  // Words in the place of the caption ask another question.
  const isAsked = next.tiles.some((tile) => tile.left < value.left - 4 && tile.right >= label.left && !hasBoxes(tile.text))
  if (hasBoxes(whole)) return !isAsked && tiles.some(({ text }) => hasBoxes(text)) && distance <= looseLeading ? tiles : []
  if (isPage && (isWrappedWords(place, first, distance) || isBrokenEmail(label.labels[0]?.concept, whole, first.text))) return [first]
  if (isPage && distance > looseLeading) return []
  const isList =
    label.labels.some(({ concept }) => concept === 'wtns') && tiles.every((tile) => (tile.input ? mayBeNumber : isListOfNumbers)(tile.text))
  if (isList) return tiles
  if (below && !isOpenAddress(label, whole)) return []
  return isOpenAddress(label, whole) || !isPage || label.labels.some(({ concept }) => lists.has(concept))
    ? tiles.filter((tile) => !isPage || tile.left < first.left + 260)
    : []
}

const lists = new Set<Concept>(['wtns', 'remarks', 'circuitIds'])

/** A second line directly under the first, in words, where the label asks for words. */
const isWrappedWords = ({ label, value, next, above }: Place, first: Tile, distance: number): boolean => {
  const concept = label.labels[0]?.concept
  const own = above?.tiles.find((tile) => Math.abs(tile.left - value.left) <= 8)
  return (
    distance <= leading &&
    !value.input &&
    own !== undefined &&
    mayWrap(concept) &&
    !(concept !== undefined && addressConcepts.has(concept)) &&
    /\p{L}/u.test(first.text) &&
    !/^\(.*\)$|[☒☐@]|\d{3}\D?\d{4}/.test(first.text) &&
    !next.tiles.some((tile) => tile.input && tile.left < value.right && tile.right > value.left)
  )
}

/** Numbers of a list, each on a line of its own. */
export const isListOfNumbers = (text: string): boolean =>
  /^[\s\d().,;/&+x*•-]{7,}(?:\([^)]{0,30}\)|fax|alarm)?\s*$/i.test(text) || /^\s*\d{1,3}\.[A-Z]{4}\.\S+\s*$/.test(text)

const isOpenAddress = (label: Tile, text: string): boolean =>
  label.labels.some(({ concept }) => addressConcepts.has(concept)) && readAddress(text)?.address.zip == null

const isCompleteAddress = (label: Tile, text: string): boolean =>
  label.labels.some(({ concept }) => addressConcepts.has(concept)) && !isOpenAddress(label, text)

/** A town, a state, a ZIP or a suite by themselves. */
const isRestOfAddress = (text: string, whole: string): boolean => {
  if (text.length > 80 || /[@:]/.test(text)) return false
  const rest = readAddress(text)?.address
  if (rest === undefined) return false
  if (rest.zip !== null || rest.state !== null) return rest.street === null || /^\D+$/.test(rest.street)
  const known = readAddress(whole)?.address
  if (rest.unit !== null && rest.street === null) return true
  return (
    known?.city == null &&
    known?.state == null &&
    rest.street !== null &&
    /^\p{Lu}[\p{L}.' -]{2,30}$/u.test(rest.street) &&
    rest.street.split(' ').length <= 3
  )
}

/** "Raleigh", "NC" and "27601" on lines of their own, one of which may look like a label. */
const isPlaceWord = (place: Place, tile: Tile): boolean =>
  isOpenAddress(place.label, place.whole) && !tile.marked && /^[A-Z]{2}$|^\d{5}(-\d{4})?$/.test(tile.text)

/** A mail program broke the line: the one before is long and does not end, or leaves a comma or a bracket open. */
const isWrapped = ({ label, whole, next, before }: Place): boolean => {
  if (next.tiles.length > 1 || label.labels.some(({ concept }) => oneWord.has(concept))) return false
  const line = before?.text ?? ''
  const text = next.text.trim()
  const open = (whole.match(/\(/g)?.length ?? 0) > (whole.match(/\)/g)?.length ?? 0)
  if (open || /[,/&-]\s*$/.test(line) || /\b(?:and|or|of|the|by|on|at|for|to)\s*$/i.test(line)) return true
  if (line.length < 58 || isCompleteAddress(label, whole)) return false
  if (/^\p{Lu}/u.test(text) && (line.length < 70 || !label.labels.some(({ concept }) => runsOn.has(concept)))) return false
  return / $/.test(line) || !/[.!?)]\s*$/.test(line) || /^[\p{Ll}\d(]/u.test(text)
}
