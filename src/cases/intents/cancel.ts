/** Cancellations: by the same requester, of the request named or the only open one of that number (201). */
import type { RequestRow } from '../../store/requests.ts'
import { isOpen } from '../../store/requests.ts'
import { answerStatus } from '../answer-status.ts'
import { causeOf } from '../cause.ts'
import { changeState } from '../change-state.ts'
import type { Incoming } from '../desk.ts'
import { findRequests } from '../find-request.ts'
import { holdLetter } from '../hold-letter.ts'
import { isUnproven } from '../is-unproven.ts'
import { latestOf } from '../latest-of.ts'
import { letterFacts, mayReply } from '../letter-facts.ts'
import { recordOutcome } from '../outcome.ts'
import { post } from '../post.ts'
import { named } from '../wording.ts'

const cancel = async (incoming: Incoming, request: RequestRow): Promise<void> => {
  const row = await changeState(incoming, request, 'cancelled by the requester', 'desk', { codes: ['201'] })
  const to = 'address' in incoming.sender && mayReply(await letterFacts(incoming, 0)) ? incoming.sender.address : null
  const cause = causeOf(incoming)
  if (to !== null)
    await post(
      incoming,
      { ...cause, name: `${cause.name}:${row.reference}` },
      { purpose: 'cancelled', to, toStaff: false, facts: named(row), requests: [row] },
    )
  await recordOutcome(
    incoming,
    { letterId: incoming.letterId, requestId: row.id },
    { outcome: 'reject', btn: row.btn, codes: ['201'], fields: [], account: null, to, reference: row.reference },
    [{ rule: 'cancelled', hit: true, note: 'by the same requester' }],
  )
}

export const onCancel = async (incoming: Incoming): Promise<void> => {
  const { own: found, foreign } = await findRequests(incoming)
  const own = isUnproven(incoming.sender) ? [] : found
  const isNamed = own.some(({ reference }) => incoming.reading.namedReferences.includes(reference))
  const now = await latestOf(incoming, own)
  const open = now.filter(({ state }) => isOpen(state))
  // Several references in one letter cancel several requests; a number or a thread only when it leaves no doubt.
  if (open.length === 1 || (open.length > 1 && isNamed)) {
    for (const request of open) await cancel(incoming, request)
    return
  }
  const [about] = found.length > 0 ? found : foreign
  if (now.length > 0 && open.length === 0) return answerStatus(incoming, now.slice(0, 1))
  return holdLetter(incoming, {
    btn: about?.btn ?? incoming.reading.numbers[0] ?? null,
    row: null,
    title: 'A cancellation we cannot carry out',
    reason:
      open.length > 1
        ? 'several open requests fit; which one is meant is not said'
        : foreign.length > 0
          ? 'the request belongs to another company'
          : 'no request of this sender is known for it',
  })
}
