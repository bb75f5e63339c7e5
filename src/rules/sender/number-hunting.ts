import { holdFor } from '../hold-for.ts'
import { decided, passed, type Rule } from '../rule.ts'

/** POLICY 1.7: codes for many unknown numbers would map our customers. */
export const numberHunting: Rule<unknown> = {
  name: 'number-hunting',
  about: 'Did this requester ask for too many unknown numbers within a day? Then the letter is held, and staff are alerted.',
  ask(asked) {
    const { unknownNumberRejections: count, profile } = asked.letter
    if (count < profile.budgets.unknownNumbersPerDay) return passed(`${count} unknown numbers in 24 hours`)
    return decided(
      holdFor(asked, `${count} rejections 001 or 002 in 24 hours: is somebody trying numbers?`),
      `${count} unknown numbers in 24 hours`,
    )
  },
}
