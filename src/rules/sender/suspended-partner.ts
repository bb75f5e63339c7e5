import { holdFor } from '../hold-for.ts'
import { decided, passed, type Rule } from '../rule.ts'

/** POLICY 1.4 */
export const suspendedPartner: Rule<unknown> = {
  name: 'suspended-partner',
  about: 'Is the partner suspended? Then the letter is held, and nothing is sent.',
  ask(asked) {
    const { sender } = asked.letter
    if (sender.kind !== 'suspended') return passed('the sender is no suspended partner')
    return decided(holdFor(asked, `${sender.partner.company} is suspended`), `partner ${sender.partner.id} is suspended`)
  },
}
