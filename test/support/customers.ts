/** Customers of the sample world that a test can ask about one after the other, without meeting an earlier test's request. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { account as accountSchema } from '../../src/records/account.ts'
import type { Account } from '../../src/records/account.ts'
import { worldFolder } from '../store/database.ts'
import type { LetterWords } from './letter.ts'
import { csirText } from './letter.ts'

const plain = ({ status, accountType, locations, lines, trunks, retailProvider, lsrTo, pendingOrder, customerName }: Account): boolean =>
  status === 'active' &&
  accountType === 'business' &&
  locations.length === 1 &&
  locations[0]?.address.unit === null &&
  lines.length > 0 &&
  lines.length < 7 &&
  trunks.length === 0 &&
  retailProvider === null &&
  lsrTo === 'this_carrier' &&
  pendingOrder === null &&
  /^\d+ [A-Z ]+ (?:ST|AVE|RD|DR|BLVD|LN|CT|PKWY)$/.test(locations[0].address.street) &&
  /^(?!THE )[A-Z ]{8,40}$/.test(customerName)

/** Plain small business accounts, in the order of the file. */
export const customers: readonly Account[] = readFileSync(join(worldFolder, 'accounts.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => accountSchema.parse(JSON.parse(line)))
  .filter(plain)

const dashed = (tn: string): string => tn.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3')

const linesOf = ({ btn, customerName, locations }: Account): Record<string, string> => {
  const address = locations[0]?.address
  return {
    BTN: dashed(btn),
    'End user': customerName,
    'Service address': `${address?.street ?? ''}, ${address?.city ?? ''} ${address?.state ?? ''} ${address?.zip ?? ''}`,
  }
}

/** A request of Halcyondrift that agrees with the record. */
export const requestFor = (customer: Account, change: Record<string, string> = {}): LetterWords => ({
  subject: 'CSR request',
  text: csirText({ ...linesOf(customer), ...change }),
})

/** The same, held: its record shall go to an address that is not the company's. */
export const heldRequestFor = (customer: Account, change: Record<string, string> = {}): LetterWords =>
  requestFor(customer, { 'E-mail': 'orders@contractor.example', ...change })

/** A request of a reseller, who is asked for the letter of authorization. */
export const resellerRequestFor = (customer: Account, change: Record<string, string> = {}): LetterWords => ({
  from: 'Neil Mallinford <neil.mallinford@ampleroute.example>',
  ...requestFor(customer, {
    'Requesting company': 'Ampleroute Resale Services Inc',
    OCN: '9A8R',
    Contact: 'Neil Mallinford',
    Phone: '272-555-0152',
    'E-mail': 'neil.mallinford@ampleroute.example',
    ...change,
  }),
})

export const loaFor = ({ btn, customerName }: Account): { name: string; type: string; bytes: Uint8Array } => ({
  name: 'LOA.txt',
  type: 'text/plain',
  bytes: Buffer.from(
    `LETTER OF AUTHORIZATION\n\nI authorize Ampleroute Resale Services Inc to act as my agent and to obtain my customer service records for ${dashed(btn)}.\n\nCustomer: ${customerName}\nSigned: Ida Pelham\nPrinted name: Ida Pelham\nDate: 11/20/2026\n`,
  ),
})
