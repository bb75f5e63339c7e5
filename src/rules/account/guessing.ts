import { holdFor } from '../hold-for.ts'
import { decided, passed, type Rule } from '../rule.ts'
import type { AccountQuestion } from './question.ts'

/** Each mismatch rejection tells one field; somebody who guesses field by field, even from several partners, ends here. */
const mismatchesPerNumberAndDay = 3

/** A right guess is held like a wrong one: otherwise the answer would tell which it was. */
export const guessing: Rule<AccountQuestion> = {
  name: 'guessing',
  about: 'Was this number rejected for mismatches too often today? Then a person must look, whatever the letter says.',
  ask(asked, { mismatchesToday }) {
    if (mismatchesToday < mismatchesPerNumberAndDay) return passed(`${mismatchesToday} mismatches today`)
    const note = `${mismatchesToday} mismatch rejections of this number today`
    return decided(holdFor(asked, `${note}: is somebody guessing?`), note)
  },
}
