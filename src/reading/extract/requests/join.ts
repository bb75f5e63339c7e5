/** Puts the statements of all carriers together, request by request. */
import { buildRequest } from './build.ts'
import { doubtfulFields } from './doubtful.ts'
import { sameValue } from './same.ts'
import type { Split } from './split.ts'
import type { Fact, FactField } from '../facts/fact.ts'
import type { FieldPath, ReadRequest } from '../../form.ts'

export type Joined = { requests: ReadRequest[]; doubtful: FieldPath[] }

const build = (items: readonly Fact[][]): Joined => {
  const requests = items.map(buildRequest)
  return { requests, doubtful: [...new Set(requests.flatMap((request, at) => doubtfulFields(request, items[at] ?? [])))] }
}

/** `last` are facts of the last resort: from the subject and from letters of authorization. */
export const joinRequests = (forms: readonly Split[], bodies: Split, last: readonly Fact[]): Joined => {
  const shared = [...forms.flatMap((form) => (form.items.length === 0 ? form.shared : [])), ...bodies.shared]
  const fromForms = forms.flatMap((form) => form.items.map((item) => [...item, ...form.shared]))
  const items = mergeSame(withBodies(fromForms, bodies.items)).map((item) => [...item, ...shared])
  if (items.length === 0) return shared.length === 0 ? { requests: [], doubtful: [] } : build([[...shared, ...last]])
  return build(items.map((item) => [...item, ...lastFor(item, last, items.length)]))
}

/** The subject's number counts where no other account number stands anywhere; with several requests nothing of the last resort tells which is meant. */
const lastFor = (item: readonly Fact[], last: readonly Fact[], requests: number): Fact[] => {
  if (requests > 1)
    return last.filter((fact) => fact.field === 'requesterRef' || fact.field === 'loaDate' || fact.field === 'authorizingPerson')
  const numbered = item.some((fact) => fact.field === 'btn' || fact.field === 'wtns' || fact.field === 'accountNumber')
  return last.filter((fact) => fact.field !== 'btn' || !numbered)
}

/** The body completes the one form of a letter; of several forms it completes the one with the same number. */
const withBodies = (forms: readonly Fact[][], bodies: readonly Fact[][]): Fact[][] => {
  if (forms.length === 0) return [...bodies]
  const items = forms.map((form) => [...form])
  for (const body of bodies) {
    const own = items.find((item) => sameAccount(item, body)) ?? (items.length === 1 && bodies.length === 1 ? items[0] : undefined)
    if (own !== undefined) own.push(...body)
    else if (stated(body, 'btn') !== null && stated(body, 'endUserName') !== null) items.push([...body])
  }
  return items
}

const stated = (facts: readonly Fact[], field: FactField): string | null => {
  const value = facts.find((fact) => fact.field === field && typeof fact.value === 'string')?.value
  return typeof value === 'string' ? value : null
}

const sameAccount = (left: readonly Fact[], right: readonly Fact[]): boolean => {
  const [a, b] = [stated(left, 'btn'), stated(right, 'btn')]
  return a !== null && a === b && codesAgree(left, right)
}

const codesAgree = (left: readonly Fact[], right: readonly Fact[]): boolean => {
  const [a, b] = [stated(left, 'customerCode'), stated(right, 'customerCode')]
  return a === null || b === null || sameValue('customerCode', a, b)
}

/** The same account twice in one letter is one request; what the second says more is added. */
const mergeSame = (items: readonly Fact[][]): Fact[][] => {
  const merged: Fact[][] = []
  for (const item of items) {
    const before = merged.find((other) => sameAccount(other, item))
    if (before === undefined) merged.push([...item])
    else before.push(...item)
  }
  return merged
}
