import { describe, expect, it } from 'vitest'
import { matchAddress } from '../../src/rules/match/match-address.ts'
import { accountOf, accounts } from './world.ts'

const address = (street: string | null, zip: string | null, unit: string | null = null) => ({ street, unit, city: null, state: null, zip })
const place = (street: string) => ({ street, unit: null, city: 'ANYTOWN', state: 'NY', zip: '14221' })
const at = (...streets: string[]) => ({ locations: streets.map((street, index) => ({ id: index + 1, address: place(street) })), lines: [] })
const matches = (given: string, own: string) => matchAddress(address(given, '14221'), at(own)) !== null

const spellings: Record<string, string[]> = {
  '46 N CAYUGA RD': [
    '46 North Cayuga Road',
    '46 n. cayuga rd.',
    'Suite 100, 46 North Cayuga Road',
    'STE 100 46 N CAYUGA RD',
    '46 N. Cayuga Rd #100',
    '46 N Cayuga Rd # 4B',
    '46 N Cayuga Rd 100',
    '46 N Cayuga Rd Ste. 100, Williamsville NY 14221',
    '46 N Cayuga',
    'No. 46 N Cayuga Rd',
    '46 N Cayuga Rd (rear entrance)',
    '46 N Cayuga Rd\nFloor 2',
    '  46   N.  Cayuga   Rd  ',
    '46 N Cayuga Rd - Rear',
    '#46 N Cayuga Rd',
    'Cayuga Plaza, 46 N Cayuga Rd',
    '3 Cousins Plaza, 46 N Cayuga Rd',
    '46 N Cayuga Rd Anytown NY 14221',
    '46 N Cayuga Rd Anytown, NY',
    '46 N Cayuga Rd, Anytown NY 14221-0012',
  ],
  '1874 US HWY 41 S': [
    '1874 Highway 41 South',
    '1874 Hwy 41 S',
    '1874 HWY. 41 S.',
    '1874 U.S. Highway 41 S.',
    '1874 South US-41',
    '1874 US 41 South',
    '1874 US Route 41 S',
    '1874 Route 41 S',
    '1874 US Hwy No. 41 S',
  ],
  '4406 STATE RTE 5': [
    '4406 State Route 5',
    '4406 SR 5',
    '4406 SR-5',
    '4406 Route 5',
    '4406 Rt. 5',
    '4406 PA-5',
    '4406 State Road 5',
    '4406 Hwy 5 Suite 2',
  ],
  '4120 COUNTY RD 550 E': [
    '4120 County Road 550 East',
    '4120 CR 550 E',
    '4120 CR-550 E',
    '4120 CR550 E',
    '4120 Co. Rd. 550 E',
    '4120 East County Road 550',
  ],
  '429 OLD US HWY 66': ['429 Old US Highway 66', '429 Old U.S. 66', '429 Old Highway 66'],
  '4199 STATE RD': ['4199 State Road', '4199 State Rd., Ste. 4', '4199 State Road Suite 4'],
  '41-17 LARCHMERE BLVD': [
    '41-17 Larchmere Boulevard',
    '41 - 17 Larchmere Blvd',
    '4117 Larchmere Blvd',
    '41 17 Larchmere Blvd',
    '41–17 Larchmere Blvd.',
  ],
  '14 1/2 SEXTON ST': ['14½ Sexton Street', '14-1/2 Sexton St.', '14 ½ Sexton St', '14 half Sexton Street'],
  '1250 S 300 W': ['1250 South 300 West', '1250 S. 300 W.', '1250 South, 300 West', '1250 SO 300 W'],
  'N63W22117 ELMHOLLOW AVE': ['N63 W22117 Elmhollow Avenue', 'n63-w22117 elmhollow ave', 'N 63 W 22117 Elmhollow Ave'],
  'ONE DEPOT PLZ': ['1 Depot Plaza', 'One Depot Plaza, Suite 4', '1 DEPOT PLZ.'],
  '2 FOUNDRY SQ': [
    'Two Foundry Square',
    '2 Foundry Sq 14th Floor',
    '2 Foundry Sq Fl 14 Ste 1402',
    'Foundry Tower, 2 Foundry Square',
    '2 Foundry Sq, Penthouse',
  ],
  '620 ST CLAIR ST': ['620 Saint Clair Street', '620 St. Clair St.', '620 St Clair', '620 SAINT CLAIR ST'],
  '219 W 4TH ST': ['219 West 4th Street', '219 W. Fourth St', '219 W 4 St', '219 W 4 th St'],
  '219 4TH ST W': ['219 4th Street West', '219 Fourth St. W.'],
  '1022 AVENUE C': ['1022 Ave C', '1022 Ave. C', '1022 Avenue C, Brooklyn'],
  '789 21ST DR NW': ['789 Twenty-First Drive Northwest', '789 21st Dr N.W.', '789 21 Dr NW'],
  '952 MAIN PKWY NW': ['952 Main Parkway North West', '952 Main Pkwy N W'],
  '55 42ND AVE': ['55 Forty-Second Avenue', '55 42 Ave'],
  'RR 4 BOX 61': ['R.R. 4, Box 61', 'Rural Route 4 Box 61', 'RR4 Box61', 'RR #4 Box #61', 'RFD 4 Box 61', 'Rt 4 Box 61', 'RR 04 BOX 061'],
  'HC 62 BOX 75': ['HC 62, Box 75', 'Highway Contract 62 Box 75', 'HCR 62 Box 75'],
  '500 MILL POND RD': ['500 Millpond Road', '500 Mill Pond Rd'],
  '319 FERRY LANDING ST': ['319 Ferry Landing Street', '319 Ferry Landing', '319 Ferrylanding St'],
  '12 MOUNT VERNON AVE': ['12 Mt. Vernon Avenue', '12 Mt Vernon Ave'],
  '12 FORT LEE RD': ['12 Ft. Lee Road'],
  '12 NORTH ST': ['12 North Street'],
  '12 S EAST ST': ['12 South East Street'],
  '30 W ORCHARD RD': ['30 West Orchard Road'],
  "7 O'BRIEN CT": ['7 OBrien Court', '7 O’Brien Ct'],
  '18 PEÑA LN': ['18 Pena Lane'],
  '1018 COOPERAGE RD': ['1O18 Cooperage Rd', '01018 Cooperage Road'],
}

