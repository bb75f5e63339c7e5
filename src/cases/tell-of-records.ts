/** Staff hear of a record system that does not answer once per outage, however many letters come in meanwhile. */
import { othersWait } from '../store/timers.ts'
import type { Answered } from './answer-letter.ts'
import { causeOf } from './cause.ts'
import type { Incoming } from './desk.ts'
import { originalLetter } from './original-letter.ts'
import { postToStaff } from './tell-staff.ts'

/** The outage is known while a request of another letter waits for its end. */
export const tellOfSilentRecords = async (incoming: Incoming, answered: readonly Answered[]): Promise<void> => {
  const rows = answered.flatMap(({ judged, row }) => (judged.unanswered ? [row] : []))
  const [first] = rows
  if (!first) return
  const ids = rows.map(({ id }) => id)
  if (await othersWait(incoming.tx, 'record_retry', ids)) return
  const cause = causeOf(incoming)
  await postToStaff(
    incoming,
    { ...cause, name: `${cause.name}:records` },
    {
      purpose: 'staff-alert',
      facts: {
        title: 'The record system does not answer',
        lines: [
          `It was asked for ${rows.map(({ reference }) => reference).join(', ')}: ${first.holdReason ?? ''}.`,
          'This request and those that follow wait with their clocks running; each is judged again by itself, and its requester has the acknowledgement.',
          'You hear of this once per outage. What comes near its due time is announced to you as always.',
          'To answer one by hand: reply in its thread with /deliver and attach the record.',
        ],
      },
      requests: rows,
      attachments: await originalLetter(incoming, incoming.letterId),
    },
  )
}
