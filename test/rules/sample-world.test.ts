import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Account, RecordAddress } from '../../src/records/account.ts'
import { matchAddress } from '../../src/rules/match/match-address.ts'
import { nameSimilarity } from '../../src/rules/match/name-similarity.ts'
import { nameParts } from '../../src/rules/match/name-parts.ts'
import { nameWords } from '../../src/rules/match/name-words.ts'
import { matchName } from '../../src/rules/match/match-name.ts'
import { accounts } from './world.ts'

const places = (account: Account): RecordAddress[] => [
  ...account.locations.map(({ address }) => address),
  ...account.lines.flatMap(({ differentPremises }) => (differentPremises === null ? [] : [differentPremises])),
]
const all = accounts.flatMap((account) => places(account).map((address) => ({ account, address })))

/** How the same place is written by people with other habits; each leaves house, street and ZIP as they are. */
const words: Record<string, string[]> = {
  ST: ['Street', 'St.', 'street'],
  AVE: ['Avenue', 'Ave.', 'Av'],
  RD: ['Road', 'Rd.'],
  DR: ['Drive', 'Dr.'],
  LN: ['Lane', 'Ln.'],
  BLVD: ['Boulevard', 'Blvd.'],
  PKWY: ['Parkway', 'Pkwy.'],
  SQ: ['Square', 'Sq.'],
  PL: ['Place'],
  CT: ['Court', 'Ct.'],
  TER: ['Terrace'],
  PLZ: ['Plaza'],
  HWY: ['Highway', 'Hwy.'],
  RTE: ['Route', 'Rte.', 'Rt'],
  COUNTY: ['County', 'Co.'],
  US: ['U.S.', 'US'],
  N: ['North', 'N.'],
  S: ['South', 'S.'],
  E: ['East', 'E.'],
  W: ['West', 'W.'],
  NW: ['Northwest', 'N.W.'],
  SE: ['Southeast', 'S.E.'],
  '1ST': ['First', '1st'],
  '2ND': ['Second', '2nd'],
  '3RD': ['Third'],
  '4TH': ['Fourth', '4th'],
  '5TH': ['Fifth'],
  '7TH': ['Seventh'],
  '9TH': ['Ninth'],
  '12TH': ['Twelfth'],
  '21ST': ['Twenty-First', '21st'],
  '42ND': ['Forty-Second'],
}
const units = ['', ', Suite 100', ' Ste 4', ' #2', ', 3rd Floor', ' Apt 1R', '\nUnit B', ' - Rear']

type Habit = { pick: number; casing: number; unit: number; spaces: boolean }
const habit: fc.Arbitrary<Habit> = fc.record({ pick: fc.nat(), casing: fc.nat(2), unit: fc.nat(units.length - 1), spaces: fc.boolean() })

function inOtherWords(street: string, { pick, casing, unit, spaces }: Habit): string {
  const tokens = street.split(' ')
  const isSaint = (at: number) => tokens[at] === 'ST' && at < tokens.length - 2
  const spoken = tokens.map((token, at) => {
    const choices = isSaint(at) ? ['Saint', 'St.'] : [token, ...(words[token] ?? [])]
    return choices[(pick + at) % choices.length] ?? token
  })
  const text = spoken.join(spaces ? '  ' : ' ')
  const cased = casing === 0 ? text : casing === 1 ? text.toLowerCase() : text.toUpperCase()
  return cased + (units[unit] ?? '')
}

describe('the service addresses of the sample world', () => {
  it('match their own account in six spellings each', () => {
    for (const { account, address } of all) {
      fc.assert(
        fc.property(habit, fc.boolean(), (how, long) => {
          const street = inOtherWords(address.street, how)
          const zip = long ? `${address.zip.slice(0, 5)}-0123` : address.zip
          expect([street, matchAddress({ ...address, street, zip, unit: null }, account) !== null]).toEqual([street, true])
        }),
        { numRuns: 6 },
      )
    }
  })

  it('match no account in another building', () => {
    const inBuilding = (account: Account, address: RecordAddress) =>
      places(account).some(({ street, zip }) => street === address.street && zip === address.zip)
    for (const { address } of all) {
      for (const other of accounts) {
        if (inBuilding(other, address)) continue
        expect([address.street, other.accountNumber, matchAddress(address, other)]).toEqual([address.street, other.accountNumber, null])
      }
    }
  })

  it('tells 219 4TH ST W and 219 W 4TH ST apart', () => {
    const [laundry, wash] = ['8310500494', '8310583427'].map((number) => accounts.find(({ accountNumber }) => accountNumber === number))
    expect(laundry && wash && laundry.locations[0] && matchAddress(laundry.locations[0].address, wash)).toBeNull()
    expect(laundry && wash && wash.locations[0] && matchAddress(wash.locations[0].address, laundry)).toBeNull()
  })
})

describe('the names of the sample world', () => {
  it('are known to their own accounts, as written and in title case', () => {
    for (const account of accounts) {
      for (const name of [account.customerName, ...account.alsoKnownAs, account.billing.name]) {
        const title = name.replace(/\w+/g, (word) => word.slice(0, 1) + word.slice(1).toLowerCase())
        expect([name, matchName(name, account).similarity, matchName(title, account).similarity]).toEqual([name, 1, 1])
      }
    }
  })

  /** Every name of every account once, as `matchName` would compare it. */
  const entries = accounts.flatMap((account) =>
    [...new Set([account.customerName, ...account.alsoKnownAs, account.billing.name])].flatMap((name) =>
      [name, ...nameParts(name)].map((part) => ({ account, part, words: nameWords(part) })),
    ),
  )

  it('pass for no other customer, but for the one name that two customers share and a bill that goes next door', () => {
    const wrong = new Set<string>()
    for (const given of entries) {
      for (const own of entries) {
        if (given.account.accountNumber === own.account.accountNumber) continue
        if (nameSimilarity(given.words, own.words, own.account.accountType === 'residence') >= 0.9)
          wrong.add(`${given.part} -> ${own.account.customerName}`)
      }
    }
    expect([...wrong].sort()).toEqual([
      'MILLRACE VETERINARY CLINIC -> MILLRACE VETERINARY CLINIC',
      "SAINT MARY'S CHURCH -> SAINT MARY'S PARISH SCHOOL",
      "ST MARYS CHURCH -> SAINT MARY'S PARISH SCHOOL",
      'ST MARYS CHURCH -> ST MARYS CHURCH',
      'THORNWEXLEY PROPERTY MGMT LLC -> THORNWEXLEY PROPERTY MGMT LLC',
      "YARBORNE'S SHOES INC -> YARBORNE'S SHOES INC",
    ])
  })
})
