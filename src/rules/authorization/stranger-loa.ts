import { holdFor } from '../hold-for.ts'
import { decided, passed, type Rule } from '../rule.ts'

/** POLICY 1.5: the answer is the same for every telephone number, because nothing was looked up. */
export const strangerLoa: Rule<unknown> = {
  name: 'stranger-loa',
  about: 'Is the company not registered? Then it must show a letter of authorization, and staff decide.',
  ask(asked) {
    const { sender, loaAttached } = asked.letter
    if (sender.kind !== 'stranger') return passed('the requester is registered')
    if (asked.loaApproved)
      return decided(holdFor(asked, 'the letter of authorization is accepted, but the company is not registered'), 'LOA accepted')
    if (loaAttached.length > 0)
      return decided(holdFor(asked, 'a company that is not registered has attached a letter of authorization'), 'LOA attached')
    return decided({ kind: 'request_loa', stranger: true }, 'not registered, no LOA attached')
  },
}
