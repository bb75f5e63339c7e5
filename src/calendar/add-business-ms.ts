import { businessDays } from './business-days.ts'
import type { BusinessHours } from './calendar.ts'
import { openingHours, runBackward, runForward } from './running-time.ts'

/**
 * The instant at which `ms` milliseconds of business time have passed since `from`; a negative `ms` looks back.
 * Of all instants that fit, the one nearest to `from`: four hours after 13:00 is 17:00, not 08:00 of the next day.
 */
export function addBusinessMs(from: Date, ms: number, hours: BusinessHours): Date {
  const days = businessDays(hours)
  const run = ms < 0 ? runBackward : runForward
  return new Date(run(from.getTime(), Math.abs(ms), days, openingHours(days)))
}

/** Milliseconds of business time in a number of hours, which may be a fraction. */
export const businessHoursMs = (hours: number): number => Math.round(hours * 3_600_000)
