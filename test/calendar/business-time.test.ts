import { describe, expect, it } from 'vitest'
import { addBusinessDays } from '../../src/calendar/add-business-days.ts'
import { addBusinessMs, businessHoursMs } from '../../src/calendar/add-business-ms.ts'
import { businessMsBetween } from '../../src/calendar/business-ms-between.ts'
import { dueTime } from '../../src/calendar/due-time.ts'
import { loaTimes } from '../../src/calendar/loa-times.ts'
import { resume, timeLeft } from '../../src/calendar/pause.ts'
import { withinBusinessDays } from '../../src/calendar/within-business-days.ts'
import { at, dayOfHours, newYork, threeDays } from './hours.ts'

const hours = (count: number) => businessHoursMs(count)
const later = (from: Date, count: number) => addBusinessMs(from, hours(count), newYork)

describe('business hours', () => {
  it.each([
    ['within a day', at('2026-12-01 10:00'), 4, at('2026-12-01 14:00')],
    ['to the very closing', at('2026-12-01 13:00'), 4, at('2026-12-01 17:00')],
    ['over the night', at('2026-12-10 13:20'), 4, at('2026-12-11 08:20')],
    ['over the night twice', at('2026-12-10 13:20'), 8, at('2026-12-11 12:20')],
    ['over the weekend', at('2026-12-04 16:00'), 2, at('2026-12-07 09:00')],
    ['from the evening', at('2026-12-01 20:00'), 1, at('2026-12-02 09:00')],
    ['from a Sunday', at('2026-12-06 12:00'), 1, at('2026-12-07 09:00')],
    ['back within a day', at('2026-12-01 14:00'), -4, at('2026-12-01 10:00')],
    ['back to the very opening', at('2026-12-01 12:30'), -4.5, at('2026-12-01 08:00')],
    ['back over the night', at('2026-12-04 10:00'), -4.5, at('2026-12-03 14:30')],
    ['back over Thanksgiving', at('2026-11-27 09:00'), -2, at('2026-11-25 16:00')],
    ['none at all', at('2026-12-06 12:00'), 0, at('2026-12-06 12:00')],
  ])('%s', (_, from, count, expected) => {
    expect(later(from, count)).toEqual(expected)
  })

  it('between two instants count only while the center is open', () => {
    expect(businessMsBetween(at('2026-12-04 16:00'), at('2026-12-07 09:00'), newYork)).toBe(hours(2))
    expect(businessMsBetween(at('2026-12-05 00:00'), at('2026-12-06 23:00'), newYork)).toBe(0)
    expect(businessMsBetween(at('2026-12-07 09:00'), at('2026-12-04 16:00'), newYork)).toBe(-hours(2))
  })
})

describe('the letter of authorization', () => {
  it('asked for before Thanksgiving is reminded of after half of the business hours', () => {
    expect(loaTimes(at('2026-11-24 10:00'), 3, newYork)).toEqual({
      reminderAt: at('2026-11-25 14:30'),
      deadlineAt: at('2026-11-30 10:00'),
    })
  })

  it('asked for in the evening is not due before the people it was asked of had three days', () => {
    expect(loaTimes(at('2026-12-01 20:00'), 3, newYork)).toEqual({
      reminderAt: at('2026-12-03 12:30'),
      deadlineAt: at('2026-12-07 08:00'),
    })
  })

  it('asked for after the cutoff has the same clock time three days later: the cutoff is for letters that arrive', () => {
    expect(loaTimes(at('2026-12-01 16:00'), 3, newYork).deadlineAt).toEqual(at('2026-12-04 16:00'))
  })
})

