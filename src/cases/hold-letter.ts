/** Puts a letter before staff. An identified sender hears that it arrived; nobody else hears anything. */
import type { RequestRow } from '../store/requests.ts'
import { causeOf } from './cause.ts'
import type { Incoming } from './desk.ts'
import { letterFacts, mayReply } from './letter-facts.ts'
import { plainOutcome, recordOutcome } from './outcome.ts'
import { post } from './post.ts'
import { tellStaffOfLetter } from './tell-staff.ts'

export const holdLetter = async (
  incoming: Incoming,
  hold: { btn: string | null; row: RequestRow | null; title: string; reason: string },
): Promise<void> => {
  const { sender, reading } = incoming
  const facts = await letterFacts(incoming, 0)
  const to = sender.kind === 'partner' && mayReply(facts) ? sender.address : null
  if (to !== null)
    await post(incoming, causeOf(incoming), {
      purpose: 'held',
      to,
      toStaff: false,
      facts: { subjectLine: incoming.letter.subject },
      requests: hold.row ? [hold.row] : [],
    })
  await tellStaffOfLetter(incoming, hold.title, hold.reason, hold.row)
  const reference = hold.row?.reference ?? reading.reference
  await recordOutcome(
    incoming,
    { letterId: incoming.letterId, requestId: hold.row?.id ?? null },
    plainOutcome('hold', hold.btn, to, reference),
    [{ rule: 'hold', hit: true, note: hold.reason }],
  )
}
