import { holdFor } from '../hold-for.ts'
import { decided, passed, type Rule } from '../rule.ts'
import { blanketLoaStands } from './blanket-loa.ts'

/** POLICY 3 */
export const partnerLoa: Rule<unknown> = {
  name: 'partner-loa',
  about:
    'Is the requester a reseller or a consultant? Then a letter of authorization must be attached for staff to look at, or a blanket one be on file.',
  ask(asked) {
    const { sender, loaAttached, profile, now } = asked.letter
    if (sender.kind !== 'partner') return passed('not a registered partner')
    if (sender.partner.kind === 'carrier') return passed('for a carrier the ticked box is enough')
    if (asked.loaApproved) return passed('staff have accepted the letter of authorization')
    if (blanketLoaStands(sender.partner.blanketLoa, profile, now)) return passed('a blanket letter of authorization is on file')
    if (loaAttached.length > 0)
      return decided(holdFor(asked, 'a letter of authorization is attached: is it signed, and does it cover this?'), 'LOA attached')
    return decided({ kind: 'request_loa', stranger: false }, `a ${sender.partner.kind} without letter of authorization`)
  },
}
