/** One sheet into facts, and the text that no label claims. */
import { foundInBoxes } from './facts/from-boxes.ts'
import { factFrom, factsFromPairs, type Carrier } from './facts/from-pairs.ts'
import type { Fact } from './facts/fact.ts'
import type { Loose } from './pairs/pair.ts'
import { pairSheet } from './pairs/pair-sheet.ts'
import { hasBoxes, plainBoxes } from './sheet/boxes.ts'
import type { Sheet } from './sheet/tile.ts'

export type ReadSheet = { facts: Fact[]; loose: Loose[]; labelled: number }

export const readSheet = (sheet: Sheet, carrier: Carrier, firstItem = 0): ReadSheet => {
  const { pairs, loose } = pairSheet(sheet, carrier.resolver, firstItem)
  const boxed = loose.filter((one) => hasBoxes(plainBoxes(one.text)))
  const facts = [
    ...factsFromPairs(pairs, carrier),
    ...boxed.flatMap((one) =>
      foundInBoxes(plainBoxes(one.text), carrier.near).map((found) => factFrom(found, { ...one, value: one.text }, carrier.rank)),
    ),
  ]
  facts.sort((a, b) => a.row - b.row)
  return {
    facts,
    loose: loose.filter((one) => !boxed.includes(one)),
    labelled: new Set(pairs.flatMap((pair) => pair.labels.map(({ concept }) => concept))).size,
  }
}

/** Places of several sheets after one another: rows, blocks and records go on counting. */
export const behind = (facts: readonly Fact[], rows: number, blocks: number): Fact[] =>
  facts.map((fact) => ({ ...fact, row: fact.row + rows, block: fact.block + blocks }))
