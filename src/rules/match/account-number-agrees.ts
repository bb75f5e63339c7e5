import { ofFoundAccount, type AccountQuestion } from '../account/question.ts'
import { faultsOr, passed, type Rule } from '../rule.ts'
import { matchAccountNumber } from './match-account-number.ts'

/** POLICY 6, 018 */
export const accountNumberAgrees: Rule<AccountQuestion> = {
  name: 'account-number-agrees',
  about: 'Where an account number is given: is it the number of the account?',
  ask: ofFoundAccount(({ request }, account) => {
    if (request.accountNumber === null) return passed('not given')
    if (matchAccountNumber(request.accountNumber, account)) return passed('agrees')
    return faultsOr([{ code: '018', field: 'accountNumber', note: 'the account number does not match the account' }], '')
  }),
}
