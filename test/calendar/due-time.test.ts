import { describe, expect, it } from 'vitest'
import { dueTime } from '../../src/calendar/due-time.ts'
import { hoursOf } from '../../src/calendar/hours-of.ts'
import { startOfInterval } from '../../src/calendar/start-of-interval.ts'
import { defaultProfile } from '../../src/profile.ts'
import { at, dayOfHours, newYork, summer, threeDays } from './hours.ts'

describe('the interval of a letter starts', () => {
  it.each([
    ['at receipt on a business day', at('2026-11-23 10:00'), at('2026-11-23 10:00')],
    ['at receipt at 15:00:00 sharp', at('2026-11-23 15:00:00'), at('2026-11-23 15:00:00')],
    ['on the next business day one second later', at('2026-11-23 15:00:01'), at('2026-11-24 08:00')],
    ['at receipt at the very opening', at('2026-11-23 08:00:00'), at('2026-11-23 08:00:00')],
    ['at opening when it comes a second before', at('2026-11-23 07:59:59'), at('2026-11-23 08:00')],
    ['at opening when it comes in the night', at('2026-11-23 00:00:00'), at('2026-11-23 08:00')],
    ['on Monday when it comes on Friday evening', at('2026-11-20 23:59:59'), at('2026-11-23 08:00')],
    ['on Monday when it comes on Saturday in opening hours', at('2026-11-21 10:00'), at('2026-11-23 08:00')],
    ['after Thanksgiving when it comes on that day', at('2026-11-26 10:00'), at('2026-11-27 08:00')],
    ['after Thanksgiving when it comes late on the eve', at('2026-11-25 15:30'), at('2026-11-27 08:00')],
    ['on Monday when it comes late before the observed Independence Day', summer('2026-07-02 16:00'), summer('2026-07-06 08:00')],
    ['in the new year', at('2027-12-30 15:01'), at('2028-01-03 08:00')],
  ])('%s', (_, received, expected) => {
    expect(startOfInterval(received, newYork)).toEqual(expected)
  })
})

describe('three business days later', () => {
  it.each([
    ['Monday 10:00 before Thanksgiving', at('2026-11-23 14:59:59'), at('2026-11-27 14:59:59')],
    ['15:00:00 on that Monday', at('2026-11-23 15:00:00'), at('2026-11-27 15:00:00')],
    ['a second after the cutoff', at('2026-11-23 15:00:01'), at('2026-11-30 08:00')],
    ['a Saturday', at('2026-11-21 10:00'), at('2026-11-27 08:00')],
    ['Independence Day observed on Friday', summer('2026-07-01 10:00'), summer('2026-07-07 10:00')],
    ['the New Year observed in the old year', at('2027-12-29 10:00'), at('2028-01-04 10:00')],
    ['Veterans Day observed on Friday', at('2028-11-08 10:00'), at('2028-11-14 10:00')],
    ['the spring change of clocks', at('2026-03-05 10:00'), summer('2026-03-10 10:00')],
    ['the autumn change of clocks', summer('2026-10-29 10:00'), at('2026-11-03 10:00')],
    ['the leap day of 2028', at('2028-02-28 10:00'), at('2028-03-02 10:00')],
    ['no leap day in 2027', at('2027-02-26 10:00'), at('2027-03-03 10:00')],
    ['Friday after the cutoff', at('2026-12-04 15:01'), at('2026-12-10 08:00')],
  ])('%s', (_, received, due) => {
    expect(dueTime(received, threeDays, newYork).dueAt).toEqual(due)
  })

  it('counts in the time of the center, wherever it is', () => {
    const pacific = hoursOf({ ...defaultProfile, timeZone: 'America/Los_Angeles' })
    const received = at('2026-11-23 15:30', '-08:00')
    expect(dueTime(received, threeDays, pacific).dueAt).toEqual(at('2026-11-30 08:00', '-08:00'))
    expect(dueTime(received, threeDays, newYork).dueAt).toEqual(at('2026-11-30 08:00'))
  })
})

