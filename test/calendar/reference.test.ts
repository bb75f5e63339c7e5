import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { addBusinessMs } from '../../src/calendar/add-business-ms.ts'
import { businessMsBetween } from '../../src/calendar/business-ms-between.ts'
import type { BusinessHours } from '../../src/calendar/calendar.ts'
import { dueTime } from '../../src/calendar/due-time.ts'
import { hoursOf } from '../../src/calendar/hours-of.ts'
import { startOfInterval } from '../../src/calendar/start-of-interval.ts'
import { defaultProfile } from '../../src/profile.ts'
import { dayOfHours, threeDays } from './hours.ts'

/** Slow and obvious: walks minute by minute and asks of each minute what the wall clock says. */
const minute = 60_000
const daysOff = new Set(['2026-11-11', '2026-11-26', '2026-12-25', '2027-01-01', '2027-01-18', '2026-07-03', '2026-06-19', '2026-05-25'])
daysOff.add('2026-09-07').add('2026-10-12').add('2026-01-01').add('2026-01-19').add('2026-02-16').add('2027-02-15')

/** Zones with changes of clocks on other days, at midnight, and by half an hour. */
const zones = ['America/New_York', 'America/Los_Angeles', 'America/Phoenix', 'Africa/Cairo', 'Australia/Lord_Howe', 'Asia/Kolkata']
const hoursIn = (timeZone: string): BusinessHours => hoursOf({ ...defaultProfile, timeZone })

const wall = (ms: number, hours: BusinessHours) => {
  const local = DateTime.fromMillis(ms, { zone: hours.timeZone })
  return { date: local.toFormat('yyyy-MM-dd'), time: local.toFormat('HH:mm:ss'), weekday: local.weekday }
}
const isBusinessDay = ({ date, weekday }: ReturnType<typeof wall>) => weekday <= 5 && !daysOff.has(date)
const isOpen = (ms: number, hours: BusinessHours) => {
  const now = wall(ms, hours)
  return isBusinessDay(now) && now.time >= hours.opens && now.time < hours.closes
}

function slowStart(received: number, hours: BusinessHours): number {
  const now = wall(received, hours)
  if (isBusinessDay(now) && now.time >= `${hours.opens}:00` && now.time <= `${hours.cutoff}:00`) return received
  for (let at = Math.floor(received / minute) * minute + minute; ; at += minute) {
    const then = wall(at, hours)
    if (isBusinessDay(then) && then.time === `${hours.opens}:00`) return at
  }
}

function slowDue(received: number, hours: BusinessHours): number {
  const start = slowStart(received, hours)
  const { date, time } = wall(start, hours)
  const days = new Set<string>()
  for (let at = start; ; at += minute) {
    const now = wall(at, hours)
    if (isBusinessDay(now) && now.date !== date) days.add(now.date)
    if (days.size === 3 && now.time === time) return at
  }
}

function slowClockDue(received: number, minutes: number, hours: BusinessHours): number {
  let left = minutes
  for (let at = slowStart(received, hours); ; at += minute) {
    if (left === 0) return at
    if (isBusinessDay(wall(at, hours))) left--
  }
}

function slowBetween(from: number, to: number, hours: BusinessHours): number {
  let open = 0
  for (let at = from; at < to; at += minute) if (isOpen(at, hours)) open++
  return open * minute
}

const zone = fc.constantFrom(...zones).map(hoursIn)
const from = Date.UTC(2026, 0, 5) / minute
const instant = fc.integer({ min: from, max: from + 395 * 1440 }).map((minutes) => minutes * minute)
/** Instants near the edges of the day, where clocks go wrong. */
const edge = fc
  .tuple(
    fc.integer({ min: 0, max: 394 }),
    fc.constantFrom(0, 1, 2, 3, 6, 7, 12, 13, 14, 15, 16, 17, 20, 21, 22, 23),
    fc.integer({ min: -1, max: 1 }),
  )
  .map(([day, hour, off]) => from * minute + day * 86_400_000 + hour * 3_600_000 + off * minute)
const moment = fc.oneof(instant, edge)

describe('business time agrees with a walk minute by minute', () => {
  it('on when an interval starts and when it is due', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 59 }), zone, (at, seconds, hours) => {
        const received = at + seconds * 1000
        const { startsAt, dueAt } = dueTime(new Date(received), threeDays, hours)
        expect(startsAt.getTime()).toBe(slowStart(received, hours))
        expect(dueAt.getTime()).toBe(slowDue(received, hours))
      }),
      { numRuns: 60 },
    )
  })

  it('on clock hours over a day whose midnight is skipped', () => {
    const hours = hoursIn('Africa/Cairo')
    const received = Date.parse('2026-04-23T13:01:00Z')
    expect(dueTime(new Date(received), dayOfHours, hours).dueAt.getTime()).toBe(slowClockDue(received, 24 * 60, hours))
  })

  it('on clock hours that stand still on days off, also where the clocks change at midnight', () => {
    fc.assert(
      fc.property(moment, zone, (received, hours) => {
        expect(dueTime(new Date(received), dayOfHours, hours).dueAt.getTime()).toBe(slowClockDue(received, 24 * 60, hours))
      }),
      { numRuns: 60 },
    )
  })

  it('on the time between two instants', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 6 * 1440 }), zone, (start, minutes, hours) => {
        const end = start + minutes * minute
        expect(businessMsBetween(new Date(start), new Date(end), hours)).toBe(slowBetween(start, end, hours))
      }),
      { numRuns: 80 },
    )
  })
})

describe('business time holds together', () => {
  const amount = fc.integer({ min: 1, max: 40 * 3_600_000 })

  it('what is added lies between, and nothing nearer does', () => {
    fc.assert(
      fc.property(moment, amount, zone, (at, ms, hours) => {
        const start = new Date(at)
        for (const signed of [ms, -ms]) {
          const end = addBusinessMs(start, signed, hours)
          expect(businessMsBetween(start, end, hours)).toBe(signed)
          const nearer = new Date(end.getTime() - Math.sign(signed))
          expect(Math.abs(businessMsBetween(start, nearer, hours))).toBeLessThan(ms)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(moment, amount, amount, zone, (at, first, second, hours) => {
        const steps = addBusinessMs(addBusinessMs(new Date(at), first, hours), second, hours)
        expect(steps).toEqual(addBusinessMs(new Date(at), first + second, hours))
      }),
      { numRuns: 100 },
    )
  })

  it('a later letter is never due before an earlier one', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 5 * 86_400_000 }), zone, (at, gap, hours) => {
        const [first, second] = [new Date(at), new Date(at + gap)]
        expect(startOfInterval(first, hours) <= startOfInterval(second, hours)).toBe(true)
        for (const interval of [threeDays, dayOfHours]) {
          expect(dueTime(first, interval, hours).dueAt <= dueTime(second, interval, hours).dueAt).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})
