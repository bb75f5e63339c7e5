import { holdFor } from '../hold-for.ts'
import { decided, passed, type Rule } from '../rule.ts'

/** POLICY 1.6: staff are no requester; a form they pass on is for a person to enter. */
export const staffRequest: Rule<unknown> = {
  name: 'staff-request',
  about: "Did one of the center's own people send the form? Then staff decide what it is for.",
  ask(asked) {
    if (asked.letter.sender.kind !== 'staff') return passed('the sender is not one of our own people')
    return decided(holdFor(asked, 'the form came from our own staff'), 'from our own staff')
  },
}
