import { DateTime } from 'luxon'

/** A calendar date: 2026-11-25 becomes Nov 25, 2026. What is no date stays as it is. */
export function dateWords(date: string): string {
  const day = DateTime.fromISO(date, { locale: 'en-US' })
  return day.isValid ? day.toFormat('LLL d, yyyy') : date
}

/** An instant in a zone: Nov 23, 2026 02:33 EST. What is no instant stays as it is. */
export function instantWords(instant: string, timeZone: string): string {
  const moment = DateTime.fromISO(instant, { zone: timeZone, locale: 'en-US' })
  return moment.isValid ? moment.toFormat('LLL d, yyyy HH:mm ZZZZ') : instant
}
