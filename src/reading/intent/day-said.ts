/** The day that a phrase names, as people write days in mail; YYYY-MM-DD. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const yearFirst = /\b(20\d{2})[-/.](\d{1,2})[-/.](\d{1,2})\b/
const compact = /\b(20\d{2})(\d{2})(\d{2})\b/
const numeric = /(?<![\d-])(\d{1,2})[/.-](\d{1,2})(?:[/.-](20\d{2}|\d{2}))?(?![\d-])/
const monthFirst = new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (20\\d{2}))?`, 'i')
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${month}(?:[ ,-]{1,2}(20\\d{2}|\\d{2}))?`, 'i')

/**
 * `now` is when the letter arrived: a day without a year is the last one before it, "yesterday" and "Monday" count from it.
 * Null where no day is named, or only one that people understand differently ("last Tuesday").
 */
export const daySaid = (text: string, now: Date): string | null => {
  const said = text.slice(0, 500)
  const absolute = absoluteDay(said, now)
  return absolute ?? relativeDay(said.toLowerCase(), now)
}

const absoluteDay = (said: string, now: Date): string | null => {
  const iso = yearFirst.exec(said) ?? compact.exec(said)
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const named = monthFirst.exec(said)
  if (named !== null) return withYear(monthNumber(named[1]), Number(named[2]), named[3], now)
  const turned = dayFirst.exec(said)
  if (turned !== null) return withYear(monthNumber(turned[2]), Number(turned[1]), turned[3], now)
  const short = numeric.exec(said)
  return short === null ? null : withYear(Number(short[1]), Number(short[2]), short[3], now)
}

const monthNumber = (name: string | undefined): number => months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1

const withYear = (monthOfYear: number, day: number, year: string | undefined, now: Date): string | null => {
  if (year !== undefined) return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), monthOfYear, day)
  const thisYear = dayOf(now.getUTCFullYear(), monthOfYear, day)
  return thisYear !== null && thisYear > isoDay(now) ? dayOf(now.getUTCFullYear() - 1, monthOfYear, day) : thisYear
}

const relativeDay = (said: string, now: Date): string | null => {
  if (/\btoday\b|\bthis morning\b/.test(said)) return isoDay(now)
  if (/\byesterday\b/.test(said)) return isoDay(daysBefore(now, 1))
  const weekday = weekdays.findIndex((name) => new RegExp(`\\b(?:on|since|this|past) (?:past )?${name}\\b|^\\W*${name}\\b`).test(said))
  if (weekday < 0) return null
  return isoDay(daysBefore(now, (now.getUTCDay() - weekday + 7) % 7 || 7))
}

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000)

const isoDay = (date: Date): string => date.toISOString().slice(0, 10)

const dayOf = (year: number, monthOfYear: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, monthOfYear - 1, day))
  return monthOfYear >= 1 && monthOfYear <= 12 && date.getUTCDate() === day ? isoDay(date) : null
}
