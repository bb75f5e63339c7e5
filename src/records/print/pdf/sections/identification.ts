import type { RecordModel } from '../../record.ts'
import { dateWords } from '../../wording/dates.ts'
import { accountTypeWords, lsrToWords, platformWords, yesNo } from '../../wording/terms.ts'
import type { Piece } from '../block.ts'
import { grid } from '../grid.ts'
import { heading } from '../heading.ts'
import type { Labelled } from '../labelled.ts'
import type { Span } from '../rich-text.ts'
import type { Sheet } from '../sheet.ts'
import { caution, plain, strong } from '../spans.ts'

/** The first column holds the names: of a carrier, of a class of service. */
const shares = [15, 9, 11, 9]

/** What the account is, and what its state means for an order. */
export function identification(sheet: Sheet, model: RecordModel): Piece[] {
  const values: Labelled[] = [...order(model), ...service(model), ...terms(model)]
  return [
    ...heading(sheet, 'Identification'),
    ...grid(sheet, shares, values).map((block): Piece => ({ kind: 'block', block, keepWithNext: false })),
  ]
}

function order(model: RecordModel): Labelled[] {
  const { portability, identification: account } = model
  const portable = portability.numbers - portability.notPortable.length
  return [
    { label: 'LSR GOES TO', value: [telling(lsrToWords(model), portability.lsrTo === 'incumbent')] },
    { label: 'CLEAR TO PORT', value: [telling(yesNo(portability.clearToPort), !portability.clearToPort)] },
    {
      label: 'PORTABLE NUMBERS',
      value: [
        telling(
          portable === portability.numbers ? `All ${portable}` : `${portable} of ${portability.numbers}`,
          portable < portability.numbers,
        ),
      ],
    },
    { label: 'NETWORK SPID', value: [plain(account.networkSpid)] },
  ]
}

const telling = (text: string, bad: boolean): Span => (bad ? caution(text) : strong(text))

function service(model: RecordModel): Labelled[] {
  const { counts, classOfService, accountType, billPeriod } = model.identification
  const platforms = [...new Set(model.locations.flatMap((location) => location.lines.map((line) => platformWords[line.platform])))]
  const words = classOfService.description ? `  ${classOfService.description}` : ''
  return [
    { label: 'CLASS OF SERVICE', value: [strong(classOfService.code), plain(words)] },
    { label: 'ACCOUNT TYPE', value: [plain(accountTypeWords[accountType])] },
    { label: 'PLATFORM', value: [plain(platforms.join(', ') || '–')] },
    { label: 'BILL PERIOD', value: [plain(billPeriod)] },
    { label: 'LOCATIONS', value: [plain(String(counts.locations))] },
    { label: 'WORKING LINES', value: [plain(String(counts.lines))] },
    { label: 'DID NUMBERS', value: [plain(String(counts.didNumbers))] },
  ]
}

function terms(model: RecordModel): Labelled[] {
  const { pendingOrder, contract, pinOnAccount } = model.identification
  return [
    { label: 'PIN ON ACCOUNT', value: [plain(yesNo(pinOnAccount))] },
    {
      label: 'PENDING ORDER',
      value: [telling(pendingOrder ? `${pendingOrder.number}, due ${dateWords(pendingOrder.due)}` : 'None', pendingOrder !== null)],
    },
    { label: 'FROZEN LINES', value: [telling(model.freezes.length > 0 ? String(model.freezes.length) : 'None', model.freezes.length > 0)] },
    { label: 'CONTRACT', value: [plain(contract ? `To ${dateWords(contract.expires)}` : 'None')] },
    {
      label: 'EARLY TERMINATION CHARGE',
      value: [contract?.earlyTerminationMayApply ? caution('May apply') : plain('None')],
    },
  ]
}
