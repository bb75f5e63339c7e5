/** The clocks of one request: the interval, its pause while an LOA is awaited, and the timers that fire on it. */
import { addBusinessMs } from '../calendar/add-business-ms.ts'
import { dueTime } from '../calendar/due-time.ts'
import { loaTimes } from '../calendar/loa-times.ts'
import { resume as goOn, timeLeft } from '../calendar/pause.ts'
import type { RequestRow } from '../store/requests.ts'
import { updateRequest } from '../store/requests.ts'
import type { TimerKind, TimerRow } from '../store/timers.ts'
import { cancelTimers, insertTimer, timersOf } from '../store/timers.ts'
import type { Deadline } from '../calendar/calendar.ts'
import type { Work } from './desk.ts'

const hour = 3_600_000
const answerTimers = ['due_soon', 'overdue', 'escalation_raised'] as const satisfies readonly TimerKind[]
const loaTimers = ['loa_reminder', 'loa_deadline'] as const satisfies readonly TimerKind[]

export const setTimer = async (work: Work, requestId: number, kind: TimerKind, at: Date): Promise<void> => {
  const timer = await insertTimer(work.tx, requestId, kind, at)
  await work.desk.jobs.enqueue(work.tx, { queue: 'timer', timerId: timer.id }, at)
}

/** When the answer is due for a letter received at an instant. */
export const deadlineFor = (work: Work, receivedAt: Date): Deadline => dueTime(receivedAt, work.desk.profile.interval, work.desk.hours)

/** Timers on the way to a due time: announced half a business day before, escalated when it passes. */
const watchDueTime = async (work: Work, request: RequestRow, dueAt: Date): Promise<void> => {
  const { desk } = work
  const soon = addBusinessMs(dueAt, -desk.profile.escalation.dueSoonHours * hour, desk.hours)
  if (soon > work.now) await setTimer(work, request.id, 'due_soon', soon)
  await setTimer(work, request.id, 'overdue', dueAt > work.now ? dueAt : work.now)
}

/** Starts the clock of a request that waits for staff. */
export const startClock = async (work: Work, request: RequestRow): Promise<RequestRow> => {
  const deadline = deadlineFor(work, request.receivedAt)
  await watchDueTime(work, request, deadline.dueAt)
  return updateRequest(work.tx, request.id, { dueAt: deadline.dueAt, dueExplanation: deadline.explanation, changedAt: work.now })
}

/** Stops the clock while the LOA is awaited, and sets reminder and deadline for it. */
export const pauseForLoa = async (work: Work, request: RequestRow): Promise<{ request: RequestRow; deadline: Date }> => {
  const { tx, now, desk } = work
  const clock = deadlineFor(work, request.receivedAt)
  const pausedWith = timeLeft({ startsAt: clock.startsAt, dueAt: request.dueAt ?? clock.dueAt }, now, desk.profile.interval, desk.hours)
  await cancelTimers(tx, request.id, answerTimers, now)
  const times = loaTimes(now, desk.profile.loa.deadlineBusinessDays, desk.hours)
  await setTimer(work, request.id, 'loa_reminder', times.reminderAt)
  await setTimer(work, request.id, 'loa_deadline', times.deadlineAt)
  return { request: await updateRequest(tx, request.id, { dueAt: null, pausedWith, changedAt: now }), deadline: times.deadlineAt }
}

/** Lets the clock run on with the business time that was left. */
export const resume = async (work: Work, request: RequestRow): Promise<RequestRow> => {
  const { tx, now, desk } = work
  await cancelTimers(tx, request.id, loaTimers, now)
  const deadline = goOn(request.pausedWith ?? 0, now, desk.profile.interval, desk.hours)
  await watchDueTime(work, request, deadline.dueAt)
  return updateRequest(tx, request.id, { dueAt: deadline.dueAt, dueExplanation: deadline.explanation, pausedWith: null, changedAt: now })
}

/** A due time that staff set by hand. */
export const setDueTime = async (work: Work, request: RequestRow, dueAt: Date, explanation: string): Promise<RequestRow> => {
  await cancelTimers(work.tx, request.id, answerTimers, work.now)
  await watchDueTime(work, request, dueAt)
  return updateRequest(work.tx, request.id, { dueAt, dueExplanation: explanation, changedAt: work.now })
}

/** An answered request has no clock. */
export const stopClock = async (work: Work, request: RequestRow): Promise<void> => {
  await cancelTimers(work.tx, request.id, [...answerTimers, ...loaTimers], work.now)
}

/** When the next level hears of it, counted in business hours from the last word; the requester is told something before that. */
export const raiseLater = async (work: Work, request: RequestRow, at: Date): Promise<void> =>
  setTimer(work, request.id, 'escalation_raised', at)

/** A raise of this request that is set for an instant, or null. */
export const pendingRaise = async (work: Work, request: RequestRow, at: Date): Promise<TimerRow | null> =>
  (await timersOf(work.tx, request.id)).find(
    (timer) => timer.kind === 'escalation_raised' && timer.firedAt === null && timer.cancelledAt === null && +timer.at === +at,
  ) ?? null

/** POLICY 8: whoever escalated hears from us again within this time. */
export const updateLater = async (work: Work, request: RequestRow): Promise<void> =>
  setTimer(work, request.id, 'escalation_raised', addBusinessMs(work.now, work.desk.profile.escalation.updateHours * hour, work.desk.hours))
