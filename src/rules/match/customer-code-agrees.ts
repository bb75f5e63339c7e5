import type { AccountQuestion } from '../account/question.ts'
import { faultsOr, passed, type Rule } from '../rule.ts'

/** POLICY 5 and 6, 018 */
export const customerCodeAgrees: Rule<AccountQuestion> = {
  name: 'customer-code-agrees',
  about: 'Where a customer code is given: does an account of the number have it?',
  ask(_, { choice }) {
    if (choice.kind !== 'found' || choice.codeAgrees === null) return passed('not given')
    if (choice.codeAgrees) return passed('agrees')
    return faultsOr([{ code: '018', field: 'customerCode', note: 'the customer code does not match the account' }], '')
  },
}
