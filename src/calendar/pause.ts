import { businessDays } from './business-days.ts'
import type { BusinessHours, Deadline, Interval } from './calendar.ts'
import { short, withZone } from './explain-due.ts'
import { runBetween, runForward, windowOf } from './running-time.ts'

/**
 * Milliseconds of the interval that are left when its clock is paused; 0 when it is over.
 * `startsAt` keeps time before the start (a letter after the cutoff) from counting; after a resumption it is that instant.
 */
export function timeLeft(clock: Pick<Deadline, 'startsAt' | 'dueAt'>, now: Date, interval: Interval, hours: BusinessHours): number {
  const days = businessDays(hours)
  const from = Math.max(now.getTime(), clock.startsAt.getTime())
  return from >= clock.dueAt.getTime() ? 0 : runBetween(from, clock.dueAt.getTime(), days, windowOf(interval, days))
}

/** The due time of a clock that goes on at `now` with what `timeLeft` said when it was paused. */
export function resume(left: number, now: Date, interval: Interval, hours: BusinessHours): Deadline {
  const days = businessDays(hours)
  const dueAt = new Date(runForward(now.getTime(), left, days, windowOf(interval, days)))
  const kind = interval.unit === 'clock_hours' ? 'clock time' : 'business time'
  const explanation = `due ${withZone(days.local(dueAt))}: resumed ${short(days.local(now))} with ${spell(left)} of ${kind} left`
  return { startsAt: now, dueAt, explanation }
}

/** "26 h 30 min" */
function spell(ms: number): string {
  const minutes = Math.ceil(ms / 60_000)
  const rest = minutes % 60
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}
