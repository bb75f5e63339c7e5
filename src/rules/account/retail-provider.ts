import { decided, passed, type Rule } from '../rule.ts'
import type { AccountQuestion } from './question.ts'

/** POLICY 5, 002: which reseller it is, is not ours to tell. */
export const retailProvider: Rule<AccountQuestion> = {
  name: 'retail-provider',
  about: "Is the customer a reseller's, although the network is ours?",
  ask(_, { choice }) {
    if (choice.kind !== 'found' || choice.account.retailProvider === null) return passed('no reseller between')
    const note = "the number works on our network, but the customer has another retail provider: please ask your customer's retail provider"
    return decided({ kind: 'reject', faults: [{ code: '002', field: 'btn', note }] }, 'the retail relation is a reseller’s')
  },
}
