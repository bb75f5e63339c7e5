/** Puts a letter that cannot be handled aside, with the reason; staff are told once, the raw bytes stay. */
import type { Work } from '../cases/desk.ts'
import { postToStaff } from '../cases/tell-staff.ts'
import { instantText } from '../cases/wording.ts'
import { plainOutcome, recordOutcome } from '../cases/outcome.ts'
import { parkLetter } from '../store/letters.ts'

export const park = async (work: Work, letter: { id: number; receivedAt: Date; size: number }, reason: string): Promise<void> => {
  const { tx, now, desk } = work
  await parkLetter(tx, letter.id, reason)
  work.trail.push({ at: now, actor: 'desk', event: 'parked', letterId: letter.id, reference: null, details: { reason } })
  await postToStaff(
    work,
    { name: `parked:${letter.id}`, letterId: letter.id, inReplyTo: null, references: [], threadRoot: null },
    {
      purpose: 'staff-alert',
      facts: {
        title: `Letter ${letter.id} was parked`,
        lines: [
          `Received ${instantText(letter.receivedAt, desk.profile.timeZone)}, ${Math.ceil(letter.size / 1024)} kB`,
          `Reason: ${reason}`,
          'Its sender has heard nothing. The message lies in the folder Parked, its bytes are in the ledger.',
        ],
      },
      requests: [],
    },
  )
  await recordOutcome(work, { letterId: letter.id, requestId: null }, plainOutcome('hold', null, null), [
    { rule: 'parked', hit: true, note: reason },
  ])
  await desk.jobs.enqueue(tx, { queue: 'move', letterId: letter.id })
}
