import { DateTime } from 'luxon'
import type { BusinessHours } from './calendar.ts'
import { federalHolidays } from './federal-holidays.ts'

/** The days and hours on which business time runs, for one center. */
export type BusinessDays = {
  /** The center's local time at an instant. */
  local: (instant: Date) => DateTime
  /** Why a day is off: a weekend, a holiday by name, or null for a business day. */
  dayOff: (day: DateTime) => string | null
  /** The nth business day after a day; the time of day stays. */
  after: (day: DateTime, count: number) => DateTime
  /** The next business day before a day; the time of day stays. */
  before: (day: DateTime) => DateTime
  opens: (day: DateTime) => DateTime
  cutoff: (day: DateTime) => DateTime
  closes: (day: DateTime) => DateTime
}

/** A profile whose list of days off has no end would otherwise keep a clock searching for ever. */
const longestWalk = 2000

/** Business days of a center; holidays of a year are worked out once per value returned here. */
export function businessDays(hours: BusinessHours): BusinessDays {
  const holidays = new Map<number, Map<string, string>>()
  const ofYear = (year: number) => {
    const known = holidays.get(year) ?? holidaysOf(hours, year)
    holidays.set(year, known)
    return known
  }
  const dayOff = (day: DateTime) => (day.weekday > 5 ? 'weekend' : (ofYear(day.year).get(day.toFormat('yyyy-MM-dd')) ?? null))
  const walk = (day: DateTime, count: number, direction: 1 | -1) => {
    let reached = day
    for (let found = 0, moved = 1; found < count; moved++) {
      if (moved > longestWalk) throw new Error('the holidays of the profile leave no business day')
      // Always from the first day, so that a time of day the change of clocks skips is not lost for the days after it.
      reached = day.plus({ days: moved * direction })
      if (dayOff(reached) === null) found++
    }
    return reached
  }
  return {
    local: (instant) => DateTime.fromJSDate(instant, { zone: hours.timeZone }).setLocale('en-US'),
    dayOff,
    after: (day, count) => walk(day, count, 1),
    before: (day) => walk(day, 1, -1),
    opens: (day) => at(day, hours.opens),
    cutoff: (day) => at(day, hours.cutoff),
    closes: (day) => at(day, hours.closes),
  }
}

function holidaysOf(hours: BusinessHours, year: number): Map<string, string> {
  const federal = hours.federalHolidays ? federalHolidays(year) : []
  return new Map([...federal, ...hours.holidays].map(({ date, name }) => [date, name]))
}

/** A clock time HH:MM on a day; a time that the change of clocks skips is the first one after it. */
function at(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return day.set({ hour, minute, second: 0, millisecond: 0 })
}
