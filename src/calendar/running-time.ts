/** Time that runs only within the windows of business days: the arithmetic below every clock of the desk. */
import type { DateTime } from 'luxon'
import type { BusinessDays } from './business-days.ts'
import type { Interval } from './calendar.ts'

/** From when to when time runs on a business day, in epoch milliseconds. */
export type Window = (day: DateTime) => { from: number; to: number }

/** Between opening and closing: how business days and business hours count. */
export const openingHours =
  (days: BusinessDays): Window =>
  (day) => ({ from: days.opens(day).toMillis(), to: days.closes(day).toMillis() })

/** From midnight to midnight: how clock hours count that stand still on days off. A day whose midnight is skipped begins at one and still ends at midnight. */
export const wholeDays: Window = (day) => ({ from: day.startOf('day').toMillis(), to: day.plus({ days: 1 }).startOf('day').toMillis() })

export const windowOf = (interval: Interval, days: BusinessDays): Window =>
  interval.unit === 'clock_hours' ? wholeDays : openingHours(days)

/** The earliest instant at which `ms` (not negative) of running time has passed since `from`. */
export function runForward(from: number, ms: number, days: BusinessDays, window: Window): number {
  if (ms === 0) return from
  let left = ms
  let day = noon(days, from)
  if (days.dayOff(day) !== null) day = days.after(day, 1)
  for (let at = from; ; day = days.after(day, 1)) {
    const open = window(day)
    at = Math.max(at, open.from)
    if (at + left <= open.to) return at + left
    left -= Math.max(0, open.to - at)
  }
}

/** The latest instant from which `ms` (not negative) of running time pass until `from`. */
export function runBackward(from: number, ms: number, days: BusinessDays, window: Window): number {
  if (ms === 0) return from
  let left = ms
  let day = noon(days, from)
  if (days.dayOff(day) !== null) day = days.before(day)
  for (let at = from; ; day = days.before(day)) {
    const open = window(day)
    at = Math.min(at, open.to)
    if (at - left >= open.from) return at - left
    left -= Math.max(0, at - open.from)
  }
}

/** Running time between two instants in order. */
export function runBetween(from: number, to: number, days: BusinessDays, window: Window): number {
  let total = 0
  for (let day = noon(days, from), last = noon(days, to); day <= last; day = day.plus({ days: 1 })) {
    if (days.dayOff(day) !== null) continue
    const open = window(day)
    total += Math.max(0, Math.min(to, open.to) - Math.max(from, open.from))
  }
  return total
}

/** Noon is a time of day that no change of clocks skips, so stepping by days from it is safe. */
const noon = (days: BusinessDays, instant: number) => days.local(new Date(instant)).set({ hour: 12, minute: 0, second: 0, millisecond: 0 })
