/** Accounts for import tests: one plain account, changed as a test needs it, and files in folders that vanish. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account, Line } from '../../src/records/account.ts'

const address = { street: '12 HERON ST', unit: null, city: 'ALBANY', state: 'NY', zip: '12207' }

export const plainLine: Line = {
  tn: '5185550101',
  platform: 'facility',
  usoc: '1FB',
  location: 1,
  designation: null,
  features: [{ usoc: 'TTB', quantity: 1 }],
  hunting: null,
  pic: '0222',
  lpic: null,
  freeze: { local: false, pic: false, lpic: false },
  blocks: [],
  circuitId: null,
  remoteForwardTo: null,
  differentPremises: null,
  portable: true,
}

export const plainAccount: Account = {
  accountNumber: '8310000001',
  btn: '5185550101',
  customerCode: '101',
  status: 'active',
  accountType: 'business',
  classOfService: '1FB',
  billPeriod: '15',
  customerName: 'HERON BAKERY LLC',
  alsoKnownAs: [],
  authorizedPersons: ['Ada Heron'],
  pin: null,
  billing: { name: 'HERON BAKERY LLC', address },
  locations: [{ id: 1, address }],
  lines: [plainLine],
  trunks: [],
  listings: [],
  networkSpid: '7125',
  lsrTo: 'this_carrier',
  retailProvider: null,
  contract: null,
  pendingOrder: null,
  asOf: '2026-11-23T02:00:00-05:00',
}

/** The n-th of many accounts that share nothing. */
export const accountNumbered = (n: number, change: Partial<Account> = {}): Account => {
  const tn = `518${String(5_550_000 + n).padStart(7, '0')}`
  return { ...plainAccount, accountNumber: String(8_310_000_000 + n), btn: tn, lines: [{ ...plainLine, tn }], ...change }
}

export const jsonl = (...accounts: unknown[]): string => accounts.map((account) => `${JSON.stringify(account)}\n`).join('')

export type Folder = { path: string; write(name: string, text: string | Uint8Array): Promise<string>; remove(): Promise<void> }

export async function temporaryFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'csr-desk-import-'))
  return {
    path,
    write: async (name, text) => {
      await writeFile(join(path, name), text)
      return join(path, name)
    },
    remove: () => rm(path, { recursive: true, force: true }),
  }
}
