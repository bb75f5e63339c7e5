/** Questions about the customers' accounts. */
import { asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Account } from '../records/account.ts'
import type { Connection } from './database.ts'
import { rowsOf } from './rows.ts'
import { accountNumbers, accounts } from './schema.ts'
import { numberOf } from './telephone-number.ts'

const disconnectedLast = sql`${accounts.status} = 'disconnected'`

/**
 * Every account that carries the number as BTN, line or DID, disconnected ones included and last.
 * @param tn 10 digits; anything else is on no account.
 */
export async function accountsCarrying(db: Connection, tn: string): Promise<Account[]> {
  const number = numberOf(tn)
  if (number === null) return []
  // Two questions: together, the planner may read every account when its statistics are young.
  const carrying = await rowsOf(
    db,
    sql`select account_number as "accountNumber" from ${accountNumbers} where low = ${number}
      union
      select account_number from ${accountNumbers} where low < high and int8range(low, high, '[]') @> ${number}::bigint`,
    z.object({ accountNumber: z.string() }),
  )
  const numbers = carrying.map(({ accountNumber }) => accountNumber)
  if (numbers.length === 0) return []
  const rows = await db
    .select({ record: accounts.record })
    .from(accounts)
    .where(inArray(accounts.accountNumber, numbers))
    .orderBy(disconnectedLast, desc(accounts.asOf), asc(accounts.accountNumber))
  return rows.map(({ record }) => record)
}

export async function accountByNumber(db: Connection, accountNumber: string): Promise<Account | null> {
  const [row] = await db.select({ record: accounts.record }).from(accounts).where(eq(accounts.accountNumber, accountNumber))
  return row?.record ?? null
}

/** The account whose BTN this is: the present one, else the one drawn last. */
export async function accountByBtn(db: Connection, btn: string): Promise<Account | null> {
  const [row] = await db
    .select({ record: accounts.record })
    .from(accounts)
    .where(eq(accounts.btn, btn))
    .orderBy(disconnectedLast, desc(accounts.asOf), asc(accounts.accountNumber))
    .limit(1)
  return row?.record ?? null
}
