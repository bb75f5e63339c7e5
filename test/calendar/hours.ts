import { hoursOf } from '../../src/calendar/hours-of.ts'
import type { BusinessHours } from '../../src/calendar/calendar.ts'
import { defaultProfile, type Interval } from '../../src/profile.ts'

/** The center of the default profile: New York, 08:00 to 17:00, cutoff 15:00. */
export const newYork: BusinessHours = hoursOf(defaultProfile)

export const threeDays: Interval = { unit: 'business_days', amount: 3 }
export const dayOfHours: Interval = { unit: 'clock_hours', amount: 24 }

/** An instant from local New York time: "2026-11-24 10:00" or with seconds; standard time unless `zone` says otherwise. */
export const at = (text: string, zone = '-05:00'): Date => new Date(`${text.replace(' ', 'T')}${zone}`)
export const summer = (text: string): Date => at(text, '-04:00')
