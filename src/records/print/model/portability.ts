import type { Account } from '../../account.ts'
import type { RecordModel } from '../record.ts'
import { freezesOf } from './freezes-and-blocks.ts'
import { didNumberCount } from './numbers.ts'

/** What can be moved, and where the order goes. A contract costs money but does not stop a port. */
export function portabilityOf(account: Account): RecordModel['portability'] {
  const notPortable = account.lines.filter((line) => !line.portable).map((line) => line.tn)
  const clearToPort =
    account.status === 'active' && account.pendingOrder === null && notPortable.length === 0 && freezesOf(account).length === 0
  return { lsrTo: account.lsrTo, clearToPort, numbers: account.lines.length + didNumberCount(account), notPortable }
}
