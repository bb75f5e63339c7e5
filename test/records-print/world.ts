/** The sample world and random accounts for the tests of the printed record. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { account } from '../../src/records/account.ts'
import type { Account } from '../../src/records/account.ts'
import { recordModel } from '../../src/records/print/model.ts'
import type { RecordIssue, RecordModel, Words } from '../../src/records/print/model.ts'
import { codeWord } from '../../src/records/register.ts'

const world = join(import.meta.dirname, '../../fixtures/world')

export const sampleAccounts: Account[] = readFileSync(join(world, 'accounts.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => account.parse(JSON.parse(line)))

const dictionary = (file: string): Map<string, string> => {
  const { data } = Papa.parse(readFileSync(join(world, file), 'utf8'), { header: true, skipEmptyLines: true })
  return new Map(data.map((row) => codeWord.parse(row)).map(({ code, description }) => [code, description]))
}
export const words: Words = { usoc: dictionary('usocs.csv'), fid: dictionary('fids.csv') }

export const sampleAccount = (btn: string): Account => {
  const found = sampleAccounts.find((one) => one.btn === btn && one.status !== 'disconnected')
  if (!found) throw new Error(`No account ${btn} in the sample world`)
  return found
}

/** The county of the sample world with as many of its stations as asked. */
export const county = (lines: number): Account => {
  const whole = sampleAccount('7175552000')
  return { ...whole, lines: whole.lines.slice(0, lines) }
}

/** A call center: nothing but VoIP numbers, one row each on the record. */
export const callCenter = (lines: number): Account => {
  const [station] = county(1).lines
  if (!station) throw new Error('The county has no stations')
  const bare = {
    ...station,
    platform: 'voip' as const,
    usoc: null,
    features: [],
    hunting: null,
    pic: null,
    lpic: null,
    blocks: [],
    circuitId: null,
  }
  return { ...county(0), lines: Array.from({ length: lines }, (_, at) => ({ ...bare, tn: `717555${String(2000 + at)}` })) }
}

export const issue: RecordIssue = {
  carrier: 'Fernhollow Telephone Company',
  toCompany: 'Northstar Local Exchange LLC',
  attention: 'D. Ruiz',
  companyCode: '9Z9Z',
  requesterRef: 'NSX-20481',
  ourReference: 'CSR-2026-004317',
  preparedAt: '2026-11-23T14:05:00-05:00',
  asOf: '2026-11-23T02:33:00-05:00',
  timeZone: 'America/New_York',
  notOnThisAccount: [],
  confidentiality: 'This record is for the named requester only, for the purpose of moving service.',
}

export const modelOf = (of: Account, changed: Partial<RecordIssue> = {}, layout: RecordModel['layout'] = 'compact'): RecordModel =>
  recordModel(of, { ...issue, ...changed }, words, { layout, showAccountNumber: true })

const tn = fc.integer({ min: 0, max: 9999 }).map((last) => `212555${String(last).padStart(4, '0')}`)
const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('HARBOR STREET BAKERY INC', "D'AMARILLO & O'BRANNAGH LLP", 'Café Ñanduela', 'A') },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 90, unit: 'grapheme' }) },
)
const address = fc.record({
  street: name,
  unit: fc.option(fc.constantFrom('STE 100', 'FLR 2')),
  city: fc.constantFrom('NEW YORK', 'ST CLAIR SHORES'),
  state: fc.constantFrom('NY', 'MI'),
  zip: fc.constantFrom('10022', '48080-1234'),
})
const usoc = fc.constantFrom('1FB', 'TTB', '9ZR', 'LNPCX', 'CREX1', 'ZZZZZ')
const line = fc.record({
  tn,
  platform: fc.constantFrom('une_p', 'une_l', 'voip', 't1', 'facility'),
  usoc: fc.option(usoc),
  location: fc.integer({ min: 1, max: 4 }),
  designation: fc.option(name),
  features: fc.array(fc.record({ usoc, quantity: fc.integer({ min: 1, max: 99 }) }), { maxLength: 90, size: '+1' }),
  hunting: fc.option(
    fc.record({
      group: fc.constantFrom('1', '2'),
      sequence: fc.integer({ min: 1, max: 99 }),
      type: fc.constantFrom('sequential', 'circular', 'uniform'),
    }),
  ),
  pic: fc.option(fc.constant('0222')),
  lpic: fc.option(fc.constant('5199')),
  freeze: fc.record({ local: fc.boolean(), pic: fc.boolean(), lpic: fc.boolean() }),
  blocks: fc.uniqueArray(fc.constantFrom('toll', 'third_number', 'collect', '900')),
  circuitId: fc.option(fc.constantFrom('20.LXFU.708142..CT', '10.UEAL.303.555.0114..CO', '101 T1ZF NYCMNY NYCKNY')),
  remoteForwardTo: fc.option(tn),
  differentPremises: fc.option(address),
  portable: fc.boolean(),
})

/** Accounts of every shape the schema allows, sensible or not. */
export const anyAccount: fc.Arbitrary<Account> = fc
  .record({
    accountNumber: fc.constantFrom('8311990919', '0061587398'),
    btn: tn,
    customerCode: fc.constantFrom('001', '417'),
    status: fc.constantFrom('active', 'suspended', 'pending_disconnect', 'disconnected'),
    accountType: fc.constantFrom('business', 'residence'),
    classOfService: usoc,
    billPeriod: fc.constantFrom('01', '28'),
    customerName: name,
    alsoKnownAs: fc.array(name, { maxLength: 2 }),
    authorizedPersons: fc.array(name, { maxLength: 2 }),
    pin: fc.option(fc.constant('4711')),
    billing: fc.record({ name, address }),
    locations: fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 3 }), address }), { selector: (one) => one.id, minLength: 1 }),
    lines: fc.array(line, { maxLength: 40, size: '+1' }),
    trunks: fc.array(
      fc.record({
        kind: fc.constantFrom('pri', 't1', 'sip'),
        circuitId: fc.constantFrom('20.IPZX.815477..NY', 'SIP-IL-129291'),
        channels: fc.integer({ min: 1, max: 48 }),
        trunkGroup: fc.constant('TG500'),
        location: fc.integer({ min: 1, max: 4 }),
        didRanges: fc.array(fc.record({ from: tn, to: tn }), { maxLength: 40, size: '+1' }),
      }),
      { maxLength: 3 },
    ),
    listings: fc.array(
      fc.record({
        kind: fc.constantFrom('main', 'additional', 'alternate', 'foreign'),
        name,
        address: name,
        tn,
        directory: fc.constant('NEW YORK MANHATTAN'),
        yellowPagesHeading: fc.option(fc.constant('BAKERIES RETAIL')),
        published: fc.constantFrom('listed', 'non_listed', 'non_published'),
        copies: fc.integer({ min: 0, max: 3 }),
        deliverTo: fc.option(address),
      }),
      { maxLength: 4 },
    ),
    networkSpid: fc.constantFrom('7125', '7421'),
    lsrTo: fc.constantFrom('this_carrier', 'incumbent'),
    retailProvider: fc.option(name),
    contract: fc.option(fc.record({ expires: fc.constant('2027-11-30'), terminationLiability: fc.boolean() })),
    pendingOrder: fc.option(fc.record({ number: fc.constant('TX41186'), due: fc.constant('2026-11-27') })),
    asOf: fc.constant('2026-11-23T07:33:20Z'),
  })
  .map((value) => account.parse(value))
