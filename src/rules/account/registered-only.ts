import { holdFor } from '../hold-for.ts'
import { decided, passed, type Rule } from '../rule.ts'

/** POLICY 1.5: a second lock on the door, so that no mistake further up lets a stranger learn anything of an account. */
export const registeredOnly: Rule<unknown> = {
  name: 'registered-only',
  about: 'Is the requester no active partner? Then nothing about any account is said.',
  ask(asked) {
    const { sender } = asked.letter
    if (sender.kind === 'partner') return passed(`partner ${sender.partner.id}`)
    return decided(holdFor(asked, 'the requester is no active partner'), sender.kind)
  },
}
