/** Business time: which shape the clocks have. The arithmetic is in the sibling files. */
import type { Interval } from '../profile.ts'

/** The parts of the center profile that decide business time. */
export type BusinessHours = {
  timeZone: string
  opens: string
  closes: string
  cutoff: string
  federalHolidays: boolean
  holidays: readonly { date: string; name: string }[]
}

/** A due time and the sentence that explains it. */
export type Deadline = { startsAt: Date; dueAt: Date; explanation: string }

export type { Interval }
