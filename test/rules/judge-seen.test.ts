import { describe, expect, it } from 'vitest'
import type { EarlierRequest, LetterFacts } from '../../src/rules/facts.ts'
import { judgeSeen } from '../../src/rules/policy.ts'
import { asked, loa, senders, short } from './asked.ts'

const earlier: EarlierRequest = {
  reference: 'CSR-2026-000123',
  state: 'open',
  deliveredAt: null,
  sameContent: true,
  sameRequesterRef: true,
}
const delivered: Partial<EarlierRequest> = { state: 'delivered', deliveredAt: new Date('2026-11-23T10:00:00-05:00') }
const seen = (requests: Partial<EarlierRequest>[], recent = true) => ({
  earlier: requests.map((request) => ({ ...earlier, ...request })),
  withinLookBack: () => recent,
})
const verdictOn = (request: Partial<EarlierRequest>, recent = true, facts: Partial<LetterFacts> = {}) =>
  short(judgeSeen(asked({}, facts), seen([request], recent)))

describe('the same company and the same number', () => {
  it.each<[string, Partial<EarlierRequest>, boolean, string]>([
    ['still open: a duplicate', {}, true, '200'],
    ['still open, other content, same reference: a duplicate', { sameContent: false }, true, '200'],
    ['still open, same content, new reference: a duplicate', { sameRequesterRef: false }, true, '200'],
    ['still open, new reference and other content: a new request', { sameContent: false, sameRequesterRef: false }, true, 'go on'],
    ['delivered these days with the same content: a duplicate', delivered, true, '200'],
    ['delivered these days, same content, new reference: a duplicate', { ...delivered, sameRequesterRef: false }, true, '200'],
    ['delivered these days, other content: a new request', { ...delivered, sameContent: false }, true, 'go on'],
    ['delivered longer ago: a new request', delivered, false, 'go on'],
    ['rejected: a new request', { state: 'rejected' }, true, 'go on'],
    ['cancelled: a new request', { state: 'cancelled' }, true, 'go on'],
    ['waiting for the LOA: a duplicate', { state: 'awaiting_loa' }, true, '200'],
  ])('%s', (_, request, recent, expected) => {
    expect(verdictOn(request, recent)).toBe(expected)
  })

  it('a letter that brings the LOA its forerunner waits for is no duplicate', () => {
    expect(verdictOn({ state: 'awaiting_loa' }, true, { sender: senders.reseller, loaAttached: [loa] })).toBe('hold')
  })

  it('the reply names the original and its state', () => {
    const { verdict } = judgeSeen(asked(), seen([{ state: 'rejected' }, delivered]))
    expect(verdict).toEqual({
      kind: 'reject',
      faults: [{ code: '200', field: null, note: 'the same as CSR-2026-000123, which was answered with the record' }],
    })
  })
})

describe('the letter of authorization', () => {
  const ask = (facts: Partial<LetterFacts>, loaApproved = false) => short(judgeSeen(asked({}, facts, loaApproved), seen([])))
  const withBlanket = (signed: string) => ({
    ...senders.reseller,
    partner: { ...senders.reseller.partner, blanketLoa: signed },
  })
  const limited = (days: number | null) => {
    const { profile } = asked().letter
    return { ...profile, loa: { ...profile.loa, blanketMaxAgeDays: days } }
  }

  it.each([
    ['a carrier needs the ticked box only', { sender: senders.carrier }, 'go on'],
    ['a reseller without one is asked', { sender: senders.reseller }, 'ask for the LOA'],
    ['a consultant without one is asked', { sender: senders.consultant }, 'ask for the LOA'],
    ['a reseller that attaches one waits for staff', { sender: senders.reseller, loaAttached: [loa] }, 'hold'],
    ['a blanket LOA will do', { sender: withBlanket('2025-01-02') }, 'go on'],
    ['a blanket LOA signed today will do', { sender: withBlanket('2026-11-24') }, 'go on'],
    ['a blanket LOA of the future will not', { sender: withBlanket('2026-11-25') }, 'ask for the LOA'],
    ['a blanket LOA as old as the profile allows will do', { sender: withBlanket('2026-10-25'), profile: limited(30) }, 'go on'],
    ['a blanket LOA a day older will not', { sender: withBlanket('2026-10-24'), profile: limited(30) }, 'ask for the LOA'],
  ])('%s', (_, facts, expected) => {
    expect(ask(facts)).toBe(expected)
  })

  it('once accepted by staff is not asked for again', () => {
    expect(ask({ sender: senders.consultant }, true)).toBe('go on')
  })
})
