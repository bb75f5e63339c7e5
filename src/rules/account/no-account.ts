import { doubt, faultsOr, passed, type Rule } from '../rule.ts'
import type { AccountQuestion } from './question.ts'
import { servedElsewhere } from './served-elsewhere.ts'

/** POLICY 5, 001: a disconnected account and an unknown number get the same words. */
export const noAccount: Rule<AccountQuestion> = {
  name: 'no-account',
  about: 'Is the number on no working account of ours, or does its customer code name an account that is disconnected?',
  ask(asked, facts) {
    const { choice } = facts
    if (choice.kind === 'found') return passed('a working account carries the number')
    if (choice.kind === 'several') return doubt('several working accounts carry the number')
    if (servedElsewhere.ask(asked, facts).kind === 'faults') return passed('served elsewhere')
    const withCode = asked.request.customerCode === null ? '' : ' with this customer code'
    return faultsOr([{ code: '001', field: 'btn', note: `no active account of ours has this number${withCode}` }], '')
  },
}
