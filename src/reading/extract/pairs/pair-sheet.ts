/** Pairs every label of a sheet with its value; what no label claims is left over, in order. */
import { captionRows } from './caption-rows.ts'
import { continuation, isListOfNumbers } from './continuation.ts'
import { numberList, type TableCell } from './number-list.ts'
import type { Loose, Pair, Pairing } from './pair.ts'
import { scopesOf, type Scopes } from './scopes.ts'
import { styleOf, tileBelow, type Style } from './style.ts'
import { findSideBySide } from './side-by-side.ts'
import { findTables, type Table } from './table.ts'
import { findTransposed } from './transposed.ts'
import { unwrapped } from './unwrap.ts'
import { hasBoxes } from '../sheet/boxes.ts'
import { captionsFirst } from '../sheet/captions-below.ts'
import { answers } from '../sheet/fits.ts'
import { headingsAbove } from '../sheet/side-headings.ts'
import { isLabelTile, type Row, type Sheet, type Tile } from '../sheet/tile.ts'
import { readHeading } from '../../labels/heading.ts'
import type { Resolver } from '../../labels/resolve.ts'
import { readYesNo } from '../../values/choices.ts'

type Work = { sheet: Sheet; scopes: Scopes; style: Style; used: Set<Tile>; pairs: Pair[]; resolver: Resolver }

export const pairSheet = (drawn: Sheet, resolver: Resolver, firstItem = 0): Pairing => {
  nameSecondCaptions(drawn, resolver)
  const sheet = captionsFirst(headingsAbove(drawn))
  const work: Work = { sheet, scopes: scopesOf(sheet), style: styleOf(sheet), used: new Set(), pairs: [], resolver }
  let item = firstItem
  for (const table of [...findTables(sheet, resolver), ...findTransposed(sheet), ...findSideBySide(sheet)])
    if (!table.used.some((tile) => work.used.has(tile))) item = takeTable(work, table, item)
  for (const { caption, values } of captionRows(sheet)) takeCaption(work, caption, values)
  sheet.rows.forEach((row, at) => {
    if (work.scopes.headingRows.has(at)) return
    for (const tile of row.tiles) if (!work.used.has(tile) && isLabelTile(tile)) takeLabel(work, tile)
  })
  for (const row of sheet.rows) for (const tile of row.tiles) if (!work.used.has(tile) && tile.input) takeNamedField(work, tile)
  work.pairs.sort((a, b) => a.row - b.row || a.left - b.left)
  return { pairs: work.pairs, loose: leftOver(work) }
}

/** "Location: street  [field]": the words between a caption and its field say which part of it is asked for. */
const nameSecondCaptions = (sheet: Sheet, resolver: Resolver): void => {
  if (sheet.layout !== 'page') return
  for (const { tiles } of sheet.rows)
    tiles.forEach((tile, at) => {
      const [before, behind] = [tiles[at - 1], tiles[at + 1]]
      const stands = before?.marked === true && before.labels.length > 0 && !tile.input && tile.labels.length === 0
      const answered = behind !== undefined && !isLabelTile(behind)
      if (!stands || !answered || !/^[\p{Ll}\s,/&]{3,40}$/u.test(tile.text)) return
      const labels = resolver(tile.text, 'marked')
      if (labels.length > 0) Object.assign(tile, { labels, marked: true })
    })
}

/** Whether the sheet asks for the account's number outside a table. */
const statesBtn = (sheet: Sheet, table: Table): boolean =>
  sheet.rows.some(({ tiles }) => tiles.some((tile) => !table.used.includes(tile) && tile.labels.some(({ concept }) => concept === 'btn')))

const takeTable = (work: Work, table: Table, firstItem: number): number => {
  const { sheet, scopes } = work
  const list = numberList(table, statesBtn(sheet, table))
  const cells = list ?? recordCells(table, firstItem)
  for (const { column, labels, value, row, item } of cells)
    work.pairs.push({
      labels,
      labelText: column.text,
      value,
      row,
      left: column.left,
      part: sheet.part,
      where: sheet.rows[row]?.where ?? '',
      heading: scopes.partyAt(table.header, column.left),
      block: scopes.blockOf(row),
      confidence: 1,
      item,
    })
  for (const tile of table.used) work.used.add(tile)
  return list === null ? firstItem + table.rows.length : firstItem
}

