import type { FieldPath } from '../../reading/form.ts'
import type { DeliveryFacts } from '../facts.ts'
import { doubt, passed, type Rule } from '../rule.ts'

/** Number, name and address read with doubt are no longer in doubt once the record agrees; these are confirmed by nothing. */
const unconfirmed: readonly FieldPath[] = ['contactEmail', 'loaOnFile']
/** Not required, but where one is given and cannot be told, it may name another account. */
const telling: readonly FieldPath[] = ['accountNumber', 'customerCode']

export const readWithDoubt: Rule<DeliveryFacts> = {
  name: 'read-with-doubt',
  about: 'Was something that decides read with doubt, or given in two ways?',
  ask({ request, letter }) {
    const doubtful = unconfirmed.filter((field) => letter.doubtful.includes(field))
    const unclear = telling.filter((field) => request.problems.some((problem) => problem.field === field))
    const fields = [...doubtful, ...unclear]
    return fields.length === 0 ? passed('nothing in doubt') : doubt(`to be read by a person: ${fields.join(', ')}`)
  },
}
