/** Values that a scanner read with doubt and that no second place of the letter confirms. */
import { sameValue } from './same.ts'
import { readFloor, type Fact, type FactField } from '../facts/fact.ts'
import type { FieldPath, ReadRequest } from '../../form.ts'

const deciding: readonly (FieldPath & FactField)[] = [
  'btn', 'customerCode', 'accountNumber', 'endUserName', 'serviceAddress.street', 'serviceAddress.city', 'serviceAddress.state', 'serviceAddress.zip',
  'contactName', 'contactPhone', 'contactEmail', 'loaOnFile',
] // prettier-ignore

export const doubtfulFields = (request: ReadRequest, facts: readonly Fact[]): FieldPath[] =>
  deciding.filter((field) => {
    const source = request.sources[field]
    return source !== undefined && source.confidence < readFloor && !isConfirmed(field, facts, source.text)
  })

/** Somewhere else, clearly written or in another place, stands the same. */
const isConfirmed = (field: FactField, facts: readonly Fact[], text: string): boolean => {
  const about = facts.filter((fact) => fact.field === field && fact.value !== null)
  const chosen = about.find((fact) => fact.source.text === text)
  return about.some(
    (fact) =>
      fact !== chosen &&
      fact.value !== null &&
      chosen?.value != null &&
      sameValue(field, fact.value, chosen.value) &&
      isElsewhere(fact, chosen),
  )
}

const isElsewhere = (fact: Fact, chosen: Fact): boolean =>
  fact.source.part !== chosen.source.part || fact.source.where !== chosen.source.where || fact.source.confidence >= readFloor
