import { businessDays } from './business-days.ts'
import type { BusinessHours } from './calendar.ts'

/**
 * When the interval of a letter starts (POLICY 8): at receipt when it arrives on a business day after opening and at or
 * before the cutoff, at opening when it arrives before that, else at opening of the next business day.
 * The cutoff holds to the second: 15:00:00 is on time, 15:00:01 is not.
 */
export function startOfInterval(receivedAt: Date, hours: BusinessHours): Date {
  const days = businessDays(hours)
  const received = days.local(receivedAt)
  const late = received.startOf('second') > days.cutoff(received)
  if (late || days.dayOff(received) !== null) return days.opens(days.after(received, 1)).toJSDate()
  return received < days.opens(received) ? days.opens(received).toJSDate() : receivedAt
}
