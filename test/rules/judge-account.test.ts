import { describe, expect, it } from 'vitest'
import type { CsirForm } from '../../src/reading/form.ts'
import type { NumberRange } from '../../src/records/register.ts'
import type { AccountFacts, LetterFacts } from '../../src/rules/facts.ts'
import { judgeAccount } from '../../src/rules/policy.ts'
import { accountFacts, asked, bakery, senders, short } from './asked.ts'
import { accountOf } from './world.ts'

const judge = (form: Partial<CsirForm>, facts: Partial<AccountFacts> = {}, letter: Partial<LetterFacts> = {}) =>
  judgeAccount(asked(form, letter), accountFacts(facts))
const verdictOn = (...all: Parameters<typeof judge>) => short(judge(...all))
const owned = (spid: string, status: NumberRange['status']): NumberRange => ({
  from: '7165550100',
  to: '7165550199',
  spid,
  provider: 'Bramblewire Communications Inc',
  status,
})
const place = (street: string, zip = '14221') => ({ serviceAddress: { street, unit: null, city: null, state: null, zip } })
const disconnected = accountOf('8310637551', { btn: '7165550149' })

describe('whose number it is', () => {
  it('a request that agrees with the account goes on with that account', () => {
    const judged = judge({})
    expect(short(judged)).toBe('go on')
    expect(judged.account).toBe(bakery)
  })

  it.each<[string, Partial<AccountFacts>, string]>([
    ['no account, served by another carrier', { candidates: [], owner: owned('9B2W', 'native') }, '002 btn'],
    ['no account, ported out', { candidates: [], owner: owned('9B2W', 'ported_out') }, '002 btn'],
    ['no account, our own block', { candidates: [] }, '001 btn'],
    ['no account, ported in without account', { candidates: [], owner: owned('7125', 'ported_in') }, '001 btn'],
    ['no account, nobody known to serve it', { candidates: [], owner: null }, '001 btn'],
    ['a disconnected account, number idle', { candidates: [disconnected] }, '001 btn'],
    ['a disconnected account, number ported out', { candidates: [disconnected], owner: owned('9Q1M', 'ported_out') }, '002 btn'],
    ['a disconnected account and a working one', { candidates: [disconnected, bakery] }, 'go on'],
    ['a working account wins over the list of numbers', { owner: owned('9B2W', 'ported_out') }, 'go on'],
    ['two working accounts: an error of the records', { candidates: [bakery, { ...bakery, accountNumber: '1' }] }, 'hold'],
    ['a suspended account', { candidates: [{ ...bakery, status: 'suspended' }] }, 'go on'],
    ['an account about to be disconnected', { candidates: [{ ...bakery, status: 'pending_disconnect' }] }, 'go on'],
    ["a reseller's customer", { candidates: [{ ...bakery, retailProvider: 'Ampleroute Resale Services Inc' }] }, '002 btn'],
  ])('%s', (_, facts, expected) => {
    expect(verdictOn({}, facts)).toBe(expected)
  })

  it('the account billed under the number goes before one that only has it as a line', () => {
    const other = { ...bakery, accountNumber: '1', btn: '7165550152' }
    expect(judge({}, { candidates: [other, bakery] }).account).toBe(bakery)
  })

  it('a line of the account is answered for the account', () => {
    expect(judge({ btn: '7165550152' }).account).toBe(bakery)
  })

  it("a reseller's customer is told nothing else, even where name and address are wrong", () => {
    const resold = { ...bakery, retailProvider: 'Ampleroute Resale Services Inc' }
    expect(verdictOn({ endUserName: 'Nobody', ...place('1 Elsewhere St') }, { candidates: [resold] })).toBe('002 btn')
  })
})

describe('the customer code', () => {
  it.each<[string, Partial<CsirForm>, Partial<AccountFacts>, string]>([
    ['of the working account', { customerCode: '194' }, {}, 'go on'],
    ['of no account', { customerCode: '195' }, {}, '018 customerCode'],
    ['of the disconnected account', { customerCode: '118' }, { candidates: [disconnected, bakery] }, '001 btn'],
    ['of no account, and none works', { customerCode: '195' }, { candidates: [disconnected] }, '001 btn'],
    [
      'of no account beside a wrong address',
      { customerCode: '195', ...place('1 Elsewhere St') },
      {},
      '001 serviceAddress, 018 customerCode',
    ],
  ])('%s', (_, form, facts, expected) => {
    expect(verdictOn(form, facts)).toBe(expected)
  })

  it('tells two accounts of one number apart', () => {
    const second = { ...bakery, accountNumber: '1', customerCode: '777' }
    expect(judge({ customerCode: '777' }, { candidates: [bakery, second] }).account).toBe(second)
  })
})