describe('the life of a clock', () => {
  it('a request of Tuesday 10:00 is announced half a business day before it is due', () => {
    const { dueAt } = dueTime(at('2026-12-01 10:00'), threeDays, newYork)
    expect(dueAt).toEqual(at('2026-12-04 10:00'))
    expect(later(dueAt, -4.5)).toEqual(at('2026-12-03 14:30'))
  })

  it('an overdue request is raised every four business hours', () => {
    const { dueAt } = dueTime(at('2026-12-07 13:20'), threeDays, newYork)
    expect(dueAt).toEqual(at('2026-12-10 13:20'))
    expect(later(dueAt, -4.5)).toEqual(at('2026-12-10 08:50'))
    expect([later(dueAt, 4), later(dueAt, 8)]).toEqual([at('2026-12-11 08:20'), at('2026-12-11 12:20')])
  })

  it('paused and resumed at once, a request is due when it was', () => {
    const clock = dueTime(at('2026-12-01 10:00'), threeDays, newYork)
    const left = timeLeft(clock, at('2026-12-01 10:00'), threeDays, newYork)
    expect(left).toBe(hours(27))
    expect(resume(left, at('2026-12-01 10:00'), threeDays, newYork).dueAt).toEqual(clock.dueAt)
  })

  it('a pause moves the due time by the business time that it lasted', () => {
    const clock = dueTime(at('2026-12-01 10:00'), threeDays, newYork)
    const left = timeLeft(clock, at('2026-12-01 12:00'), threeDays, newYork)
    expect(resume(left, at('2026-12-03 09:00'), threeDays, newYork)).toEqual({
      startsAt: at('2026-12-03 09:00'),
      dueAt: at('2026-12-07 16:00'),
      explanation: 'due Mon 7 Dec 16:00 EST: resumed Thu 3 Dec 09:00 with 25 h of business time left',
    })
  })

  it('time between a late receipt and the start does not count as time left', () => {
    const clock = dueTime(at('2026-12-01 16:12'), threeDays, newYork)
    expect(timeLeft(clock, at('2026-12-01 16:12'), threeDays, newYork)).toBe(hours(27))
  })

  it('a clock that ran out has no time left', () => {
    const clock = dueTime(at('2026-12-01 10:00'), threeDays, newYork)
    expect(timeLeft(clock, at('2026-12-09 10:00'), threeDays, newYork)).toBe(0)
  })

  it('clock hours are paused and resumed as clock hours', () => {
    const clock = dueTime(at('2026-12-04 10:00'), dayOfHours, newYork)
    const left = timeLeft(clock, at('2026-12-04 20:00'), dayOfHours, newYork)
    expect(left).toBe(hours(14))
    expect(resume(left, at('2026-12-06 12:00'), dayOfHours, newYork).dueAt).toEqual(at('2026-12-07 14:00'))
  })
})

describe('days of business', () => {
  it.each([
    ['keep the clock time', at('2026-12-01 16:30'), 2, at('2026-12-03 16:30')],
    ['leave out weekends', at('2026-12-04 09:00'), 1, at('2026-12-07 09:00')],
    ['count from the opening when begun in the night', at('2026-12-01 03:00'), 1, at('2026-12-02 08:00')],
    ['count from the next opening when begun on a day off', at('2026-12-05 12:00'), 1, at('2026-12-08 08:00')],
  ])('%s', (_, from, count, expected) => {
    expect(addBusinessDays(from, count, newYork)).toEqual(expected)
  })

  it.each([
    ['the same hour', at('2026-12-03 10:00'), true],
    ['one minute more', at('2026-12-03 10:01'), false],
    ['at once', at('2026-12-01 10:00'), true],
  ])('a record of Tuesday 10:00 is recent until two business days later: %s', (_, now, expected) => {
    expect(withinBusinessDays(at('2026-12-01 10:00'), now, 2, newYork)).toBe(expected)
  })

  it('a record of Friday is recent on Tuesday', () => {
    expect(withinBusinessDays(at('2026-12-04 10:00'), at('2026-12-08 09:00'), 2, newYork)).toBe(true)
  })

  it('a look-back of no days finds nothing recent', () => {
    expect(withinBusinessDays(at('2026-12-01 10:00'), at('2026-12-01 10:00'), 0, newYork)).toBe(false)
  })
})
