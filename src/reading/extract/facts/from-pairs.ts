/** The facts that the labelled values of one sheet state. */
import { closeLabels, type Closed } from './close-labels.ts'
import { joinParts } from './join-parts.ts'
import { readValue } from './read-value.ts'
import { type Fact, type Found } from './fact.ts'
import type { Pair } from '../pairs/pair.ts'
import type { Resolver } from '../../labels/resolve.ts'
import { findTelephones } from '../../values/telephone.ts'

export type Carrier = {
  /** Weight of what stands here, see `ranks`. */
  rank: number
  near: Date
  resolver: Resolver
}

/** The facts, and the pairs of which nobody can tell whose they are ("tn 305-555-0141" where no block was named). */
export const factsFromPairs = (pairs: readonly Pair[], carrier: Carrier): { facts: Fact[]; unclear: Pair[] } => {
  const all = closeLabels(pairs)
  const closed = joinParts(all)
  const first = closed.flatMap((one) => factsOf(one, carrier, null))
  const facts = closed.flatMap((one) => {
    if (!one.labels.some(({ concept }) => concept === 'wtns')) return factsOf(one, carrier, null)
    return factsOf(one, carrier, baseFor(one, first))
  })
  const unclear = all.filter((one) => isUnclear(one) || (isShort(one) && baseFor(one, first) === null))
  return { facts: facts.filter((fact) => !isMalformedIn(fact, unclear)), unclear: unclear.map(({ pair }) => pair) }
}

const isUnclear = ({ pair, labels, party }: Closed): boolean =>
  party === null && labels[0]?.concept === 'ignored' && pair.labels[0]?.concept === 'phone'

/** "Also: x0101 thru x0109": the number that they borrow from may stand in a sentence. */
const isShort = ({ pair, labels }: Closed): boolean =>
  labels[0]?.concept === 'wtns' && /^\W*x?\d{4}\b/i.test(pair.value) && findTelephones(pair.value).length === 0

const isMalformedIn = (fact: Fact, unclear: readonly Closed[]): boolean =>
  fact.field === 'wtns' && fact.value === null && unclear.some(({ pair }) => pair.row === fact.row && pair.part === fact.source.part)

/** The account's number in the same record, whose area code and exchange short numbers borrow. */
const baseFor = (closed: Closed, facts: readonly Fact[]): string | null => {
  const own = facts.filter((fact) => fact.field === 'btn' && fact.item === closed.pair.item && typeof fact.value === 'string')
  const nearest = own.findLast((fact) => fact.row <= closed.pair.row) ?? own[0]
  return typeof nearest?.value === 'string' ? nearest.value : null
}

const factsOf = ({ pair, labels, party }: Closed, carrier: Carrier, base: string | null): Fact[] =>
  readValue(labels, pair.value, { party, base, near: carrier.near, resolver: carrier.resolver }, pair.labelText).map((found) =>
    factFrom(found, pair, carrier.rank),
  )

export const factFrom = (
  found: Found,
  place: Pick<Pair, 'part' | 'where' | 'row' | 'block' | 'item' | 'confidence'> & { value: string },
  rank: number,
): Fact => ({
  field: found.field,
  value: found.value,
  problem: found.problem ?? null,
  source: { part: place.part, where: place.where, text: place.value.slice(0, 300), confidence: place.confidence },
  rank: found.weak === true ? rank - 6 : rank,
  row: place.row,
  block: place.block,
  item: place.item,
})
