/** Sentences complete what labels say; they never add a second account, name or address to it. */
import { ranks, type Fact, type FactField } from '../facts/fact.ts'

const groups: readonly (readonly FactField[])[] = [
  ['btn', 'customerCode'],
  ['wtns'],
  ['endUserName'],
  ['serviceAddress.street', 'serviceAddress.unit'],
  ['serviceAddress.city'],
  ['serviceAddress.state'],
  ['serviceAddress.zip'],
  ['billingAddress.street', 'billingAddress.unit', 'billingAddress.city', 'billingAddress.state', 'billingAddress.zip'],
  ['accountNumber'],
]

const labelled = (fact: Fact): boolean => fact.rank >= ranks.labelled - 6

export const onlyCompleting = (facts: readonly Fact[]): Fact[] => {
  const stated = new Set<FactField>()
  for (const group of groups)
    if (facts.some((fact) => labelled(fact) && group[0] === fact.field)) for (const field of group) stated.add(field)
  const wtns = new Set(facts.flatMap(({ field, value }): string[] => (field === 'wtns' && Array.isArray(value) ? value.map(String) : [])))
  // "... for account telephone number 404-555-0110" under a form that names another number speaks against it.
  const speaksAgainst = (fact: Fact): boolean =>
    fact.field === 'btn' && fact.rank === ranks.sentence + 3 && typeof fact.value === 'string' && !wtns.has(fact.value)
  return facts.filter((fact) => labelled(fact) || fact.settles === true || !stated.has(fact.field) || speaksAgainst(fact))
}
