/**
 * Accounts on their way in: a file is collected in a table of its own, judged as a whole, then put in place,
 * so that a file of any size needs little memory and is taken whole or not at all.
 */
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Account } from '../../records/account.ts'
import type { Transaction } from '../database.ts'
import { rowsOf } from '../rows.ts'
import { storableJson } from '../tables/columns.ts'
import type { LoadCounts, StageFault } from './report.ts'

/** `ranges`: every number of the account as [low, high], both included. */
export type StagedAccount = { line: number; record: Account; ranges: [number, number][] }

export async function createAccountStage(tx: Transaction): Promise<void> {
  await tx.execute(sql`
    create temp table account_stage (
      line integer not null, account_number text not null, btn text not null, customer_code text not null,
      status text not null, as_of timestamptz not null, record jsonb not null, ranges jsonb not null
    ) on commit drop`)
  // Compressing what is written once and read once costs more than it saves.
  await tx.execute(sql`alter table account_stage alter column record set storage external`)
}

export async function stageAccounts(tx: Transaction, batch: readonly StagedAccount[]): Promise<void> {
  await tx.execute(sql`
    insert into account_stage
    select r.line, r.record ->> 'accountNumber', r.record ->> 'btn', r.record ->> 'customerCode', r.record ->> 'status',
      (r.record ->> 'asOf')::timestamptz, r.record, r.ranges
    from jsonb_to_recordset(${storableJson(batch)}::jsonb) as r (line integer, record jsonb, ranges jsonb)`)
}

const place = z.object({ line: z.int(), first: z.int() })

/** What only the whole file shows: an account that stands twice, a BTN and customer code that two accounts claim. */
export async function accountStageFaults(tx: Transaction, limit: number, replace: boolean): Promise<StageFault[]> {
  const sameNumber = await rowsOf(
    tx,
    sql`select line, first from (select line, min(line) over (partition by account_number) as first from account_stage) as s
      where line > first order by line limit ${limit}`,
    place,
  )
  const sameBtn = await rowsOf(
    tx,
    sql`select line, first from (select line, min(line) over (partition by btn, customer_code) as first from account_stage) as s
      where line > first order by line limit ${limit}`,
    place,
  )
  return [
    ...sameNumber.map(({ line, first }) => ({ line, field: 'accountNumber', sentence: `stands in line ${first} already` })),
    ...sameBtn.map(({ line, first }) => ({ line, field: 'customerCode', sentence: `is that of the same BTN in line ${first}` })),
    ...(replace ? [] : await clashesWithStored(tx, limit)),
  ]
}

async function clashesWithStored(tx: Transaction, limit: number): Promise<StageFault[]> {
  const clashes = await rowsOf(
    tx,
    sql`select s.line from account_stage s join accounts a using (btn, customer_code)
      where a.account_number <> s.account_number
        and not exists (select from account_stage o where o.account_number = a.account_number)
      order by s.line limit ${limit}`,
    z.object({ line: z.int() }),
  )
  const sentence = 'is that of another stored account of the same BTN; a file of all accounts can replace what is stored'
  return clashes.map(({ line }) => ({ line, field: 'customerCode', sentence }))
}

/** Puts the staged accounts in place. Deleted and written anew, not updated: two accounts may have exchanged their customer codes. */
export async function applyAccountStage(tx: Transaction, at: Date, replace: boolean): Promise<LoadCounts> {
  await tx.execute(sql`
    create temp table account_change on commit drop as
    select s.line, s.account_number, a.account_number is null as is_new
    from account_stage s left join accounts a using (account_number)
    where a.record is distinct from s.record`)
  const counts = await countChanges(tx)
  if (replace)
    await tx.execute(sql`delete from accounts a where not exists (select from account_stage s where s.account_number = a.account_number)`)
  await tx.execute(sql`delete from accounts where account_number in (select account_number from account_change)`)
  await tx.execute(sql`
    insert into accounts (account_number, btn, customer_code, status, record, as_of, imported_at)
    select s.account_number, s.btn, s.customer_code, s.status, s.record, s.as_of, ${at.toISOString()}::timestamptz
    from account_stage s join account_change using (line)`)
  await tx.execute(sql`
    insert into account_numbers (account_number, low, high)
    select s.account_number, (r.range ->> 0)::bigint, (r.range ->> 1)::bigint
    from account_stage s join account_change using (line), jsonb_array_elements(s.ranges) as r (range)`)
  await tx.execute(sql`drop table account_change`)
  // Or every look-up is planned for an empty table until the server looks by itself.
  if (counts.added + counts.changed > 0) await tx.execute(sql`analyze accounts, account_numbers`)
  return { ...counts, withdrawn: replace ? counts.absent : 0, absent: replace ? 0 : counts.absent }
}

async function countChanges(tx: Transaction): Promise<Omit<LoadCounts, 'withdrawn'>> {
  const [counted] = await rowsOf(
    tx,
    sql`select
      (select count(*) from account_change where is_new) as added,
      (select count(*) from account_change where not is_new) as changed,
      (select count(*) from account_stage) - (select count(*) from account_change) as unchanged,
      (select count(*) from accounts a where not exists (select from account_stage s where s.account_number = a.account_number)) as absent`,
    z.object({ added: z.coerce.number(), changed: z.coerce.number(), unchanged: z.coerce.number(), absent: z.coerce.number() }),
  )
  if (!counted) throw new Error('the counts of an import are missing')
  return counted
}