const takeCaption = (work: Work, caption: Tile, values: readonly Tile[]): void => {
  if ([caption, ...values].some((tile) => work.used.has(tile)) || work.scopes.headingRows.has(caption.row)) return
  for (const tile of [caption, ...values]) work.used.add(tile)
  if (caption.labels.length > 0) pushPair(work, caption, values, [])
}

/** The cells of a table below labels, each with the record it belongs to. */
const recordCells = (table: Table, firstItem: number): TableCell[] =>
  table.rows.flatMap(({ row, cells }, index) =>
    [...cells].flatMap(([at, value]): TableCell[] => {
      const column = table.columns[at]
      return column === undefined || column.labels.length === 0
        ? []
        : [{ column, labels: column.labels, value, row, item: firstItem + index }]
    }),
  )

/** Looks for the value of a label beside it and below it. */
const takeLabel = (work: Work, tile: Tile): void => {
  const beside = valuesBeside(work, tile)
  const below = valueBelow(work, tile, beside.length > 0)
  const first = beside[0]
  // Words between a caption and the field below it explain the caption.
  const hinted = below?.input === true && !beside.some((value) => value.input)
  const attached =
    first !== undefined &&
    !hinted &&
    (tile.marked || first.input || /^[☒☐]/.test(first.text)) &&
    !(work.sheet.layout === 'page' && work.style(tile) === 'below' && first.left - tile.right > 60)
  const values =
    below !== null && !attached && (beside.length === 0 || hinted || work.style(tile) === 'below')
      ? [below, ...restOfList(work, tile, below)]
      : work.style(tile) === 'below' && !attached && below === null && standsAbove(work, tile)
        ? []
        : beside
  if (values.length === 0 && !asksAlone(work, tile)) return
  work.used.add(tile)
  for (const value of hinted ? [...values, ...beside] : values) work.used.add(value)
  const more = values.length === 0 ? [] : continuation(work.sheet, tile, values, work.used, work.scopes.headingRows)
  pushPair(work, tile, values, more)
}

/** A label without a value counts as a field left empty where it can be nothing but a label. */
const asksAlone = (work: Work, tile: Tile): boolean =>
  tile.marked ||
  work.sheet.layout !== 'lines' ||
  (work.style(tile) === 'below' && tile.text.length < 40) ||
  (work.sheet.rows[tile.row]?.tiles.length ?? 0) > 1

/** Numbers below their label may stand side by side. */
const restOfList = ({ sheet, used }: Work, label: Tile, first: Tile): Tile[] => {
  if (!label.labels.some(({ concept }) => concept === 'wtns')) return []
  const row = sheet.rows[first.row]?.tiles ?? []
  const rest = row.slice(row.indexOf(first) + 1)
  return row.every((tile) => isListOfNumbers(tile.text)) && !rest.some((tile) => used.has(tile) || isLabelTile(tile)) ? rest : []
}

const standsAbove = (work: Work, tile: Tile): boolean => {
  const below = tileBelow(work.sheet, tile)
  return below === null || isLabelTile(below)
}

/** A label has one field beside it, unless it asks for a list; the next field of the row belongs to a label above it. */
const isAnothersField = (sheet: Sheet, label: Tile, before: Tile | undefined, next: Tile): boolean =>
  sheet.layout === 'page' &&
  before?.input === true &&
  next.input &&
  !label.labels.some(({ concept }) => concept === 'wtns' || concept === 'circuitIds')

const valuesBeside = ({ sheet, used }: Work, tile: Tile): Tile[] => {
  const tiles = sheet.rows[tile.row]?.tiles ?? []
  const at = tiles.indexOf(tile)
  const values: Tile[] = []
  for (const [index, next] of tiles.slice(at + 1).entries()) {
    if (used.has(next) || isAnothersField(sheet, tile, values.at(-1), next)) break
    const isValue =
      !isLabelTile(next) ||
      (values.length === 0 && (isAnswer(tile, next) || isPlainlyValue(tile, next, tiles[at + index + 2]))) ||
      (values.some(({ text }) => hasBoxes(text)) && isAnswer(tile, next))
    if (!isValue) break
    values.push(next)
  }
  return values
}

/** "City:   Mobile": behind a colon, words without a colon of their own are a value unless another stands behind them. */
const isPlainlyValue = (label: Tile, next: Tile, behind: Tile | undefined): boolean =>
  label.marked && label.labels.length > 0 && !next.marked && (behind === undefined || behind.marked)

/** "Business" is a label in some places and the answer to "Account type" in others, "No" the answer to any question. */
const isAnswer = (label: Tile, tile: Tile): boolean =>
  !tile.marked &&
  (label.labels.some(({ concept }) => answers(concept, tile.text)) || (label.text.endsWith('?') && readYesNo(tile.text) !== null))

