import { businessDays } from './business-days.ts'
import type { BusinessHours, Deadline, Interval } from './calendar.ts'
import { explainDue } from './explain-due.ts'
import { runForward, wholeDays } from './running-time.ts'
import { startOfInterval } from './start-of-interval.ts'

/** When the answer to a letter is due (POLICY 8), with the sentence that explains it to a person. */
export function dueTime(receivedAt: Date, interval: Interval, hours: BusinessHours): Deadline {
  const days = businessDays(hours)
  const startsAt = startOfInterval(receivedAt, hours)
  const dueAt =
    interval.unit === 'business_days'
      ? days.after(days.local(startsAt), interval.amount).toJSDate()
      : new Date(runForward(startsAt.getTime(), interval.amount * 3_600_000, days, wholeDays))
  return { startsAt, dueAt, explanation: explainDue(receivedAt, startsAt, dueAt, interval, days) }
}
