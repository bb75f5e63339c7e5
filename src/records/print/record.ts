/**
 * The printed record: one model with four faces (PDF, XLSX, JSON, text). As JSON it is the data that travels beside the PDF,
 * so every field says here what it means; the published schema is made from this file.
 */
import { z } from 'zod'

const tn = z.string().describe('Telephone number, 10 digits')
const address = z.strictObject({
  street: z.string(),
  unit: z.string().nullable(),
  city: z.string(),
  state: z.string(),
  zip: z.string(),
})
const coded = z.strictObject({ code: z.string(), description: z.string().describe('Plain words, or "" where the dictionary has none') })
const platform = z.enum(['une_p', 'une_l', 'voip', 't1', 'facility'])

const issue = z.strictObject({
  carrier: z.string().describe('The carrier that answers'),
  toCompany: z.string().describe('The company the record was prepared for'),
  attention: z.string().nullable(),
  companyCode: z.string().nullable().describe('The requester’s OCN, SPID or company code'),
  requesterRef: z.string().nullable().describe('The requester’s own tracking number'),
  ourReference: z.string().nullable().describe('Our reference, CSR-YYYY-NNNNNN'),
  preparedAt: z.string().describe('When this record was prepared, ISO 8601'),
  asOf: z.string().describe('The instant the records show, ISO 8601'),
  timeZone: z.string().describe('Zone in which the printed times are given'),
  confidentiality: z.string(),
})

const identification = z.strictObject({
  btn: tn.describe('Billing telephone number: the ATN of an LSR'),
  customerCode: z.string().describe('Three digits that tell successive customers of one BTN apart'),
  accountNumber: z.string().nullable().describe('null where the carrier does not show it'),
  customerName: z.string(),
  accountType: z.enum(['business', 'residence']),
  classOfService: coded,
  status: z.enum(['active', 'suspended', 'pending_disconnect', 'disconnected']),
  billPeriod: z.string().describe('Day of the month on which the bill closes'),
  networkSpid: z.string(),
  pinOnAccount: z.boolean().describe('Whether the customer has a passcode; its value is never given'),
  retailProvider: z.string().nullable().describe('The reseller whose customer this is, where the retail relation is not this carrier’s'),
  pendingOrder: z.strictObject({ number: z.string(), due: z.string() }).nullable(),
  contract: z.strictObject({ expires: z.string(), earlyTerminationMayApply: z.boolean() }).nullable(),
  counts: z.strictObject({ locations: z.int(), lines: z.int(), didNumbers: z.int() }),
})

const portability = z.strictObject({
  lsrTo: z.enum(['this_carrier', 'incumbent']).describe('Where the local service request must be sent'),
  clearToPort: z.boolean().describe('Active, nothing pending, nothing frozen, every number portable'),
  numbers: z.int().describe('Working lines and DID numbers together'),
  notPortable: z.array(tn),
})

const warningKinds = [
  'incumbent',
  'retail_provider',
  'suspended',
  'pending_disconnect',
  'disconnected',
  'pending_order',
  'frozen',
  'not_portable',
  'early_termination',
  'btn_not_working',
  'not_on_account',
] as const

const warning = z.strictObject({
  kind: z.enum(warningKinds),
  title: z.string(),
  text: z.string(),
  numbers: z.array(tn).describe('The numbers it concerns; empty where it concerns the account'),
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
  deliverTo: address.nullable(),
})

const qualifier = z.strictObject({ fid: z.string(), value: z.string() })
const item = z.strictObject({
  quantity: z.int(),
  usoc: z.string().nullable().describe('null on platforms without service codes'),
  description: z.string().describe('Plain words, or "" where the dictionary has none'),
  qualifiers: z.array(qualifier),
})
const line = z.strictObject({
  tn,
  platform,
  designation: z.string().nullable(),
  frozen: z.boolean(),
  portable: z.boolean(),
  items: z.array(item).describe('The class of service first, then the features in the order of the record'),
})

export const recordModelSchema = z.strictObject({
  format: z.literal('csr-record/1'),
  layout: z.enum(['compact', 'full']).describe('Page layout of the printed faces'),
  issue,
  identification,
  portability,
  warnings: z.array(warning).describe('What would make a local service request fail or cost money'),
  listings: z.array(listing),
  billing: z.strictObject({ name: z.string(), address }),
  locations: z
    .array(z.strictObject({ id: z.int(), address: address.nullable(), lines: z.array(line) }))
    .describe('Service and equipment, by location and line'),
  differentPremises: z.array(z.strictObject({ tn, address })),
  hunting: z.array(z.strictObject({ group: z.string(), type: z.enum(['sequential', 'circular', 'uniform']), numbers: z.array(tn) })),
  trunks: z.array(
    z.strictObject({
      kind: z.enum(['pri', 't1', 'sip']),
      circuitId: z.string(),
      channels: z.int(),
      trunkGroup: z.string(),
      location: z.int(),
      didRanges: z.array(z.strictObject({ from: tn, to: tn, count: z.int() })),
    }),
  ),
  circuits: z.array(z.strictObject({ circuitId: z.string(), numbers: z.array(tn) })),
  remoteCallForward: z.array(z.strictObject({ tn, to: z.string() })),
  freezes: z.array(z.strictObject({ tn, local: z.boolean(), pic: z.boolean(), lpic: z.boolean() })),
  blocks: z.array(z.strictObject({ tn, kinds: z.array(z.enum(['toll', 'third_number', 'collect', '900'])) })),
  numbersNotOnThisAccount: z.array(tn).describe('Numbers that were asked for and are not on this account'),
  qualifierWords: z.array(coded).describe('The qualifier codes that occur in this record'),
})

export type RecordModel = z.infer<typeof recordModelSchema>
export type RecordWarning = RecordModel['warnings'][number]
export type RecordLocation = RecordModel['locations'][number]
export type RecordLine = RecordLocation['lines'][number]
export type RecordItem = RecordLine['items'][number]
export type Coded = z.infer<typeof coded>
export type PrintedAddress = z.infer<typeof address>
export type Layout = RecordModel['layout']
