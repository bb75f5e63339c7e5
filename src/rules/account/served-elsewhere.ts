import type { NumberRange } from '../../records/register.ts'
import type { Profile } from '../../profile.ts'
import { faultsOr, passed, type Rule } from '../rule.ts'
import type { AccountQuestion } from './question.ts'

/** POLICY 5, 002: who serves the number instead is not said. */
export const servedElsewhere: Rule<AccountQuestion> = {
  name: 'served-elsewhere',
  about: 'Does no working account carry the number, and is it served by another carrier or ported out?',
  ask({ letter }, { choice, owner }) {
    if (choice.kind === 'found' || choice.kind === 'several') return passed('a working account carries the number')
    if (owner === null || isOurs(owner, letter.profile))
      return passed(owner === null ? 'nobody is known to serve the number' : 'the number is ours')
    return faultsOr([{ code: '002', field: 'btn', note: 'the number is served by another carrier' }], '')
  },
}

const isOurs = (owner: NumberRange, profile: Profile) => owner.status !== 'ported_out' && profile.ownSpids.includes(owner.spid)
