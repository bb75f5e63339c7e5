import { addBusinessDays } from './add-business-days.ts'
import type { BusinessHours } from './calendar.ts'

/** Whether `now` is no more than a number of business days after an earlier instant (the look-back of a duplicate); never for 0 days. */
export function withinBusinessDays(earlier: Date, now: Date, count: number, hours: BusinessHours): boolean {
  return count > 0 && now <= addBusinessDays(earlier, count, hours)
}
