/** One sheet into facts, and the text that no label claims. */
import { meantByAnswer } from './facts/by-answer.ts'
import { foundInBoxes } from './facts/from-boxes.ts'
import { factFrom, factsFromPairs, type Carrier } from './facts/from-pairs.ts'
import type { Fact } from './facts/fact.ts'
import type { Loose, Pair } from './pairs/pair.ts'
import { pairSheet } from './pairs/pair-sheet.ts'
import { hasBoxes, plainBoxes } from './sheet/boxes.ts'
import type { Sheet } from './sheet/tile.ts'

export type ReadSheet = { facts: Fact[]; loose: Loose[] }

export const readSheet = (sheet: Sheet, carrier: Carrier, firstItem = 0): ReadSheet => {
  const { pairs, loose } = pairSheet(sheet, carrier.resolver, firstItem)
  const known = withSigners(pairs).map((pair) => meantByAnswer(pair, carrier.near))
  const boxed = loose.filter((one) => hasBoxes(plainBoxes(one.text)))
  const { facts, unclear } = factsFromPairs(
    known.filter((pair) => pair.labels.length > 0),
    carrier,
  )
  const ticked = boxed.flatMap((one) =>
    foundInBoxes(plainBoxes(one.text), carrier.near).map((found) => factFrom(found, { ...one, value: one.text }, carrier.rank)),
  )
  const chosen = ticked.filter((fact) => !isOtherChoice(fact, ticked))
  const unlabelled = [...known.filter((pair) => pair.labels.length === 0), ...unclear].map(asLoose)
  const left = [...loose.filter((one) => !boxed.includes(one)), ...unlabelled].sort((a, b) => a.row - b.row || a.left - b.left)
  return { facts: [...facts, ...chosen].sort((a, b) => a.row - b.row), loose: left }
}

/** "LOA: signed by Anna Stavro, we have it": a label of its own stands at the beginning of the answer. */
const withSigners = (pairs: readonly Pair[]): Pair[] =>
  pairs.map((pair, at) => {
    const next = pairs[at + 1]
    const asks = pair.value.trim() === '' && pair.labels[0]?.concept === 'loaOnFile'
    const answers =
      next?.row === pair.row && next.item === pair.item && /^(?:authorizingPerson|loaDate)$/.test(next.labels[0]?.concept ?? '')
    return asks && answers ? { ...pair, value: `${next.labelText} ${next.value}` } : pair
  })

/** Rows within which boxes below one another are one question. */
const oneQuestion = 3

/** "☒ on file" above "☐ under a blanket agreement": the box left empty is the other answer, not a second one. */
const isOtherChoice = (fact: Fact, all: readonly Fact[]): boolean =>
  fact.field === 'loaOnFile' &&
  fact.value === false &&
  all.some((other) => other.field === 'loaOnFile' && other.value === true && Math.abs(other.row - fact.row) <= oneQuestion)

const asLoose = (pair: Pair): Loose => ({ ...pair, text: pair.value === '' ? pair.labelText : `${pair.labelText}: ${pair.value}` })

/** Places of several sheets after one another: rows, blocks and records go on counting. */
export const behind = <Placed extends { row: number; block: number }>(places: readonly Placed[], rows: number, blocks: number): Placed[] =>
  places.map((place) => ({ ...place, row: place.row + rows, block: place.block + blocks }))