describe('what the letter says against the record', () => {
  it.each<[string, Partial<CsirForm>, string]>([
    ['another house', place('48 N Cayuga Rd'), '001 serviceAddress'],
    ['another ZIP', place('46 N Cayuga Rd', '14212'), '001 serviceAddress'],
    ['no house number', place('N Cayuga Rd'), '001 serviceAddress'],
    ['another name', { endUserName: 'Larkview Auto Body' }, '018 endUserName'],
    ['a similar name', { endUserName: 'Harbour Street Bakery & Cafe LLC' }, 'hold'],
    ['a trading name', { endUserName: 'Harbor Catering' }, 'go on'],
    ['the right account number', { accountNumber: '8311990919' }, 'go on'],
    ['two digits of it swapped', { accountNumber: '8311990991' }, '018 accountNumber'],
    ['a wrong PIN, which is never judged', { pin: '0000' }, 'go on'],
    ['numbers that are not on the account', { wtns: ['7165550999'] }, 'go on'],
    ['address and name, both told', { endUserName: 'Nobody', ...place('1 Elsewhere St') }, '001 serviceAddress, 018 endUserName'],
    [
      'everything wrong, all told',
      { endUserName: 'Nobody', accountNumber: '1', customerCode: '000', ...place('1 Elsewhere St') },
      '001 serviceAddress, 018 endUserName, 018 accountNumber, 018 customerCode',
    ],
    [
      'a similar name at another house: the certain fault is told',
      { endUserName: 'Harbor Street Bakers Co-op', ...place('1 Elsewhere St') },
      '001 serviceAddress',
    ],
  ])('%s', (_, form, expected) => {
    expect(verdictOn(form)).toBe(expected)
  })

  it('the profile sets where a name passes and where a person looks', () => {
    const { profile } = asked().letter
    const named = { endUserName: 'Harbour Street Bakery & Cafe LLC' }
    expect(verdictOn(named, {}, { profile: { ...profile, names: { pass: 0.85, hold: 0.7 } } })).toBe('go on')
    expect(verdictOn(named, {}, { profile: { ...profile, names: { pass: 0.95, hold: 0.9 } } })).toBe('018 endUserName')
  })

  it.each<[string, Partial<CsirForm>, LetterFacts['doubtful']]>([
    ['name', { endUserName: 'Nobody' }, ['endUserName']],
    ['house number', place('48 N Cayuga Rd'), ['serviceAddress.street']],
  ])('a %s read with doubt is looked at and not rejected', (_, form, doubtful) => {
    expect(verdictOn(form, {}, { doubtful })).toBe('hold')
  })

  it('a number read with doubt is looked at and not rejected', () => {
    expect(verdictOn({}, { candidates: [] }, { doubtful: ['btn'] })).toBe('hold')
  })
})

describe('guessing field by field', () => {
  it('ends after three mismatches of a number in a day, from however many partners', () => {
    expect(verdictOn({ endUserName: 'Nobody' }, { mismatchesToday: 2 })).toBe('018 endUserName')
    expect(verdictOn({ endUserName: 'Nobody' }, { mismatchesToday: 3 })).toBe('hold')
  })

  it('is not told that the fourth guess was right', () => {
    expect(verdictOn({}, { mismatchesToday: 3 })).toBe('hold')
  })
})

describe('what a rejection says', () => {
  const everythingWrong = { endUserName: 'Nobody', accountNumber: '1', customerCode: '000', ...place('1 Elsewhere St') }
  const resold = { ...bakery, retailProvider: 'Ampleroute Resale Services Inc' }

  it.each<[string, Partial<CsirForm>, Partial<AccountFacts>]>([
    ['of mismatches', everythingWrong, {}],
    ['of a ported number', {}, { candidates: [disconnected], owner: owned('9B2W', 'ported_out') }],
    ["of a reseller's customer", {}, { candidates: [resold] }],
    ['of a disconnected account', { customerCode: '118' }, { candidates: [disconnected, bakery] }],
  ])('%s holds no value of the record and no other company', (_, form, facts) => {
    const { verdict } = judge(form, facts)
    const said = JSON.stringify(verdict).toUpperCase()
    const secrets = [
      'HARBOR',
      'BAKERY',
      'CAYUGA',
      '8311990919',
      '194',
      'BRAMBLEWIRE',
      'AMPLEROUTE',
      'BLACKMERE',
      'DISCONNECT',
      bakery.pin ?? 'no pin',
    ]
    for (const secret of secrets) expect(said).not.toContain(secret)
  })
})

describe('a requester that is no active partner', () => {
  it.each(['stranger', 'suspended', 'unproven', 'staff'] as const)('%s: is told nothing, whatever the records say', (who) => {
    for (const facts of [{}, { candidates: [] }, { candidates: [], owner: null }, { mismatchesToday: 9 }]) {
      expect(verdictOn({}, facts, { sender: senders[who] })).toMatch(/^hold/)
    }
  })
})
