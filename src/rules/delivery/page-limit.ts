import type { DeliveryFacts } from '../facts.ts'
import { holdFor } from '../hold-for.ts'
import { decided, passed, type Rule } from '../rule.ts'

/** POLICY 7, 052 */
export const pageLimit: Rule<DeliveryFacts> = {
  name: 'page-limit',
  about: 'Does the printed record have too many pages?',
  ask(asked, { pages }) {
    const { recordPages, overPages } = asked.letter.profile.limits
    const note = `${pages} of at most ${recordPages} pages`
    if (pages <= recordPages) return passed(note)
    if (overPages === 'hold') return decided(holdFor(asked, `the record has ${pages} pages, more than ${recordPages}`), note)
    const told = `the record has more than ${recordPages} pages: please arrange another delivery with the center`
    return decided({ kind: 'reject', faults: [{ code: '052', field: null, note: told }] }, note)
  },
}
