import type { Account } from '../../account.ts'
import type { RecordWarning } from '../record.ts'
import { dateWords } from '../wording/dates.ts'
import { freezesOf } from './freezes-and-blocks.ts'

/** Everything on the account that would make a local service request fail, be late or cost money, gravest first. */
export function warningsOf(account: Account, notOnThisAccount: string[]): RecordWarning[] {
  return [
    ...incumbent(account),
    ...retailProvider(account),
    ...state(account),
    ...pendingOrder(account),
    ...frozen(account),
    ...notPortable(account),
    ...earlyTermination(account),
    ...btnNotWorking(account),
    ...notHere(notOnThisAccount),
  ]
}

const warn = (kind: RecordWarning['kind'], title: string, text: string, numbers: string[] = []): RecordWarning[] => [
  { kind, title, text, numbers },
]

function incumbent({ lsrTo }: Account): RecordWarning[] {
  if (lsrTo !== 'incumbent') return []
  return warn(
    'incumbent',
    'Send the LSR to the incumbent',
    'These numbers work over a leased platform (UNE-P). An LSR sent to us is rejected.',
  )
}

function retailProvider({ retailProvider: provider }: Account): RecordWarning[] {
  if (provider === null) return []
  return warn('retail_provider', 'Customer of a reseller', `The retail relation belongs to ${provider}; the network is ours.`)
}

function state(account: Account): RecordWarning[] {
  const order = account.pendingOrder
  switch (account.status) {
    case 'active':
      return []
    case 'suspended':
      return warn(
        'suspended',
        'Service is suspended',
        'The numbers are still the customer’s, but an order may be refused until service is restored.',
      )
    case 'pending_disconnect':
      return warn(
        'pending_disconnect',
        'Disconnect is pending',
        order
          ? `Order ${order.number} disconnects this account on ${dateWords(order.due)}. Numbers not moved before then are lost.`
          : 'The account is about to be disconnected. Numbers not moved before then are lost.',
      )
    case 'disconnected':
      return warn('disconnected', 'The account is disconnected', 'Its numbers are no longer the customer’s and cannot be moved.')
  }
}

/** On an account pending disconnect the order is the disconnect itself, which is told already. */
function pendingOrder(account: Account): RecordWarning[] {
  const order = account.pendingOrder
  if (!order || account.status === 'pending_disconnect') return []
  return warn(
    'pending_order',
    'An order is pending',
    `Order ${order.number} is due ${dateWords(order.due)}. An LSR is usually refused while it is open.`,
  )
}

function frozen(account: Account): RecordWarning[] {
  const numbers = freezesOf(account).map((freeze) => freeze.tn)
  if (numbers.length === 0) return []
  const many = numbers.length === 1 ? 'One line is frozen' : `${numbers.length} lines are frozen`
  return warn(
    'frozen',
    many,
    numbers.length === 1
      ? 'The customer must have the freeze lifted before the line can move.'
      : 'The customer must have the freezes lifted before the lines can move.',
    numbers,
  )
}

function notPortable(account: Account): RecordWarning[] {
  const numbers = account.lines.filter((line) => !line.portable).map((line) => line.tn)
  if (numbers.length === 0) return []
  const many = numbers.length === 1 ? 'One number cannot be ported' : `${numbers.length} numbers cannot be ported`
  return warn('not_portable', many, numbers.length === 1 ? 'Leave it off the order.' : 'Leave them off the order.', numbers)
}

function earlyTermination({ contract }: Account): RecordWarning[] {
  if (!contract?.terminationLiability) return []
  return warn(
    'early_termination',
    'Early termination may cost',
    `A contract runs to ${dateWords(contract.expires)}; ending it earlier may be charged.`,
  )
}

/** A BTN on which nothing works cannot be listed among the numbers to port. */
function btnNotWorking(account: Account): RecordWarning[] {
  const btn = Number(account.btn)
  const works =
    account.lines.some((line) => line.tn === account.btn) ||
    account.trunks.some((trunk) => trunk.didRanges.some((range) => Number(range.from) <= btn && btn <= Number(range.to)))
  return works
    ? []
    : warn('btn_not_working', 'The BTN only names the bill', 'No line works on it. Use it as the ATN, not as a number to port.')
}

function notHere(numbers: string[]): RecordWarning[] {
  if (numbers.length === 0) return []
  return numbers.length === 1
    ? warn('not_on_account', 'One number asked for is not on this account', 'Nothing is said of it here; ask about it apart.', numbers)
    : warn(
        'not_on_account',
        `${numbers.length} numbers asked for are not on this account`,
        'Nothing is said of them here; ask about them apart.',
        numbers,
      )
}
