import { findDates } from '../values/date.ts'

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/**
 * The day that a phrase names, YYYY-MM-DD. `now` is when the letter arrived: a day without a year is the last one before it,
 * "yesterday" and "Monday" count from it. Null where no day is named, or only one that people understand differently ("last Tuesday").
 */
export const daySaid = (text: string, now: Date): string | null => {
  const said = text.slice(0, 500)
  return findDates(said, now)[0]?.date ?? relativeDay(said.toLowerCase(), now)
}

const relativeDay = (said: string, now: Date): string | null => {
  if (/\btoday\b|\bthis morning\b/.test(said)) return isoDay(now)
  if (/\byesterday\b/.test(said)) return isoDay(daysBefore(now, 1))
  const weekday = weekdays.findIndex((name) =>
    new RegExp(`\\b(?:on|since|this|past|sent|submitted|e-?mailed|faxed|in) (?:it |this |past )?${name}\\b|^\\W*${name}\\b`).test(said),
  )
  if (weekday < 0) return null
  return isoDay(daysBefore(now, (now.getUTCDay() - weekday + 7) % 7 || 7))
}

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000)

const isoDay = (date: Date): string => date.toISOString().slice(0, 10)
