/**
 * Where customers' records come from. Three sources stand behind this one interface: the desk's own tables, an outside
 * record system, and the center's people, who have no system that could be asked.
 */
import type { Transaction } from '../../store/database.ts'
import type { Account } from '../account.ts'
import type { NumberRange } from '../register.ts'

export type Found<T> = { kind: 'found'; value: T }
/** The world's fault, and it may pass. `why` is for staff and logs: never a word about any customer. */
export type Unavailable = { kind: 'unavailable'; why: string }
/** Nothing can be asked: a person fills the record. */
export type ByHand = { kind: 'by_hand' }
export type SourceAnswer<T> = Found<T> | Unavailable | ByHand

export type RecordSource = {
  /** Every account that carries a number (10 digits) as BTN, line or DID, disconnected ones included and last. */
  accountsCarrying: (tn: string) => Promise<SourceAnswer<readonly Account[]>>
  /** The smallest range that holds a number, or null where nobody is known to serve it. */
  ownerOf: (tn: string) => Promise<SourceAnswer<NumberRange | null>>
  accountByNumber: (accountNumber: string) => Promise<SourceAnswer<Account | null>>
}

/** The source as one piece of work meets it; the work may run in several transactions, of which the last is committed. */
export type Records = {
  within: (tx: Transaction) => RecordSource
  /** Asks what the last transaction wanted to know when it ended with `NotYetAsked`. */
  askWanted: () => Promise<void>
}

export const found = <T>(value: T): Found<T> => ({ kind: 'found', value })
export const unavailable = (why: string): Unavailable => ({ kind: 'unavailable', why })
