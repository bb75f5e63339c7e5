/** Files that hang on a letter beside its request: a bill, a price list. They must not speak against what the letter asks. */
import type { Split } from './split.ts'
import type { Fact, FactField } from '../facts/fact.ts'
import { ranks } from '../facts/fact.ts'

/** Fields by which a file shows that it asks for a record. */
const asking = new Set<FactField>([
  'requestingCompany',
  'companyCode',
  'ccna',
  'contactName',
  'contactEmail',
  'loaOnFile',
  'requesterRef',
  'authorizingPerson',
])

/** The files that count: all of them where the mail itself names no account by its number, else those that are forms or lists. */
export const beside = (forms: readonly Split[], bodies: Split): Split[] => {
  const stated = bodies.items.some((item) => says(item, 'btn') && says(item, 'endUserName'))
  return stated ? forms.filter(isForm) : [...forms]
}

const says = (facts: readonly Fact[], field: FactField): boolean =>
  facts.some((fact) => fact.field === field && fact.value !== null && fact.rank >= ranks.labelled - 6)

const isForm = (form: Split): boolean => {
  const facts = [...form.shared, ...form.items.flat()].filter((fact) => fact.value !== null && fact.rank >= ranks.labelled)
  return form.items.length > 1 || new Set(facts.filter((fact) => asking.has(fact.field)).map((fact) => fact.field)).size >= 2
}
