/** A letter of authorization for a request that waited for it: the clock runs on, staff look at the signature. */
import type { RequestRow } from '../store/requests.ts'
import { causeOf } from './cause.ts'
import { changeState } from './change-state.ts'
import { resume } from './clocks.ts'
import type { Incoming } from './desk.ts'
import { letterFacts, mayReply } from './letter-facts.ts'
import { plainOutcome, recordOutcome } from './outcome.ts'
import { post } from './post.ts'
import { tellStaffOfLetter } from './tell-staff.ts'
import { instantText, named } from './wording.ts'

export const receiveLoa = async (incoming: Incoming, waiting: RequestRow): Promise<void> => {
  const changed = await changeState(incoming, waiting, 'LOA handed in', 'desk', {
    holdReason: 'letter of authorization received: look at the signature',
  })
  const row = await resume(incoming, changed)
  const to = incoming.sender.kind === 'partner' && mayReply(await letterFacts(incoming, 0)) ? incoming.sender.address : null
  const cause = causeOf(incoming)
  if (to !== null)
    await post(
      incoming,
      { ...cause, name: `${cause.name}:${row.reference}` },
      {
        purpose: 'loa-received',
        to,
        toStaff: false,
        facts: { ...named(row), dueAt: row.dueAt ? instantText(row.dueAt, incoming.desk.profile.timeZone) : '' },
        requests: [row],
      },
    )
  await tellStaffOfLetter(incoming, 'Please look at this letter of authorization', row.holdReason ?? '', row)
  await recordOutcome(incoming, { letterId: incoming.letterId, requestId: row.id }, plainOutcome('hold', row.btn, to, row.reference), [
    { rule: 'loa-received', hit: true, note: 'handed in for a request that waited for it' },
  ])
}
