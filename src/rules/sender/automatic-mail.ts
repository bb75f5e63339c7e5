import { decided, passed, type Rule } from '../rule.ts'

/** POLICY 1.1 */
export const automaticMail: Rule<unknown> = {
  name: 'automatic-mail',
  about: 'Was the letter written by a machine? Then no mail leaves at all.',
  ask({ letter }) {
    if (letter.automatic === null) return passed('a person wrote')
    return decided({ kind: 'ignore', reason: `automatic mail: ${letter.automatic}` }, letter.automatic)
  },
}
