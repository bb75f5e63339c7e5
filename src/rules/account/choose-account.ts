import type { ReadRequest } from '../../reading/form.ts'
import type { Account } from '../../records/account.ts'

/** Which account a request is about (POLICY 5). */
export type Choice =
  /** `codeAgrees` is null where the letter gives no customer code. */
  | { kind: 'found'; account: Account; codeAgrees: boolean | null }
  /** The customer code names an account that is no longer the customer's. */
  | { kind: 'code-of-disconnected' }
  | { kind: 'disconnected' }
  | { kind: 'none' }
  /** Two working accounts carry the number: an error of the records that no rule may settle. */
  | { kind: 'several' }

/** The working account that carries the number: as its BTN before as a line, the one with the customer code before others. */
export function chooseAccount(request: Pick<ReadRequest, 'btn' | 'customerCode'>, candidates: readonly Account[]): Choice {
  const code = request.customerCode
  const hasCode = (account: Account) => account.customerCode === code
  const working = candidates.filter(({ status }) => status !== 'disconnected')
  const named = working.filter(hasCode)
  if (code !== null && named.length === 0 && candidates.some(hasCode)) return { kind: 'code-of-disconnected' }
  const pool = named.length > 0 ? named : working
  const billed = pool.filter(({ btn }) => btn === request.btn)
  const [account, ...others] = billed.length > 0 ? billed : pool
  if (account === undefined) return { kind: candidates.length > 0 ? 'disconnected' : 'none' }
  if (others.length > 0) return { kind: 'several' }
  return { kind: 'found', account, codeAgrees: code === null ? null : hasCode(account) }
}
