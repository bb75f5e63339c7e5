/** What on a record makes a later order fail; said in the covering mail and at the top of the record. */
import type { Account } from './account.ts'

const count = (many: number, one: string, several: string): string => (many === 1 ? `1 ${one}` : `${many} ${several}`)

/** One sentence each; nothing here names the customer. */
export const deliveryWarnings = (account: Account): string[] => {
  const frozen = account.lines.filter(({ freeze }) => freeze.local || freeze.pic || freeze.lpic).length
  const fixed = account.lines.filter(({ portable }) => !portable).length
  return [
    ...(account.status === 'suspended' ? ['The account is suspended.'] : []),
    ...(account.status === 'pending_disconnect'
      ? ['A disconnect order is pending: port before it completes or the numbers are lost.']
      : []),
    ...(account.pendingOrder && account.status !== 'pending_disconnect'
      ? [`An order is pending (${account.pendingOrder.number}, due ${account.pendingOrder.due}).`]
      : []),
    ...(frozen > 0 ? [`${count(frozen, 'line is', 'lines are')} frozen; the customer has to lift the freeze before a port.`] : []),
    ...(fixed > 0 ? [`${count(fixed, 'number', 'numbers')} cannot be ported.`] : []),
    ...(account.contract
      ? [
          `A contract runs until ${account.contract.expires}${account.contract.terminationLiability ? '; ending it early costs the customer money' : ''}.`,
        ]
      : []),
    ...(account.lsrTo === 'incumbent' ? ['UNE-P: the local service request goes to the incumbent local exchange carrier, not to us.'] : []),
  ]
}

/** Where the local service request goes. */
export const lsrDestination = (account: Account, carrier: string): string =>
  account.lsrTo === 'incumbent' ? 'the incumbent local exchange carrier (UNE-P)' : `${carrier}, network SPID ${account.networkSpid}`
