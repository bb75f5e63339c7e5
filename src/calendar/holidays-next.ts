import { DateTime } from 'luxon'
import { businessDays } from './business-days.ts'
import type { BusinessHours } from './calendar.ts'

/** The next days off that are no weekend: date and name. */
export const holidaysNext = (hours: BusinessHours, now: Date, count: number): string[] => {
  const days = businessDays(hours)
  const found: string[] = []
  let day = DateTime.fromJSDate(now, { zone: hours.timeZone }).startOf('day')
  for (let step = 0; step < 400 && found.length < count; step++, day = day.plus({ days: 1 }))
    if (day.weekday < 6 && days.dayOff(day) !== null) found.push(`${day.toISODate() ?? ''} (${days.dayOff(day) ?? ''})`)
  return found
}
