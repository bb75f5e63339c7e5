/** Attached files: request forms, lists of requests, letters of authorization, and what is none of these. */
import type { DocumentCarrier } from './carriers.ts'
import type { Fact } from './facts/fact.ts'
import { ranks } from './facts/fact.ts'
import type { Carrier } from './facts/from-pairs.ts'
import { behind, readSheet } from './read-sheet.ts'
import { namesAccount, splitFacts, type Split } from './requests/split.ts'
import type { Sheet } from './sheet/tile.ts'
import type { LoaFinding } from '../form.ts'

export type ReadDocuments = { forms: Split[]; loas: LoaFinding[] }

/** Rows and blocks between two sheets of one file. */
const apart = 10_000

export const readDocuments = (documents: readonly DocumentCarrier[], carrier: Omit<Carrier, 'rank'>): ReadDocuments => {
  const read: ReadDocuments = { forms: [], loas: [] }
  for (const document of documents) {
    const facts = factsOf(
      document.sheets.filter((sheet) => !isSample(sheet)),
      { ...carrier, rank: ranks.form },
    )
    if (facts.length > 0) read.forms.push(splitFacts(facts))
  }
  return { ...read, forms: read.forms.filter((form) => form.items.length > 0 || form.shared.length > 0) }
}

const factsOf = (sheets: readonly Sheet[], carrier: Carrier): Fact[] => {
  const facts: Fact[] = []
  let items = 0
  sheets.forEach((sheet, at) => {
    const read = readSheet(sheet, carrier, items)
    items = Math.max(items, ...read.facts.map((fact) => (fact.item ?? -1) + 1))
    facts.push(...behind(read.facts, at * apart, at * apart))
  })
  return facts
}

/** A filled-in sample that explains the form is no request. */
const isSample = (sheet: Sheet): boolean => {
  const title = sheet.rows
    .slice(0, 4)
    .map((row) => `${row.where} ${row.text}`)
    .join(' ')
  return (
    /\b(?:example|sample|specimen|muestra|muster|instructions?|do not send|how to (?:fill|complete))\b/i.test(title.slice(0, 400)) &&
    !namesAccount([])
  )
}
