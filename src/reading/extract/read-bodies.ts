/** Bodies of mails: tables and labelled lines first, then what is said in sentences. */
import type { Fact } from './facts/fact.ts'
import { ranks } from './facts/fact.ts'
import type { Carrier } from './facts/from-pairs.ts'
import { behind, readSheet } from './read-sheet.ts'
import { splitFacts, type Split } from './requests/split.ts'
import { sheetOfGrid } from './sheet/from-grid.ts'
import { sheetOfLines } from './sheet/from-lines.ts'
import type { Body } from '../body/body.ts'

export type ReadBodies = Split

export const readBodies = (bodies: readonly Body[], _subject: string, carrier: Omit<Carrier, 'rank'>): ReadBodies => {
  const facts: Fact[] = []
  for (const body of bodies) facts.push(...factsOf(body, carrier))
  return splitFacts(facts)
}

const factsOf = (body: Body, carrier: Omit<Carrier, 'rank'>): Fact[] => {
  const lines = readSheet(
    sheetOfLines(body.lines, body.part, carrier.resolver, (line) => `line ${line + 1}`),
    { ...carrier, rank: ranks.labelled },
  )
  const facts = [...lines.facts]
  let items = 0
  for (const { beforeLine, grid } of body.tables) {
    const read = readSheet(sheetOfGrid(grid, body.part, carrier.resolver), { ...carrier, rank: ranks.table }, items)
    items = Math.max(items, ...read.facts.map((fact) => (fact.item ?? -1) + 1))
    facts.push(...behind(read.facts, beforeLine, 0))
  }
  return facts.sort((a, b) => a.row - b.row)
}
