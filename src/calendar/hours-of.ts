import { IANAZone } from 'luxon'
import type { Profile } from '../profile.ts'
import type { BusinessHours } from './calendar.ts'

/**
 * The business time of a center profile.
 * Throws when the profile names no real time zone, or hours that are not in order: no clock could run by them.
 */
export function hoursOf(profile: Pick<Profile, keyof BusinessHours>): BusinessHours {
  const { timeZone, opens, closes, cutoff, federalHolidays, holidays } = profile
  if (!IANAZone.isValidZone(timeZone)) throw new Error(`timeZone: there is no time zone ${timeZone}`)
  if (!(opens < closes)) throw new Error(`opens, closes: the center closes at ${closes}, which is not after ${opens}`)
  if (cutoff < opens || cutoff > closes) throw new Error(`cutoff: ${cutoff} is outside the hours ${opens} to ${closes}`)
  return { timeZone, opens, closes, cutoff, federalHolidays, holidays }
}
