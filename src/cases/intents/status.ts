/** Questions about the state of requests, and wishes to have a delivered record once more. */
import type { RequestRow } from '../../store/requests.ts'
import { isOpen, openRequestsOf } from '../../store/requests.ts'
import { answerStatus } from '../answer-status.ts'
import type { Incoming } from '../desk.ts'
import type { Evidence } from '../find-request.ts'
import { findRequests } from '../find-request.ts'
import { holdLetter } from '../hold-letter.ts'
import { isUnproven } from '../is-unproven.ts'
import { latestOf } from '../latest-of.ts'
import { sendAgain } from '../send-again.ts'

/** One mail names no more requests than this. */
const mostNamed = 25

/** A number was asked about often: of its requests those count that are open, else the newest. */
const current = (rows: readonly RequestRow[], evidence: Evidence | null): RequestRow[] => {
  if (evidence !== 'number' && evidence !== 'customer name') return [...rows]
  const numbers = [...new Set(rows.map(({ btn }) => btn))]
  return numbers.flatMap((number) => {
    const same = rows.filter(({ btn }) => btn === number).sort((a, b) => b.id - a.id)
    const open = same.filter(({ state }) => isOpen(state))
    return open.length > 0 ? open : same.slice(0, 1)
  })
}

/** Numbers that the sender wrote and that none of its requests is about. */
const unknownNumbers = (numbers: readonly string[], known: readonly RequestRow[]): string[] =>
  known.some(({ btn, form }) => [btn, ...form.wtns].some((number) => number !== null && numbers.includes(number))) ? [] : [...numbers]

export const onStatus = async (incoming: Incoming): Promise<void> => {
  const { requester, reading, sender } = incoming
  const { own, foreign, evidence } = await findRequests(incoming)
  const [about] = own.length > 0 ? own : foreign
  if (requester === null || isUnproven(sender))
    return holdLetter(incoming, {
      btn: about?.btn ?? reading.numbers[0] ?? null,
      row: null,
      title: 'A question that gets no answer',
      reason: 'the sender is not proven',
    })
  const now = current(await latestOf(incoming, own), evidence)
  const delivered = now.filter(({ state }) => state === 'delivered')
  if (reading.resend && delivered.length > 0) return sendAgain(incoming, delivered)
  const rows = own.length > 0 ? now : await openRequestsOf(incoming.tx, requester)
  const asked = own.length > 0 ? reading.namedReferences : reading.references
  const unknown = {
    references: asked.filter((reference) => ![...own, ...rows].some((row) => row.reference === reference)),
    numbers: own.length > 0 ? [] : unknownNumbers(reading.numbers, rows),
  }
  // A stranger of whom nothing is known hears nothing: there is nothing to say.
  if (rows.length === 0 && sender.kind !== 'partner')
    return holdLetter(incoming, {
      btn: reading.numbers[0] ?? null,
      row: null,
      title: 'A question from somebody unknown',
      reason: 'no request of this sender is known',
    })
  return answerStatus(incoming, rows.slice(0, mostNamed), unknown)
}
