import type { Asked, EarlierRequest, SeenFacts } from '../facts.ts'
import { faultsOr, passed, type Rule } from '../rule.ts'

/** POLICY 4, 200 */
export const duplicate: Rule<SeenFacts> = {
  name: 'duplicate',
  about: 'Did the same company ask for the same number, and is that request still open, or was the same record delivered these days?',
  ask(asked, facts) {
    if (asked.letter.sender.kind !== 'partner') return passed('not a registered partner')
    const original = facts.earlier.find((earlier) => repeats(earlier, asked, facts))
    if (original === undefined) return passed(`${facts.earlier.length} earlier requests, none repeated by this one`)
    return faultsOr([{ code: '200', field: null, note: `the same as ${original.reference}, which ${stateOf(original)}` }], '')
  },
}

function repeats(earlier: EarlierRequest, { letter }: Asked, { withinLookBack }: SeenFacts): boolean {
  const somethingNew = !earlier.sameRequesterRef && !earlier.sameContent
  switch (earlier.state) {
    case 'open':
      return !somethingNew
    case 'awaiting_loa':
      return !somethingNew && letter.loaAttached.length === 0
    case 'delivered':
      return earlier.sameContent && earlier.deliveredAt !== null && withinLookBack(earlier.deliveredAt)
    case 'rejected':
    case 'cancelled':
      return false
  }
}

function stateOf({ state }: EarlierRequest): string {
  if (state === 'awaiting_loa') return 'waits for the letter of authorization'
  return state === 'delivered' ? 'was answered with the record' : 'is still open'
}
