import type { Account } from '../../account.ts'
import type { Words } from '../issue.ts'
import type { RecordModel } from '../record.ts'
import { didNumberCount } from './numbers.ts'

/** Who the account is: the values an LSP copies into the header of its order. */
export function identificationOf(account: Account, words: Words, showAccountNumber: boolean): RecordModel['identification'] {
  return {
    btn: account.btn,
    customerCode: account.customerCode,
    accountNumber: showAccountNumber ? account.accountNumber : null,
    customerName: account.customerName,
    accountType: account.accountType,
    classOfService: { code: account.classOfService, description: words.usoc.get(account.classOfService) ?? '' },
    status: account.status,
    billPeriod: account.billPeriod,
    networkSpid: account.networkSpid,
    pinOnAccount: account.pin !== null,
    retailProvider: account.retailProvider,
    pendingOrder: account.pendingOrder && { number: account.pendingOrder.number, due: account.pendingOrder.due },
    contract: account.contract && { expires: account.contract.expires, earlyTerminationMayApply: account.contract.terminationLiability },
    counts: { locations: account.locations.length, lines: account.lines.length, didNumbers: didNumberCount(account) },
  }
}
