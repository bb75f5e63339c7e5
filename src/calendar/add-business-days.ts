import type { DateTime } from 'luxon'
import { businessDays, type BusinessDays } from './business-days.ts'
import type { BusinessHours } from './calendar.ts'

/**
 * The same clock time a number of business days later. An instant outside business time counts from the next opening,
 * because nobody was there to begin. The cutoff plays no part: it is for letters that arrive (`dueTime`).
 */
export function addBusinessDays(from: Date, count: number, hours: BusinessHours): Date {
  const days = businessDays(hours)
  return days.after(withinHours(days.local(from), days), count).toJSDate()
}

function withinHours(time: DateTime, days: BusinessDays): DateTime {
  if (days.dayOff(time) !== null || time > days.closes(time)) return days.opens(days.after(time, 1))
  return time < days.opens(time) ? days.opens(time) : time
}
