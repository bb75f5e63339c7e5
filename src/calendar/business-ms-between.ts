import { businessDays } from './business-days.ts'
import type { BusinessHours } from './calendar.ts'
import { openingHours, runBetween } from './running-time.ts'

/** Milliseconds of business time from one instant to another; negative when `to` lies before `from`. */
export function businessMsBetween(from: Date, to: Date, hours: BusinessHours): number {
  if (to < from) return -businessMsBetween(to, from, hours)
  const days = businessDays(hours)
  return runBetween(from.getTime(), to.getTime(), days, openingHours(days))
}
