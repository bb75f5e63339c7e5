/** An outside record system behind the HTTP contract of docs/record-source.md. */
import { z } from 'zod'
import type { Account } from '../account.ts'
import { account } from '../account.ts'
import { notOnAccount } from '../numbers-of.ts'
import { numberRange } from '../register.ts'
import type { OutsideSystem } from './look-up.ts'
import { outsideLookUp } from './look-up.ts'
import type { RecordSource } from './source.ts'
import { found, unavailable } from './source.ts'

const accountsShape = z.strictObject({ accounts: z.array(account) })
const ownerShape = z.strictObject({ owner: numberRange.nullable() })
const accountShape = z.strictObject({ account: account.nullable() })

const isNumber = (tn: string): boolean => /^\d{10}$/.test(tn)
const isAccountNumber = (name: string): boolean => account.shape.accountNumber.safeParse(name).success

/** The customer's passcode is nobody's business here, should it be sent all the same. */
const withoutPin = (one: Account): Account => ({ ...one, pin: null })

const byState = (one: Account): number => (one.status === 'disconnected' ? 1 : 0)
const drawn = (one: Account): number => Date.parse(one.asOf)

/** As the tables answer: working accounts first, then the one drawn last. */
const inOrder = (accounts: readonly Account[]): Account[] =>
  accounts.map(withoutPin).sort((a, b) => byState(a) - byState(b) || drawn(b) - drawn(a) || (a.accountNumber < b.accountNumber ? -1 : 1))

/** A cache or a proxy that mixes up answers would otherwise send one customer's record to another's carrier. */
const aboutAnother = unavailable('answered about another number than it was asked for')

export const httpSource = (system: OutsideSystem): RecordSource => {
  const lookUp = outsideLookUp(system)
  return {
    accountsCarrying: async (tn) => {
      if (!isNumber(tn)) return found([])
      const answer = await lookUp('v1/accounts-carrying', { number: tn }, accountsShape)
      if (answer.kind === 'unavailable') return answer
      const { accounts } = answer.value
      return accounts.every((one) => notOnAccount([tn], one).length === 0) ? found(inOrder(accounts)) : aboutAnother
    },
    ownerOf: async (tn) => {
      if (!isNumber(tn)) return found(null)
      const answer = await lookUp('v1/owner', { number: tn }, ownerShape)
      if (answer.kind === 'unavailable') return answer
      const { owner } = answer.value
      return owner === null || (owner.from <= tn && tn <= owner.to) ? found(owner) : aboutAnother
    },
    accountByNumber: async (accountNumber) => {
      if (!isAccountNumber(accountNumber)) return found(null)
      const answer = await lookUp('v1/account', { accountNumber }, accountShape)
      if (answer.kind === 'unavailable') return answer
      const one = answer.value.account
      if (one === null) return found(null)
      return one.accountNumber === accountNumber ? found(withoutPin(one)) : aboutAnother
    },
  }
}
