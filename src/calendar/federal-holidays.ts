/**
 * The eleven federal holidays of the United States (5 U.S.C. 6103), on the day they are observed:
 * Saturday goes to the Friday before, Sunday to the Monday after. Inauguration Day is local to Washington and left out.
 */
import { DateTime } from 'luxon'

export type Holiday = { date: string; name: string }

const fixed: readonly (readonly [month: number, day: number, name: string])[] = [
  [1, 1, "New Year's Day"],
  [6, 19, 'Juneteenth'],
  [7, 4, 'Independence Day'],
  [11, 11, 'Veterans Day'],
  [12, 25, 'Christmas Day'],
]

/** The nth weekday (1 Monday .. 7 Sunday) of a month; -1 is the last one. */
const floating: readonly (readonly [month: number, weekday: number, nth: number, name: string])[] = [
  [1, 1, 3, 'Martin Luther King Jr. Day'],
  [2, 1, 3, "Washington's Birthday"],
  [5, 1, -1, 'Memorial Day'],
  [9, 1, 1, 'Labor Day'],
  [10, 1, 2, 'Columbus Day'],
  [11, 4, 4, 'Thanksgiving Day'],
]

/** Holidays observed within the calendar year, sorted; New Year's Day of the next year may be among them. */
export function federalHolidays(year: number): Holiday[] {
  const days = [
    ...fixed.map(([month, day, name]) => ({ day: observed(date(year, month, day)), name })),
    ...floating.map(([month, weekday, nth, name]) => ({ day: nthWeekday(year, month, weekday, nth), name })),
    { day: observed(date(year + 1, 1, 1)), name: "New Year's Day" },
  ]
  return days
    .filter(({ day }) => day.year === year)
    .map(({ day, name }) => ({ date: day.toFormat('yyyy-MM-dd'), name }))
    .sort((a, b) => a.date.localeCompare(b.date))
}

const date = (year: number, month: number, day: number) => DateTime.utc(year, month, day)

function observed(day: DateTime): DateTime {
  if (day.weekday === 6) return day.minus({ days: 1 })
  return day.weekday === 7 ? day.plus({ days: 1 }) : day
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): DateTime {
  if (nth < 0) {
    const last = date(year, month, 1).endOf('month').startOf('day')
    return last.minus({ days: (last.weekday - weekday + 7) % 7 })
  }
  const first = date(year, month, 1)
  return first.plus({ days: ((weekday - first.weekday + 7) % 7) + 7 * (nth - 1) })
}
