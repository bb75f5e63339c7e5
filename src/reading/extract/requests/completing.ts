/** Sentences complete what labels say; they never add a second account, name or address to it. */
import { ranks, type Fact, type FactField } from '../facts/fact.ts'

const groups: readonly (readonly FactField[])[] = [
  ['btn', 'customerCode', 'wtns'],
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
  return facts.filter((fact) => labelled(fact) || !stated.has(fact.field))
}
