/** One request out of the facts about it. */
import { chooseFact, problemOf } from './choose.ts'
import type { Fact, FactField } from '../facts/fact.ts'
import {
  emptyForm,
  type AccountType,
  type FieldPath,
  type Platform,
  type PostalAddress,
  type PreferredResponse,
  type Problem,
  type ReadRequest,
  type Source,
} from '../../form.ts'

const addressParts = ['street', 'unit', 'city', 'state', 'zip'] as const

export const buildRequest = (facts: readonly Fact[]): ReadRequest => {
  const sources: Partial<Record<FieldPath, Source>> = {}
  const problems: Problem[] = []
  const pick = (field: FactField): Fact | null => {
    const { fact, problem } = chooseFact(field, facts)
    problems.push(...problemOf(field, problem))
    if (fact !== null && field !== 'tradingName' && field !== 'nameOnBill') sources[field] = fact.source
    return fact
  }
  const text = (field: FactField): string | null => {
    const value = pick(field)?.value
    return typeof value === 'string' ? value : null
  }
  const address = (side: 'serviceAddress' | 'billingAddress'): PostalAddress | null => {
    const [street, unit, city, state, zip] = addressParts.map((part) => text(`${side}.${part}`))
    const whole: PostalAddress = { street: street ?? null, unit: unit ?? null, city: city ?? null, state: state ?? null, zip: zip ?? null }
    return Object.values(whole).some((part) => part !== null) ? whole : null
  }
  const onFile = pick('loaOnFile')?.value
  const btn = btnOf(facts, pick)
  return {
    ...emptyForm(),
    requestingCompany: text('requestingCompany'),
    companyCode: text('companyCode'),
    ccna: text('ccna'),
    contactName: text('contactName'),
    contactPhone: text('contactPhone'),
    contactFax: text('contactFax'),
    contactEmail: text('contactEmail'),
    loaOnFile: typeof onFile === 'boolean' ? onFile : null,
    loaDate: text('loaDate'),
    requestDate: text('requestDate'),
    authorizingPerson: text('authorizingPerson'),
    btn,
    customerCode: text('customerCode'),
    wtns: listOf(facts, 'wtns', sources)
      .filter((number) => number !== btn)
      .sort(),
    accountNumber: text('accountNumber'),
    ...namesOf(facts, text),
    serviceAddress: address('serviceAddress'),
    billingAddress: address('billingAddress'),
    accountType: oneOf<AccountType>(text('accountType'), ['business', 'residence']),
    platform: oneOf<Platform>(text('platform'), ['une_p', 'une_l', 'voip', 't1', 'facility']),
    circuitIds: listOf(facts, 'circuitIds', sources),
    preferredResponse: oneOf<PreferredResponse>(text('preferredResponse'), ['email', 'fax', 'mail']),
    requesterRef: text('requesterRef'),
    pin: text('pin'),
    remarks: text('remarks'),
    sources,
    problems,
  }
}

const oneOf = <Value extends string>(text: string | null, values: readonly Value[]): Value | null =>
  values.find((value) => value === text) ?? null

/** Lists of several places are one list. */
const listOf = (facts: readonly Fact[], field: 'wtns' | 'circuitIds', sources: Partial<Record<FieldPath, Source>>): string[] => {
  const lists = facts.filter((fact) => fact.field === field && Array.isArray(fact.value))
  const first = lists[0]
  if (first !== undefined) sources[field] = first.source
  return [...new Set(lists.flatMap((fact) => (typeof fact.value === 'object' && fact.value !== null ? fact.value : [])))]
}

/** Where a letter names one working number and no account, that number is what is asked about. */
const btnOf = (facts: readonly Fact[], pick: (field: FactField) => Fact | null): string | null => {
  const stated = pick('btn')
  if (stated !== null) return typeof stated.value === 'string' ? stated.value : null
  if (facts.some((fact) => fact.field === 'btn')) return null
  const numbers = listOf(facts, 'wtns', {})
  return numbers.length === 1 ? (numbers[0] ?? null) : null
}

/** The name of the bill and the trading name stand in for the end user's where no better name is given. */
const namesOf = (
  facts: readonly Fact[],
  text: (field: FactField) => string | null,
): { endUserName: string | null; billingName: string | null } => {
  const stated = text('endUserName')
  const onBill = text('nameOnBill')
  const trading = text('tradingName')
  const billing = text('billingName')
  const contradicted = stated === null && facts.some((fact) => fact.field === 'endUserName')
  if (stated !== null || contradicted) return { endUserName: stated, billingName: billing ?? onBill }
  if (trading !== null) return { endUserName: trading, billingName: billing ?? onBill }
  return { endUserName: onBill, billingName: billing }
}
