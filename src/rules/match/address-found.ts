import { faultsOr, passed, type Rule } from '../rule.ts'
import { ofFoundAccount, type AccountQuestion } from '../account/question.ts'
import { matchAddress } from './match-address.ts'

/** POLICY 5, 001 */
export const addressFound: Rule<AccountQuestion> = {
  name: 'address-found',
  about: 'Does the service address match a location of the account, or the place of one of its lines?',
  ask: ofFoundAccount(({ request }, account) => {
    const place = matchAddress(request.serviceAddress, account)
    if (place !== null) return passed(place)
    return faultsOr([{ code: '001', field: 'serviceAddress', note: 'the service address matches no location of the account' }], '')
  }),
}
