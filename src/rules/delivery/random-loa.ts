import type { DeliveryFacts } from '../facts.ts'
import { holdFor } from '../hold-for.ts'
import { decided, passed, type Rule } from '../rule.ts'

/** POLICY 3: the profile may ask for proof in a random share of the requests that would be answered. */
export const randomLoa: Rule<DeliveryFacts> = {
  name: 'random-loa',
  about: 'Was this request drawn for a check of its letter of authorization?',
  ask(asked, { loaDraw }) {
    const { profile, loaAttached } = asked.letter
    if (asked.loaApproved || loaDraw >= profile.loa.randomShare) return passed('not drawn')
    if (loaAttached.length > 0)
      return decided(holdFor(asked, 'drawn for a check: the letter of authorization is attached'), 'drawn, LOA attached')
    return decided({ kind: 'request_loa', stranger: false }, 'drawn')
  },
}