const others: [given: string, own: string][] = [
  ['48 N Cayuga Rd', '46 N CAYUGA RD'],
  ['46 Cayuga Rd', '46 N CAYUGA RD'],
  ['46 S Cayuga Rd', '46 N CAYUGA RD'],
  ['46 Cayuga Rd N', '46 N CAYUGA RD'],
  ['46 N Cayuga St', '46 N CAYUGA RD'],
  ['46 N Seneca Rd', '46 N CAYUGA RD'],
  ['N Cayuga Rd', '46 N CAYUGA RD'],
  ['Cayuga', '46 N CAYUGA RD'],
  ['', '46 N CAYUGA RD'],
  ['46', '46 N CAYUGA RD'],
  ['46 N', '46 N CAYUGA RD'],
  ['PO Box 46', '46 N CAYUGA RD'],
  ['1874 US HWY 41 N', '1874 US HWY 41 S'],
  ['1874 US HWY 41', '1874 US HWY 41 S'],
  ['1874 State Hwy 41 S', '1874 US HWY 41 S'],
  ['1874 Old US Hwy 41 S', '1874 US HWY 41 S'],
  ['4604 State Rte 5', '4406 STATE RTE 5'],
  ['4406 State Rte 50', '4406 STATE RTE 5'],
  ['4406 County Rd 5', '4406 STATE RTE 5'],
  ['4406 5th St', '4406 STATE RTE 5'],
  ['219 4th St W', '219 W 4TH ST'],
  ['219 4th St', '219 W 4TH ST'],
  ['219 W 14th St', '219 W 4TH ST'],
  ['1250 S 300 E', '1250 S 300 W'],
  ['N64W22117 Elmhollow Ave', 'N63W22117 ELMHOLLOW AVE'],
  ['14 Sexton St', '14 1/2 SEXTON ST'],
  ['14 1/4 Sexton St', '14 1/2 SEXTON ST'],
  ['620 St Clair Ave', '620 ST CLAIR ST'],
  ['1022 Avenue D', '1022 AVENUE C'],
  ['RR 4 Box 16', 'RR 4 BOX 61'],
  ['RR 5 Box 61', 'RR 4 BOX 61'],
  ['HC 4 Box 61', 'RR 4 BOX 61'],
  ['61 Route 4', 'RR 4 BOX 61'],
  ['952 Main Blvd NW', '952 MAIN PKWY NW'],
  ['952 NW Main Pkwy', '952 MAIN PKWY NW'],
  ['12 N St', '12 NORTH ST'],
]

describe('a street line in another spelling', () => {
  it.each(Object.entries(spellings).flatMap(([own, all]) => all.map((given) => [given, own] as const)))('%s = %s', (given, own) => {
    expect(matches(given, own)).toBe(true)
  })

  it.each(others)('%s is not %s', (given, own) => {
    expect(matches(given, own)).toBe(false)
  })
})

describe('the places of an account', () => {
  const town = at('46 N CAYUGA RD', '80 MARKET ST')

  it('any location will do, and the answer tells which', () => {
    expect(matchAddress(address('80 Market Street', '14221'), town)).toBe('location 2')
  })

  it('five digits of the ZIP must agree; four more are not compared', () => {
    expect(matchAddress(address('80 Market St', '14221-0099'), town)).toBe('location 2')
    expect(matchAddress(address('80 Market St', '14212'), town)).toBeNull()
    expect(matchAddress(address('80 Market St', null), town)).toBeNull()
  })

  it('unit and city are not compared', () => {
    const bakery = accountOf('8311990919')
    expect(matchAddress({ street: '46 N Cayuga Rd', unit: 'Ste 999', city: 'Elsewhere', state: 'ZZ', zip: '14221' }, bakery)).toBe(
      'location 1',
    )
  })

  it('the place of a single line is one of them', () => {
    const account = accountOf('8311848815')
    expect(matchAddress(address('3882 Vineyard Drive', '02110'), account)).toBe('the other place of a line')
  })

  it('no address at all is none', () => {
    expect(matchAddress(null, town)).toBeNull()
    expect(matchAddress(address(null, '14221'), town)).toBeNull()
  })

  it('the address of the bill is none', () => {
    const account = accounts.find(({ billing, locations }) => locations.every(({ address: own }) => own.street !== billing.address.street))
    expect(account).toBeDefined()
    const bill = account?.billing.address
    expect(account && bill && matchAddress(bill, account)).toBeNull()
  })
})
