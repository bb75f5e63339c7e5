/**
 * The account: what the carrier's records say about one customer. The schema is that of `accounts.jsonl`.
 */
import { z } from 'zod'

const tn = z.string().regex(/^[2-9]\d{2}[2-9]\d{6}$/, 'must be a 10-digit telephone number')
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date YYYY-MM-DD')

const recordAddress = z.strictObject({
  street: z.string(),
  unit: z.string().nullable(),
  city: z.string(),
  state: z.string().length(2),
  zip: z.string().regex(/^\d{5}(-\d{4})?$/),
})

const platform = z.enum(['une_p', 'une_l', 'voip', 't1', 'facility'])
const featureItem = z.strictObject({ usoc: z.string(), quantity: z.int().positive() })

const line = z.strictObject({
  tn,
  platform,
  usoc: z.string().nullable(),
  location: z.int(),
  designation: z.string().nullable(),
  features: z.array(featureItem),
  hunting: z.strictObject({ group: z.string(), sequence: z.int(), type: z.enum(['sequential', 'circular', 'uniform']) }).nullable(),
  pic: z.string().nullable(),
  lpic: z.string().nullable(),
  freeze: z.strictObject({ local: z.boolean(), pic: z.boolean(), lpic: z.boolean() }),
  blocks: z.array(z.enum(['toll', 'third_number', 'collect', '900'])),
  circuitId: z.string().nullable(),
  remoteForwardTo: z.string().nullable(),
  differentPremises: recordAddress.nullable(),
  portable: z.boolean(),
})

const trunk = z.strictObject({
  kind: z.enum(['pri', 't1', 'sip']),
  circuitId: z.string(),
  channels: z.int(),
  trunkGroup: z.string(),
  location: z.int(),
  didRanges: z.array(z.strictObject({ from: tn, to: tn })),
})

const listing = z.strictObject({
  kind: z.enum(['main', 'additional', 'alternate', 'foreign']),
  name: z.string(),
  address: z.string(),
  tn,
  directory: z.string(),
  yellowPagesHeading: z.string().nullable(),
  published: z.enum(['listed', 'non_listed', 'non_published']),
  copies: z.int(),
  deliverTo: recordAddress.nullable(),
})

export const account = z.strictObject({
  accountNumber: z.string().regex(/^[A-Z0-9]{1,20}$/, 'must be 1 to 20 letters or digits'),
  btn: tn,
  customerCode: z.string().regex(/^\d{3}$/, 'must be 3 digits'),
  status: z.enum(['active', 'suspended', 'pending_disconnect', 'disconnected']),
  accountType: z.enum(['business', 'residence']),
  classOfService: z.string(),
  billPeriod: z.string(),
  customerName: z.string(),
  alsoKnownAs: z.array(z.string()),
  authorizedPersons: z.array(z.string()),
  /** The customer's passcode: never printed, never logged. */
  pin: z.string().nullable(),
  billing: z.strictObject({ name: z.string(), address: recordAddress }),
  locations: z.array(z.strictObject({ id: z.int(), address: recordAddress })),
  lines: z.array(line),
  trunks: z.array(trunk),
  listings: z.array(listing),
  networkSpid: z.string(),
  lsrTo: z.enum(['this_carrier', 'incumbent']),
  retailProvider: z.string().nullable(),
  contract: z.strictObject({ expires: date, terminationLiability: z.boolean() }).nullable(),
  pendingOrder: z.strictObject({ number: z.string(), due: date }).nullable(),
  asOf: z.iso.datetime({ offset: true }),
})

export type Account = z.infer<typeof account>
export type Line = Account['lines'][number]
export type Trunk = Account['trunks'][number]
export type Listing = Account['listings'][number]
export type RecordAddress = z.infer<typeof recordAddress>