const valueBelow = (work: Work, tile: Tile, hasBeside: boolean): Tile | null => {
  const { sheet, used, style, scopes } = work
  const mayStack = sheet.layout !== 'lines' || (tile.marked && tile.labels.length > 0) || style(tile) === 'below'
  if (!mayStack || (hasBeside && style(tile) !== 'below') || (sheet.layout === 'grid' && style(tile) === 'right')) return null
  const below = tileBelow(sheet, tile)
  if (below === null || used.has(below) || (scopes.headingRows.has(below.row) && !isAnswer(tile, below))) return null
  if (isLabelTile(below) && !isAnswer(tile, below)) return null
  // A tile to the left of it claims it as its own value.
  const claimant = sheet.rows[below.row]?.tiles.findLast((other) => other.left < below.left && isLabelTile(other))
  const between = sheet.rows[below.row]?.tiles.some((other) => other.input && other.left > (claimant?.left ?? 0) && other.left < below.left)
  const hasOwn = below.input && between === true
  if (claimant !== undefined && !hasOwn && style(claimant) !== 'below' && !work.used.has(claimant)) return null
  const isHeading = sheet.layout === 'lines' && readHeading(below.text)?.certain === true
  return isHeading ? null : below
}

/** A telephone number or a date in three fields, with dashes or strokes printed between them, is one. */
const inPieces = (values: readonly Tile[]): string => {
  const texts = values.map((one) => one.text)
  const isDivided = texts.length > 2 && texts.every((text) => /^(?:\(?\d{1,4}\)?|[-–./()])$/.test(text))
  const text = texts.join('  ')
  return isDivided ? text.replaceAll(/\s+([-–./])\s+/g, '$1').replaceAll(/\(\s+|\s+(?=\))/g, '') : text
}

const pushPair = (work: Work, tile: Tile, values: readonly Tile[], more: readonly string[]): void => {
  const { sheet, scopes } = work
  const lines = [inPieces(values), ...more].filter((text) => text !== '')
  const value = sheet.layout === 'grid' ? lines.join('\n') : unwrapped(tile.labels[0]?.concept, lines)
  const hinted = values.find((one) => one.input)?.hint ?? ''
  const byHint = hinted === '' ? [] : work.resolver(hinted, 'marked')
  work.pairs.push({
    labels: tile.labels.length === 0 ? byHint : tile.labels,
    labelText: tile.text,
    value,
    row: tile.row,
    left: tile.left,
    part: sheet.part,
    where: sheet.rows[tile.row]?.where ?? '',
    heading: scopes.partyAt(tile.row, tile.left),
    block: scopes.blockOf(tile.row),
    confidence: Math.min(1, ...values.map((one) => one.confidence)),
    item: null,
  })
}

/** A fillable field that no printed label claims speaks by its name or tooltip. */
const takeNamedField = (work: Work, tile: Tile): void => {
  const labels = work.resolver(tile.hint, 'marked')
  work.used.add(tile)
  if (labels.length > 0) pushPair(work, { ...tile, text: tile.hint, labels }, [tile], [])
}

/** Underscores with a cross between are boxes in the tiles of a row, not in its text. */
const boxedText = ({ tiles, text }: Row): string | null => {
  const boxed = tiles.map((tile) => tile.text).join('  ')
  return text.includes('_') && hasBoxes(boxed) ? boxed : null
}

const leftOver = ({ sheet, scopes, used }: Work): Loose[] => {
  const loose: Loose[] = []
  sheet.rows.forEach((row, at) => {
    if (scopes.headingRows.has(at)) return
    const place = { row: at, part: sheet.part, where: row.where, block: scopes.blockOf(at), item: null }
    const left = row.tiles.filter((tile) => !used.has(tile) && scopes.partyAt(at, tile.left) !== 'serving')
    if (left.length === 0) return
    const confidence = Math.min(...left.map((tile) => tile.confidence))
    if (left.length === row.tiles.length)
      loose.push({
        ...place,
        text: boxedText(row) ?? row.text,
        left: left[0]?.left ?? 0,
        heading: scopes.partyAt(at, left[0]?.left ?? 0),
        confidence,
      })
    else
      for (const tile of left)
        loose.push({ ...place, text: tile.text, left: tile.left, heading: scopes.partyAt(at, tile.left), confidence })
  })
  return loose
}
