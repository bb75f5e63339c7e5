/** Which facts of one carrier belong to which request, and which to all of them. */
import { sameValue } from './same.ts'
import { ranks, type Fact, type FactField } from '../facts/fact.ts'

export type Split = { shared: Fact[]; items: Fact[][] }

/** Fields that name one account. */
const keys = new Set<FactField>(['btn', 'endUserName', 'serviceAddress.street', 'accountNumber'])
/** Fields of the requester: said once, they hold for every request of the letter. */
const requesterFields = new Set<FactField>([
  'requestingCompany',
  'companyCode',
  'ccna',
  'contactName',
  'contactPhone',
  'contactFax',
  'contactEmail',
  'requestDate',
  'preferredResponse',
])

export const namesAccount = (facts: readonly Fact[]): boolean => facts.some((fact) => keys.has(fact.field) && fact.value !== null)

export const splitFacts = (facts: readonly Fact[]): Split => {
  const rows = facts.filter((fact) => fact.item !== null)
  if (namesAccount(rows)) return splitByRecord(facts)
  const groups = groupByKeys(facts)
  if (groups.length < 2 || !areSeveral(groups, facts))
    return namesAccount(facts) ? { shared: [], items: [[...facts]] } : { shared: [...facts], items: [] }
  return shareOut(groups)
}

const splitByRecord = (facts: readonly Fact[]): Split => {
  const items = new Map<number, Fact[]>()
  const shared: Fact[] = []
  for (const fact of facts) {
    if (fact.item === null) shared.push(fact)
    else items.set(fact.item, [...(items.get(fact.item) ?? []), fact])
  }
  return { shared, items: [...items.values()].filter((item) => namesAccount(item)) }
}

type Group = { facts: Fact[]; keys: Map<FactField, Fact> }

/** A new group begins where a field that names an account is stated again with another value. */
const groupByKeys = (facts: readonly Fact[]): Group[] => {
  const groups: Group[] = [{ facts: [], keys: new Map() }]
  for (const fact of facts) {
    let group = groups.at(-1)
    const before = group?.keys.get(fact.field)
    // Sentences say when they speak of several accounts; two names in them are not two requests.
    const isKey = keys.has(fact.field) && typeof fact.value === 'string' && fact.rank >= ranks.labelled - 6
    if (group === undefined || (isKey && before !== undefined && differs(before, fact))) {
      const moved = group === undefined ? [] : leadIn(group, fact)
      group = { facts: moved, keys: new Map() }
      groups.push(group)
    }
    group.facts.push(fact)
    if (isKey && !group.keys.has(fact.field)) group.keys.set(fact.field, fact)
  }
  return groups
}

const differs = (before: Fact, fact: Fact): boolean =>
  before.value !== null && fact.value !== null && !sameValue(fact.field, before.value, fact.value)

/** Facts of the same block that stand right before a group's first key belong to it ("PON 2" above "End user"). */
const leadIn = (group: Group, key: Fact): Fact[] => {
  const moved: Fact[] = []
  for (
    let last = group.facts.at(-1);
    last !== undefined && last.block === key.block && !keys.has(last.field) && isBehindOwnBlock(group, last);
    last = group.facts.at(-1)
  ) {
    group.facts.pop()
    moved.unshift(last)
  }
  return moved
}

const isBehindOwnBlock = (group: Group, fact: Fact): boolean => [...group.keys.values()].every((key) => key.block !== fact.block)

/** Two groups are two requests when each names its account twice over, or three and more list numbers alike; else the letter contradicts itself. */
const areSeveral = (groups: readonly Group[], facts: readonly Fact[]): boolean => {
  if (groups.every((group) => group.keys.size >= 2)) return true
  const numbers = groups.filter((group) => group.keys.has('btn')).length
  const rows = new Set(facts.filter((fact) => fact.field === 'btn').map((fact) => fact.row))
  return numbers === groups.length && groups.length >= 3 && rows.size >= 3
}

/** What only one group says, away from the lines that name its account, holds for all. */
const shareOut = (groups: readonly Group[]): Split => {
  const shared: Fact[] = []
  const items = groups.map((group) => {
    const blocks = new Set([...group.keys.values()].map((key) => key.block))
    const rows = new Set([...group.keys.values()].map((key) => key.row))
    return group.facts.filter((fact) => {
      const elsewhere = groups.some((other) => other !== group && other.facts.some((one) => one.field === fact.field))
      const own =
        elsewhere ||
        (requesterFields.has(fact.field)
          ? false
          : blocks.has(fact.block) && (blocks.size > 1 || rows.has(fact.row) || !isStandAlone(fact, group)))
      if (!own) shared.push(fact)
      return own
    })
  })
  return { shared, items }
}

/** In a letter without blank lines a name said once before all numbers is everybody's. */
const isStandAlone = (fact: Fact, group: Group): boolean => {
  const rows = [...group.keys.values()].map((key) => key.row)
  return keys.has(fact.field) ? false : fact.row < Math.min(...rows) || fact.row > Math.max(...rows) + 4
}
