import { ofFoundAccount, type AccountQuestion } from '../account/question.ts'
import { doubt, faultsOr, passed, type Rule } from '../rule.ts'
import { matchName } from './match-name.ts'

/** POLICY 6, 018 */
export const nameAgrees: Rule<AccountQuestion> = {
  name: 'name-agrees',
  about: "Is the customer's name one of the names of the account?",
  ask: ofFoundAccount(({ request, letter }, account) => {
    const { similarity, against } = matchName(request.endUserName ?? '', account)
    const note = `similarity ${similarity.toFixed(2)} with ${against}`
    const { pass, hold } = letter.profile.names
    if (similarity >= pass) return passed(note)
    if (similarity >= hold) return doubt(`the customer's name is similar, not equal: ${note}`)
    return faultsOr([{ code: '018', field: 'endUserName', note: "the customer's name does not match the account" }], '')
  }),
}
