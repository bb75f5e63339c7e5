import { describe, expect, it } from 'vitest'
import { federalHolidays } from '../../src/calendar/federal-holidays.ts'

/** As the Office of Personnel Management publishes them: the day on which each is observed. */
const published: Record<number, string> = {
  2026: '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25',
  2027: '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31',
  2028: '01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25',
  2029: '01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25',
  2030: '01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
  2031: '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25',
}

describe('federal holidays', () => {
  it.each(Object.keys(published).map(Number))('of %i lie on the days on which they are observed', (year) => {
    const expected = published[year]?.split(' ').map((day) => `${year}-${day}`)
    expect(federalHolidays(year).map(({ date }) => date)).toEqual(expected)
  })

  it('leave out Inauguration Day, which is a holiday in Washington only', () => {
    expect(federalHolidays(2029).map(({ date }) => date)).not.toContain('2029-01-20')
    expect(federalHolidays(2029)).not.toContainEqual({ date: '2029-01-19', name: expect.any(String) as string })
  })

  it('put the New Year that is a Saturday at the end of the old year, and only there', () => {
    expect(federalHolidays(2027).at(-1)).toEqual({ date: '2027-12-31', name: "New Year's Day" })
    expect(federalHolidays(2028)[0]).toEqual({ date: '2028-01-17', name: 'Martin Luther King Jr. Day' })
  })

  it('have their names', () => {
    expect(federalHolidays(2026).map(({ name }) => name)).toEqual([
      "New Year's Day",
      'Martin Luther King Jr. Day',
      "Washington's Birthday",
      'Memorial Day',
      'Juneteenth',
      'Independence Day',
      'Labor Day',
      'Columbus Day',
      'Veterans Day',
      'Thanksgiving Day',
      'Christmas Day',
    ])
  })

  it('never lie on a weekend, and there are ten to twelve of them in a calendar year', () => {
    for (let year = 2026; year <= 2126; year++) {
      const days = federalHolidays(year)
      expect(days.length).toBeGreaterThanOrEqual(10)
      expect(days.length).toBeLessThanOrEqual(12)
      for (const { date } of days) expect([0, 6]).not.toContain(new Date(`${date}T12:00:00Z`).getUTCDay())
    }
  })
})
