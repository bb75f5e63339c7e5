import type { RecordModel } from '../record.ts'
import { addressLine } from '../wording/address.ts'
import { dateWords } from '../wording/dates.ts'
import { lsrToWords, platformWords, statusWords } from '../wording/terms.ts'
import { labelled, wrapItems, wrapWords } from './columns.ts'
import { classicTn } from './classic-tn.ts'

const letter = (value: boolean): string => (value ? 'Y' : 'N')

/** What can make an order fail, before anything else is said. */
export function attention(model: RecordModel): string[] {
  if (model.warnings.length === 0) return []
  const entries = model.warnings.flatMap((warning) => {
    const numbers = warning.numbers.length > 0 ? ` ${warning.numbers.map(classicTn).join(', ')}` : ''
    return wrapWords(`${warning.title.toUpperCase()}: ${warning.text}${numbers}`, 74).map((line, at) =>
      at === 0 ? `  * ${line}` : `    ${line}`,
    )
  })
  return ['BEFORE YOU WRITE THE LSR', ...entries]
}

export function identification(model: RecordModel): string[] {
  const { identification: account, portability } = model
  const items = [
    `ACCT ${classicTn(account.btn)} ${account.customerCode}`,
    `ACCOUNT NO ${account.accountNumber ?? 'NOT SHOWN'}`,
    `STATUS ${statusWords[account.status].toUpperCase()}`,
    `TYPE ${account.accountType === 'business' ? 'BUS' : 'RES'}`,
    `CLS SVC ${account.classOfService.code} ${account.classOfService.description.toUpperCase()}`.trimEnd(),
    `BILL PERIOD ${account.billPeriod}`,
    `LOCATIONS ${account.counts.locations}`,
    `LINES ${account.counts.lines}`,
    `DID NUMBERS ${account.counts.didNumbers}`,
    `NETWORK SPID ${account.networkSpid}`,
    `PORTABLE ${letter(portability.notPortable.length === 0)}`,
    `CLEAR TO PORT ${letter(portability.clearToPort)}`,
    `LSR TO: ${lsrToWords(model).toUpperCase()}`,
    `PENDING ORDER ${account.pendingOrder ? `${account.pendingOrder.number} DUE ${dateWords(account.pendingOrder.due).toUpperCase()}` : 'NONE'}`,
    ...contract(account.contract),
    `PIN ON ACCOUNT ${letter(account.pinOnAccount)}`,
    `PLATFORM ${platforms(model)}`,
  ]
  return ['IDENT', ...labelled('NAME', account.customerName, 2, 8), ...wrapItems(items, 78, '   ').map((line) => `  ${line}`)]
}

function contract(terms: RecordModel['identification']['contract']): string[] {
  if (!terms) return ['CONTRACT N']
  return [
    `CONTRACT Y (EXP ${dateWords(terms.expires).toUpperCase()})`,
    `EARLY TERMINATION MAY APPLY ${letter(terms.earlyTerminationMayApply)}`,
  ]
}

const platforms = (model: RecordModel): string =>
  [...new Set(model.locations.flatMap((location) => location.lines.map((line) => platformWords[line.platform].toUpperCase())))].join(
    ', ',
  ) || 'NONE'

const listingCodes = { main: 'LN', additional: 'ADL', alternate: 'ALT', foreign: 'FAL' } as const

export function listings(model: RecordModel): string[] {
  if (model.listings.length === 0) return ['LIST', '  NONE']
  return ['LIST', ...model.listings.flatMap(listing)]
}

function listing(entry: RecordModel['listings'][number]): string[] {
  const hidden = { listed: '', non_listed: '  NON-LISTED (NLT)', non_published: '  NON-PUBLISHED (NPU)' }[entry.published]
  return [
    ...labelled(listingCodes[entry.kind], `${entry.name}  ${classicTn(entry.tn)}${hidden}`, 2, 6),
    ...labelled('LA', entry.address, 2, 6),
    ...(entry.yellowPagesHeading ? labelled('YPH', entry.yellowPagesHeading, 2, 6) : []),
    ...labelled(
      'DIR',
      `${entry.directory}   COPIES ${entry.copies}${entry.deliverTo ? `   DELIVER TO ${addressLine(entry.deliverTo)}` : ''}`,
      2,
      6,
    ),
  ]
}

export const billing = ({ billing: bill }: RecordModel): string[] => [
  'BILL',
  ...labelled('BN1', bill.name, 2, 6),
  ...labelled('BA1', addressLine(bill.address), 2, 6),
]
