import { describe, expect, it } from 'vitest'
import { addressLine, addressLines } from '../../src/records/print/wording/address.ts'
import { dateWords, instantWords } from '../../src/records/print/wording/dates.ts'
import { rangeWords, tnWords } from '../../src/records/print/wording/telephone.ts'
import { lsrToWords } from '../../src/records/print/wording/terms.ts'
import { modelOf, sampleAccount } from './world.ts'

describe('an address in words', () => {
  const address = { street: '46 N CAYUGA RD', unit: 'STE 100', city: 'WILLIAMSVILLE', state: 'NY', zip: '14221-0042' }

  it('stands in one line as it is copied into an order', () => {
    expect(addressLine(address)).toBe('46 N CAYUGA RD STE 100, WILLIAMSVILLE NY 14221-0042')
  })

  it('has no gap where there is no unit', () => {
    expect(addressLines({ ...address, unit: null })).toEqual(['46 N CAYUGA RD', 'WILLIAMSVILLE NY 14221-0042'])
  })
})

describe('a date in words', () => {
  it('names the month, so that no one takes it for the day', () => {
    expect(dateWords('2026-11-05')).toBe('Nov 5, 2026')
  })

  it('stays as it is where it is none', () => {
    expect(dateWords('soon')).toBe('soon')
    expect(instantWords('soon', 'America/New_York')).toBe('soon')
  })

  it.each([
    ['2026-11-23T07:33:20Z', 'America/New_York', 'Nov 23, 2026 02:33 EST'],
    ['2026-07-01T12:00:00Z', 'America/New_York', 'Jul 1, 2026 08:00 EDT'],
    ['2026-11-01T05:30:00Z', 'America/New_York', 'Nov 1, 2026 01:30 EDT'],
    ['2026-11-01T06:30:00Z', 'America/New_York', 'Nov 1, 2026 01:30 EST'],
    ['2026-11-23T07:33:20Z', 'America/Chicago', 'Nov 23, 2026 01:33 CST'],
  ])('tells the instant %s in %s with its zone', (instant, zone, words) => {
    expect(instantWords(instant, zone)).toBe(words)
  })
})

describe('a telephone number in words', () => {
  it('is written with hyphens, as an order form takes it', () => {
    expect(tnWords('7165550149')).toBe('716-555-0149')
  })

  it('stays as it is where it has not ten digits', () => {
    expect(tnWords('0118001234')).toBe('011-800-1234')
    expect(tnWords('18005550100')).toBe('18005550100')
    expect(tnWords('')).toBe('')
  })

  it('is written out at both ends of a range, and once where both are one', () => {
    expect(rangeWords({ from: '7165552100', to: '7165552159' })).toBe('716-555-2100 – 716-555-2159')
    expect(rangeWords({ from: '7165552750', to: '7165552750' })).toBe('716-555-2750')
  })
})

describe('where the order goes', () => {
  it('is the incumbent for a leased platform and this carrier for all others', () => {
    expect(lsrToWords(modelOf(sampleAccount('3155550154')))).toBe('The incumbent local exchange carrier')
    expect(lsrToWords(modelOf(sampleAccount('7165550149')))).toBe('Fernhollow Telephone Company')
  })
})
