import { DateTime } from 'luxon'
import type { Profile } from '../../profile.ts'

/** Whether a blanket letter of authorization signed on a date (YYYY-MM-DD) is valid now: not in the future, not older than the profile allows. */
export function blanketLoaStands(signed: string | null, profile: Profile, now: Date): boolean {
  if (signed === null) return false
  const today = DateTime.fromJSDate(now, { zone: profile.timeZone }).startOf('day')
  const age = today.diff(DateTime.fromISO(signed, { zone: profile.timeZone }), 'days').days
  return age >= 0 && (profile.loa.blanketMaxAgeDays === null || age <= profile.loa.blanketMaxAgeDays)
}
