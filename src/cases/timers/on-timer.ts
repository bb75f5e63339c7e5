/** What each clock does when it fires; a job run twice fires once. */
import type { RequestRow } from '../../store/requests.ts'
import { isOpen, requestById, updateRequest } from '../../store/requests.ts'
import type { TimerKind, TimerRow } from '../../store/timers.ts'
import { takeTimer } from '../../store/timers.ts'
import type { RuleAnswer } from '../../rules/verdict.ts'
import { changeState } from '../change-state.ts'
import { raiseLater } from '../clocks.ts'
import { commandLinks } from '../command-links.ts'
import type { Work } from '../desk.ts'
import { companyName, raiseTime, raiseTo } from '../escalate.ts'
import { mailRejection } from '../mail-rejection.ts'
import type { Outcome } from '../outcome.ts'
import { plainOutcome, recordOutcome } from '../outcome.ts'
import type { Cause } from '../post.ts'
import { post } from '../post.ts'
import { causeToRequester } from '../staff/cause-to-requester.ts'
import { postToStaff } from '../tell-staff.ts'
import { recordRetry } from './record-retry.ts'
import { instantText, named, stateText } from '../wording.ts'
import { addBusinessDays } from '../../calendar/add-business-days.ts'
import { timersOf } from '../../store/timers.ts'
import { escalationRaised } from './escalation-raised.ts'

/** Null: nothing was to be done. */
type OnTimer = (work: Work, row: RequestRow, cause: Cause, timer: TimerRow) => Promise<(Outcome & { answers?: RuleAnswer[] }) | null>

const loaReminder: OnTimer = async (work, row, cause) => {
  if (row.state !== 'awaiting_loa') return null
  const deadline =
    (await timersOf(work.tx, row.id)).find(({ kind }) => kind === 'loa_deadline')?.at ?? addBusinessDays(work.now, 1, work.desk.hours)
  await post(work, cause, {
    purpose: 'loa-reminder',
    to: row.requesterAddress,
    toStaff: false,
    facts: { ...named(row), deadline: instantText(deadline, work.desk.profile.timeZone) },
    requests: [row],
  })
  return plainOutcome('request_loa', row.btn, row.requesterAddress, row.reference)
}

const loaDeadline: OnTimer = async (work, row, cause) => {
  if (row.state !== 'awaiting_loa') return null
  const rejected = await changeState(work, row, 'LOA never came', 'loa_deadline', { codes: ['004'] })
  await mailRejection(work, cause, row.requesterAddress, [{ row: rejected, faults: [{ code: '004', field: null, note: '' }] }])
  return { ...plainOutcome('reject', row.btn, row.requesterAddress, row.reference), codes: ['004'] }
}

const dueSoon: OnTimer = async (work, row, cause) => {
  if (!isOpen(row.state) || row.dueAt === null) return null
  await postToStaff(work, cause, {
    purpose: 'staff-due-soon',
    facts: {
      ...named(row),
      requester: await companyName(work, row),
      dueAt: instantText(row.dueAt, work.desk.profile.timeZone),
      state: stateText(row),
      reason: row.holdReason ?? '',
      commands: commandLinks(work, row),
    },
    requests: [row],
  })
  return plainOutcome('hold', row.btn, null, row.reference)
}

/** A request that was escalated before its clock was paused goes on from the level it had. */
const overdue: OnTimer = async (work, row, cause) => {
  if (!isOpen(row.state) || row.dueAt === null) return null
  if (row.escalationLevel === 0) await raiseTo(work, row, 1, cause, 'the due time has passed')
  else await goOnRaising(work, row)
  return plainOutcome('hold', row.btn, null, row.reference)
}

const goOnRaising = async (work: Work, row: RequestRow): Promise<void> => {
  const again = await updateRequest(work.tx, row.id, { escalatedAt: work.now, changedAt: work.now })
  if (row.escalationLevel < work.desk.profile.escalation.levels) await raiseLater(work, again, await raiseTime(work, again, work.now))
}

const handlers: Record<TimerKind, OnTimer> = {
  loa_reminder: loaReminder,
  loa_deadline: loaDeadline,
  due_soon: dueSoon,
  overdue,
  escalation_raised: escalationRaised,
  record_retry: recordRetry,
}

export type Fired = { timer: TimerKind; at: Date; row: RequestRow; outcome: Outcome; cause: string }

/** @returns what was done, or null when the timer had nothing to do any more. */
export const onTimer = async (work: Work, timerId: number): Promise<Fired | null> => {
  const timer = await takeTimer(work.tx, timerId, work.now)
  const row = timer ? await requestById(work.tx, timer.requestId) : null
  if (!timer || !row) return null
  const cause = await causeToRequester(work, row, `timer:${timer.id}`)
  const done = await handlers[timer.kind](work, row, cause, timer)
  if (!done) return null
  const { answers = [], ...outcome } = done
  work.trail.push({
    at: work.now,
    actor: timer.kind,
    event: 'timer',
    letterId: null,
    reference: row.reference,
    details: { timer: timer.kind, at: timer.at.toISOString() },
  })
  await recordOutcome(work, { letterId: null, requestId: row.id }, outcome, answers, timer.kind)
  return { timer: timer.kind, at: timer.at, row, outcome, cause: cause.name }
}
