import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import type { RecordModel } from '../record.ts'
import { addressLine } from '../wording/address.ts'
import { dateWords, instantWords } from '../wording/dates.ts'
import { tnWords } from '../wording/telephone.ts'
import { accountTypeWords, huntTypeWords, lsrToWords, statusWords, yesNo } from '../wording/terms.ts'
import { cleaned, font, fontColor } from './table-sheet.ts'

type Entry = { label: string; text: string; look: 'title' | 'heading' | 'entry' | 'caution' }

const entry = (label: string, text: string): Entry => ({ label, text, look: 'entry' })
const heading = (label: string): Entry => ({ label, text: '', look: 'heading' })

/** The account, what can make an order fail, and what concerns several lines at once. */
export function summarySheet(model: RecordModel): WriteSheet {
  const entries = [...identity(model), ...warnings(model), ...order(model), ...particulars(model), ...issue(model)]
  const styled = entries.flatMap(({ look }, at): [string, { style: CellStyle }][] => [
    [`${at},0`, { style: labelStyle(look) }],
    [`${at},1`, { style: textStyle(look) }],
  ])
  return {
    name: 'Summary',
    columns: [{ width: 28 }, { width: 84 }],
    rows: entries.map(({ label, text }) => [cleaned(label), cleaned(text)]),
    cells: new Map(styled),
    view: { showGridLines: false },
    pageSetup: { paperSize: 'letter', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
  }
}

const labelStyle = (look: Entry['look']): CellStyle => ({
  font:
    look === 'title'
      ? { ...font, size: 18, bold: true }
      : { ...font, size: look === 'heading' ? 12 : 10, bold: look !== 'entry', color: { rgb: labelColor(look) } },
  alignment: { vertical: 'top', wrapText: look === 'caution' },
})

const labelColor = (look: Entry['look']): string => {
  if (look === 'heading') return fontColor.accent
  return look === 'caution' ? fontColor.caution : fontColor.soft
}

const textStyle = (look: Entry['look']): CellStyle => ({
  font: { ...font, bold: look === 'title', ...(look === 'caution' ? { color: { rgb: fontColor.caution } } : {}) },
  numFmt: '@',
  alignment: { vertical: 'top', wrapText: true },
})

function identity({ identification: account, locations, billing }: RecordModel): Entry[] {
  return [
    { label: 'Customer Service Record', text: '', look: 'title' },
    entry('Billing telephone number', tnWords(account.btn)),
    entry('Customer code', account.customerCode),
    entry('Account number', account.accountNumber ?? 'not shown'),
    entry('Customer', account.customerName),
    entry('Status', statusWords[account.status]),
    ...locations.map((location) =>
      entry(
        `Service address ${location.id}`,
        `${location.address ? addressLine(location.address) : 'not on record'} (lines: ${location.lines.length})`,
      ),
    ),
    entry('Name on the bill', billing.name),
    entry('Billing address', addressLine(billing.address)),
  ]
}

function warnings({ warnings: all }: RecordModel): Entry[] {
  if (all.length === 0) return []
  const entries = all.flatMap(({ title, text, numbers }): Entry[] => [entry(title, text), ...list('', numbers)])
  return [heading('Before you write the LSR'), ...entries.map((one): Entry => ({ ...one, look: 'caution' }))]
}

function order(model: RecordModel): Entry[] {
  const { identification: account, portability } = model
  const { pendingOrder, contract } = account
  return [
    heading('Identification'),
    entry('LSR goes to', lsrToWords(model)),
    entry('Clear to port', yesNo(portability.clearToPort)),
    entry('Portable numbers', `${portability.numbers - portability.notPortable.length} of ${portability.numbers}`),
    entry('Network SPID', account.networkSpid),
    entry('Class of service', `${account.classOfService.code} ${account.classOfService.description}`.trim()),
    entry('Account type', accountTypeWords[account.accountType]),
    entry('Bill period', account.billPeriod),
    entry('Working lines', String(account.counts.lines)),
    entry('DID numbers', String(account.counts.didNumbers)),
    entry('PIN on account', yesNo(account.pinOnAccount)),
    entry('Pending order', pendingOrder ? `${pendingOrder.number}, due ${dateWords(pendingOrder.due)}` : 'None'),
    entry('Contract', contract ? `To ${dateWords(contract.expires)}` : 'None'),
    entry('Early termination charge', contract?.earlyTerminationMayApply ? 'May apply' : 'None'),
  ]
}

function particulars(model: RecordModel): Entry[] {
  const entries = [
    ...model.hunting.flatMap((group) => list(`Hunting ${group.group}, ${huntTypeWords[group.type].toLowerCase()}`, group.numbers, ' → ')),
    ...model.circuits.flatMap(({ circuitId, numbers }) =>
      numbers.length > 0 ? list(`Circuit ${circuitId}`, numbers) : [entry(`Circuit ${circuitId}`, 'Trunk')],
    ),
    ...list('Not portable', model.portability.notPortable),
    ...list('Not on this account', model.numbersNotOnThisAccount),
  ]
  return entries.length > 0 ? [heading('Particulars'), ...entries] : []
}

/** A cell holds 32,767 characters at most; a long list goes on in the rows below. */
const numbersPerCell = 30

function list(label: string, numbers: string[], between = ', '): Entry[] {
  const starts = Array.from({ length: Math.ceil(numbers.length / numbersPerCell) }, (_, at) => at * numbersPerCell)
  return starts.map((start) =>
    entry(
      start === 0 ? label : '',
      numbers
        .slice(start, start + numbersPerCell)
        .map(tnWords)
        .join(between),
    ),
  )
}

const issue = ({ issue: of }: RecordModel): Entry[] => [
  heading('This record'),
  entry('Prepared for', of.toCompany),
  entry('Attention', of.attention ?? ''),
  entry('Company code', of.companyCode ?? ''),
  entry('Your reference', of.requesterRef ?? ''),
  entry('Our reference', of.ourReference ?? ''),
  entry('Prepared by', of.carrier),
  entry('Prepared', instantWords(of.preparedAt, of.timeZone)),
  entry('Records as of', instantWords(of.asOf, of.timeZone)),
  entry('Confidential', of.confidentiality),
]