describe('other profiles', () => {
  it.each([
    ['24 clock hours within the week', at('2026-11-23 10:00'), at('2026-11-24 10:00')],
    ['24 clock hours over a weekend', at('2026-11-20 10:00'), at('2026-11-23 10:00')],
    ['24 clock hours over Thanksgiving', at('2026-11-25 14:00'), at('2026-11-27 14:00')],
    ['24 clock hours that start on Monday', at('2026-11-20 16:00'), at('2026-11-24 08:00')],
  ])('%s', (_, received, due) => {
    expect(dueTime(received, dayOfHours, newYork).dueAt).toEqual(due)
  })

  it('72 hours and two business days are only other numbers', () => {
    expect(dueTime(at('2026-11-19 10:00'), { unit: 'clock_hours', amount: 72 }, newYork).dueAt).toEqual(at('2026-11-24 10:00'))
    expect(dueTime(at('2026-11-19 10:00'), { unit: 'business_days', amount: 2 }, newYork).dueAt).toEqual(at('2026-11-23 10:00'))
  })

  it("a carrier's own day off is one beside the federal holidays", () => {
    const hours = hoursOf({ ...defaultProfile, holidays: [{ date: '2026-11-27', name: 'Day after Thanksgiving' }] })
    expect(dueTime(at('2026-11-24 10:00'), threeDays, hours).dueAt).toEqual(at('2026-12-01 10:00'))
  })

  it('a carrier may keep a list of its own instead of the federal holidays', () => {
    const hours = hoursOf({ ...defaultProfile, federalHolidays: false, holidays: [{ date: '2026-11-25', name: 'Founders Day' }] })
    expect(dueTime(at('2026-11-24 10:00'), threeDays, hours).dueAt).toEqual(at('2026-11-30 10:00'))
    expect(startOfInterval(at('2026-11-26 10:00'), hours)).toEqual(at('2026-11-26 10:00'))
  })
})

describe('the explanation of a due time', () => {
  it.each([
    [at('2026-12-01 10:00'), 'due Fri 4 Dec 10:00 EST: received Tue 1 Dec 10:00; 3 business days'],
    [
      at('2026-11-27 16:12'),
      'due Thu 3 Dec 08:00 EST: received Fri 27 Nov 16:12, after the 15:00 cutoff; starts Mon 30 Nov 08:00; 3 business days',
    ],
    [
      at('2026-11-24 06:30'),
      'due Mon 30 Nov 08:00 EST: received Tue 24 Nov 06:30, before the 08:00 opening; starts Tue 24 Nov 08:00; 3 business days, not counting Thu 26 Nov (Thanksgiving Day)',
    ],
    [
      at('2026-11-21 10:00'),
      'due Fri 27 Nov 08:00 EST: received Sat 21 Nov 10:00, on a weekend; starts Mon 23 Nov 08:00; 3 business days, not counting Thu 26 Nov (Thanksgiving Day)',
    ],
    [
      summer('2026-07-03 10:00'),
      'due Thu 9 Jul 08:00 EDT: received Fri 3 Jul 10:00, on Independence Day; starts Mon 6 Jul 08:00; 3 business days',
    ],
  ])('says what was counted', (received, sentence) => {
    expect(dueTime(received, threeDays, newYork).explanation).toBe(sentence)
  })

  it('names clock hours where the profile counts them', () => {
    expect(dueTime(at('2026-12-01 10:00'), dayOfHours, newYork).explanation).toBe(
      'due Wed 2 Dec 10:00 EST: received Tue 1 Dec 10:00; 24 clock hours on business days',
    )
  })
})

describe('a profile by which no clock can run', () => {
  it.each([
    ['an unknown zone', { timeZone: 'America/Gotham' }, /America\/Gotham/],
    ['closing before opening', { opens: '17:00', closes: '08:00' }, /closes/],
    ['a cutoff outside the hours', { cutoff: '18:00' }, /cutoff/],
  ])('%s is refused by name', (_, part, message) => {
    expect(() => hoursOf({ ...defaultProfile, ...part })).toThrow(message)
  })

  it('holidays without end are an error and not an endless search', () => {
    const holidays = Array.from({ length: 2400 }, (_, day) => ({
      date: new Date(Date.UTC(2026, 10, 1 + day)).toISOString().slice(0, 10),
      name: 'off',
    }))
    expect(() => dueTime(at('2026-11-23 10:00'), threeDays, hoursOf({ ...defaultProfile, holidays }))).toThrow(/no business day/)
  })
})
