/** Writes accounts as the folder of CSV files that `import` reads, as a carrier's export would. */
import Papa from 'papaparse'
import type { Account, RecordAddress } from '../../src/records/account.ts'

type Row = Record<string, string | number | boolean | null>

const addressCells = (prefix: string, address: RecordAddress | null): Row =>
  Object.fromEntries(['Street', 'Unit', 'City', 'State', 'Zip'].map((part) => [prefix + part, addressPart(address, part)]))

const addressPart = (address: RecordAddress | null, part: string): string | null =>
  address
    ? ({ Street: address.street, Unit: address.unit, City: address.city, State: address.state, Zip: address.zip }[part] ?? null)
    : null

const yesNo = (value: boolean | undefined): string => (value === undefined ? '' : value ? 'yes' : 'no')

const accountRow = (account: Account): Row => ({
  accountNumber: account.accountNumber,
  btn: account.btn,
  customerCode: account.customerCode,
  status: account.status,
  accountType: account.accountType,
  classOfService: account.classOfService,
  billPeriod: account.billPeriod,
  customerName: account.customerName,
  pin: account.pin,
  billingName: account.billing.name,
  ...addressCells('billingAddress', account.billing.address),
  networkSpid: account.networkSpid,
  lsrTo: account.lsrTo,
  retailProvider: account.retailProvider,
  contractExpires: account.contract?.expires ?? null,
  contractTerminationLiability: yesNo(account.contract?.terminationLiability),
  pendingOrderNumber: account.pendingOrder?.number ?? null,
  pendingOrderDue: account.pendingOrder?.due ?? null,
  asOf: account.asOf,
})

const lineRows = ({ accountNumber, lines }: Account): Row[] =>
  lines.map(({ features: _features, hunting, freeze, blocks, differentPremises, portable, ...plain }) => ({
    accountNumber,
    ...plain,
    huntingGroup: hunting?.group ?? null,
    huntingSequence: hunting?.sequence ?? null,
    huntingType: hunting?.type ?? null,
    freezeLocal: yesNo(freeze.local),
    freezePic: yesNo(freeze.pic),
    freezeLpic: yesNo(freeze.lpic),
    blocks: blocks.join(' '),
    ...addressCells('differentPremises', differentPremises),
    portable: yesNo(portable),
  }))

/** File name and text of each table. */
export function accountTables(accounts: readonly Account[]): Map<string, string> {
  const rows = (of: (account: Account) => Row[]) => accounts.flatMap(of)
  const tables: Record<string, Row[]> = {
    'accounts.csv': rows((account) => [accountRow(account)]),
    'also_known_as.csv': rows(({ accountNumber, alsoKnownAs }) => alsoKnownAs.map((name) => ({ accountNumber, name }))),
    'authorized_persons.csv': rows(({ accountNumber, authorizedPersons }) => authorizedPersons.map((name) => ({ accountNumber, name }))),
    'locations.csv': rows(({ accountNumber, locations }) =>
      locations.map(({ id, address }) => ({ accountNumber, id, ...addressCells('address', address) })),
    ),
    'lines.csv': rows(lineRows),
    'features.csv': rows(({ accountNumber, lines }) =>
      lines.flatMap(({ tn, features }) => features.map((feature) => ({ accountNumber, tn, ...feature }))),
    ),
    'trunks.csv': rows(({ accountNumber, trunks }) => trunks.map(({ didRanges: _ranges, ...trunk }) => ({ accountNumber, ...trunk }))),
    'did_ranges.csv': rows(({ accountNumber, trunks }) =>
      trunks.flatMap(({ circuitId, didRanges }) => didRanges.map((range) => ({ accountNumber, circuitId, ...range }))),
    ),
    'listings.csv': rows(({ accountNumber, listings }) =>
      listings.map(({ deliverTo, ...listing }) => ({ accountNumber, ...listing, ...addressCells('deliverTo', deliverTo) })),
    ),
  }
  return new Map(
    Object.entries(tables)
      .filter(([, list]) => list.length > 0)
      .map(([name, list]) => [name, `${Papa.unparse(list)}\n`]),
  )
}
