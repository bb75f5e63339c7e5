import { describe, expect, it } from 'vitest'
import type { CsirForm } from '../../src/reading/form.ts'
import { defaultProfile, type Profile } from '../../src/profile.ts'
import type { DeliveryFacts, LetterFacts } from '../../src/rules/facts.ts'
import { judgeDelivery } from '../../src/rules/policy.ts'
import { asked, bakery, letter, loa, request, senders, short } from './asked.ts'

const verdictOn = (form: Partial<CsirForm>, facts: Partial<DeliveryFacts> = {}, about: Partial<LetterFacts> = {}, approved = false) =>
  short(judgeDelivery(asked(form, about, approved), { account: bakery, pages: 1, loaDraw: 0.5, ...facts }))
const delivered = 'deliver 8311990919'
const profile = (replaced: Partial<Profile>): Partial<LetterFacts> => ({ profile: { ...defaultProfile, ...replaced } })

describe('the record can be delivered', () => {
  it.each<[string, Partial<DeliveryFacts>, Partial<LetterFacts>, string]>([
    ['with one page', {}, {}, delivered],
    ['with 20 pages', { pages: 20 }, {}, delivered],
    ['but not with 21', { pages: 21 }, {}, '052'],
    [
      'with 21 pages when the profile lets people decide',
      { pages: 21 },
      profile({ limits: { ...defaultProfile.limits, overPages: 'hold' } }),
      'hold',
    ],
    [
      'with 30 pages when the profile allows them',
      { pages: 30 },
      profile({ limits: { ...defaultProfile.limits, recordPages: 30 } }),
      delivered,
    ],
  ])('%s', (_, facts, about, expected) => {
    expect(verdictOn({}, facts, about)).toBe(expected)
  })

  it.each([
    ["the partner's own domain", 'orders@northstar-lec.example', delivered],
    ['a subdomain of it', 'orders@mail.northstar-lec.example', delivered],
    ['a contractor', 'orders@portgroup.example', 'hold'],
    ['a free mailbox', 'northstar@mailhaven.example', 'hold'],
    ["another partner's domain", 'orders@bramblewire.example', 'hold'],
    ['a look-alike', 'orders@northstarlec.example', 'hold'],
  ])('to %s', (_, contactEmail, expected) => {
    expect(verdictOn({ contactEmail })).toBe(expected)
  })

  it('a record that is too long is rejected before anybody asks where it should go', () => {
    expect(verdictOn({ contactEmail: 'a@portgroup.example' }, { pages: 21 })).toBe('052')
  })

  it('never to a requester that is no active partner', () => {
    for (const sender of [senders.stranger, senders.suspended, senders.unproven, senders.staff]) {
      expect(verdictOn({}, {}, { sender }, true)).toMatch(/^hold/)
    }
  })
})

describe('doubt before a delivery', () => {
  it.each<[string, LetterFacts['doubtful'], string]>([
    ['an address for the record read with doubt', ['contactEmail'], 'hold'],
    ['a tick box read with doubt', ['loaOnFile'], 'hold'],
    ['a name read with doubt that the record confirms', ['endUserName', 'btn', 'serviceAddress.street'], delivered],
    ['remarks read with doubt', ['remarks'], delivered],
  ])('%s', (_, doubtful, expected) => {
    expect(verdictOn({}, {}, { doubtful })).toBe(expected)
  })

  it('an account number given in two ways is looked at', () => {
    const unclear = request({}, [{ field: 'accountNumber', problem: 'two different account numbers' }])
    const { verdict } = judgeDelivery(
      { request: unclear, letter: letter(), loaApproved: false },
      { account: bakery, pages: 1, loaDraw: 0.5 },
    )
    expect(short({ verdict })).toBe('hold')
  })
})

describe('the random share of letters of authorization', () => {
  const share = (randomShare: number) => profile({ loa: { ...defaultProfile.loa, randomShare } })

  it.each<[string, number, number, Partial<LetterFacts>, boolean, string]>([
    ['none by default', 0, 0, {}, false, delivered],
    ['drawn', 0.1, 0.05, {}, false, 'ask for the LOA'],
    ['not drawn', 0.1, 0.1, {}, false, delivered],
    ['all of them', 1, 0.999, {}, false, 'ask for the LOA'],
    ['drawn, attached: staff look', 0.1, 0.05, { loaAttached: [loa] }, false, 'hold'],
    ['drawn, accepted by staff', 0.1, 0.05, {}, true, delivered],
  ])('%s', (_, randomShare, loaDraw, about, approved, expected) => {
    expect(verdictOn({}, { loaDraw }, { ...share(randomShare), ...about }, approved)).toBe(expected)
  })

  it('is not asked for where nothing would be delivered', () => {
    expect(verdictOn({}, { pages: 21, loaDraw: 0 }, share(1))).toBe('052')
  })
})
