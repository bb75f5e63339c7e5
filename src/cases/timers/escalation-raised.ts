/** Every few business hours without a word of staff the next level hears of it; who escalated hears in between that he is not forgotten. */
import type { RequestRow } from '../../store/requests.ts'
import { isOpen, mailsOfRequest } from '../../store/requests.ts'
import { statusLine } from '../answer-status.ts'
import { pendingRaise, raiseLater } from '../clocks.ts'
import type { Work } from '../desk.ts'
import { raiseTime, raiseTo } from '../escalate.ts'
import type { Outcome } from '../outcome.ts'
import { plainOutcome } from '../outcome.ts'
import type { Cause } from '../post.ts'
import { post } from '../post.ts'

/** Whether the requester complained, and whether the center has written to him since an instant. */
const dialogueWith = async (work: Work, row: RequestRow, since: Date): Promise<{ complained: boolean; answered: boolean }> => {
  const mails = await mailsOfRequest(work.tx, row.id)
  return {
    complained: mails.some(({ purpose }) => purpose === 'escalation-received'),
    answered: mails.some(({ purpose, createdAt }) => spoken.has(purpose) && createdAt > since),
  }
}

const spoken = new Set(['staff-reply', 'escalation-update', 'loa-requested', 'delivered', 'rejected'])

const update = async (work: Work, row: RequestRow, cause: Cause): Promise<void> => {
  await post(work, cause, {
    purpose: 'escalation-update',
    to: row.requesterAddress,
    toStaff: false,
    facts: { request: await statusLine(work, row), missing: [], sentAgain: false, level: row.escalationLevel },
    requests: [row],
  })
}

/** A timer that comes before the next level is due: the update that a receipt promised, or a level put off by a word of staff. */
const before = async (work: Work, row: RequestRow, cause: Cause, since: Date, raiseAt: Date): Promise<null> => {
  const { complained, answered } = await dialogueWith(work, row, since)
  if (complained && !answered) await update(work, row, cause)
  if (row.escalationLevel < work.desk.profile.escalation.levels && (await pendingRaise(work, row, raiseAt)) === null)
    await raiseLater(work, row, raiseAt)
  return null
}

export const escalationRaised = async (work: Work, row: RequestRow, cause: Cause): Promise<Outcome | null> => {
  const { escalatedAt, escalationLevel } = row
  const { levels } = work.desk.profile.escalation
  if (!isOpen(row.state) || escalatedAt === null || escalationLevel === 0) return null
  const raiseAt = await raiseTime(work, row, escalatedAt)
  if (raiseAt > work.now || escalationLevel >= levels) return before(work, row, cause, escalatedAt, raiseAt)
  const raised = await raiseTo(work, row, escalationLevel + 1, cause, 'nobody of the center has said a word since the last level')
  const { complained } = await dialogueWith(work, row, escalatedAt)
  if (!complained) return plainOutcome('hold', row.btn, null, row.reference)
  await update(work, raised.row, cause)
  return plainOutcome('acknowledge', row.btn, row.requesterAddress, row.reference)
}
