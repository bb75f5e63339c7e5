/** A letter of authorization for an earlier request: the clock runs on, staff look at the signature. */
import type { RequestRow } from '../../store/requests.ts'
import { causeOf } from '../cause.ts'
import { changeState } from '../change-state.ts'
import { resume } from '../clocks.ts'
import type { Incoming } from '../desk.ts'
import { findRequests } from '../find-request.ts'
import { holdLetter } from '../hold-letter.ts'
import { letterFacts, mayReply } from '../letter-facts.ts'
import { plainOutcome, recordOutcome } from '../outcome.ts'
import { post } from '../post.ts'
import { tellStaffOfLetter } from '../tell-staff.ts'
import { instantText, named } from '../wording.ts'

const receive = async (incoming: Incoming, waiting: RequestRow): Promise<void> => {
  const changed = await changeState(incoming, waiting, 'LOA handed in', 'desk', {
    holdReason: 'letter of authorization received: look at the signature',
  })
  const row = await resume(incoming, changed)
  const to = incoming.sender.kind === 'partner' && mayReply(await letterFacts(incoming, 0)) ? incoming.sender.address : null
  if (to !== null)
    await post(incoming, causeOf(incoming), {
      purpose: 'loa-received',
      to,
      toStaff: false,
      facts: { ...named(row), dueAt: row.dueAt ? instantText(row.dueAt, incoming.desk.profile.timeZone) : '' },
      requests: [row],
    })
  await tellStaffOfLetter(incoming, 'Please look at this letter of authorization', row.holdReason ?? '', row)
  await recordOutcome(incoming, { letterId: incoming.letterId, requestId: row.id }, plainOutcome('hold', row.btn, to, row.reference), [
    { rule: 'loa-received', hit: true, note: 'handed in for a request that waited for it' },
  ])
}

export const onLoa = async (incoming: Incoming): Promise<void> => {
  const { own, foreign, evidence } = await findRequests(incoming)
  const waiting = own.filter(({ state }) => state === 'awaiting_loa')
  const [one] = waiting
  if (one && waiting.length === 1) return receive(incoming, one)
  const [about] = own.length > 0 ? own : foreign
  return holdLetter(incoming, {
    btn: about?.btn ?? incoming.reading.numbers[0] ?? null,
    row: own.length === 1 ? (own[0] ?? null) : null,
    title: 'A letter of authorization came',
    reason:
      waiting.length > 1
        ? 'several requests wait for one; say which'
        : evidence === null
          ? 'no request of this sender is known for it'
          : 'its request does not wait for one',
  })
}
