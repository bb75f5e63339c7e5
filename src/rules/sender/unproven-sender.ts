import { holdFor } from '../hold-for.ts'
import { decided, passed, type Rule } from '../rule.ts'

/** POLICY 1.4 */
export const unprovenSender: Rule<unknown> = {
  name: 'unproven-sender',
  about: 'Does nobody vouch for the sender? Then the letter is held, and nothing is sent, because the sender may be anyone.',
  ask(asked) {
    const { sender } = asked.letter
    if (sender.kind !== 'unauthenticated') return passed('the border server vouches for the sender')
    return decided(holdFor(asked, `the sender is not authenticated: ${sender.why}`), sender.why)
  },
}
