/** Number ranges on their way in, see `account-stage.ts`. */
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '../database.ts'
import { rowsOf } from '../rows.ts'
import { storableJson } from '../tables/columns.ts'
import type { LoadCounts, StageFault } from './report.ts'

export type StagedRange = { line: number; low: number; high: number; spid: string; provider: string; status: string }

export const createNumberStage = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`
    create temp table number_stage (
      line integer not null, low bigint not null, high bigint not null, spid text not null, provider text not null, status text not null
    ) on commit drop`)
}

export const stageRanges = async (tx: Transaction, batch: readonly StagedRange[]): Promise<void> => {
  await tx.execute(sql`
    insert into number_stage
    select * from jsonb_to_recordset(${storableJson(batch)}::jsonb)
      as r (line integer, low bigint, high bigint, spid text, provider text, status text)`)
}

/** Ranges that stand twice in the file. */
export async function numberStageFaults(tx: Transaction, limit: number): Promise<StageFault[]> {
  const twice = await rowsOf(
    tx,
    sql`select line, first from (select line, min(line) over (partition by low, high) as first from number_stage) as s
      where line > first order by line limit ${limit}`,
    z.object({ line: z.int(), first: z.int() }),
  )
  return twice.map(({ line, first }) => ({ line, field: 'from', sentence: `this range stands in line ${first} already` }))
}

export async function applyNumberStage(tx: Transaction, replace: boolean): Promise<LoadCounts> {
  const [counts] = await rowsOf(
    tx,
    sql`with pair as (
        select s.low is not null as staged, r.low is not null as stored,
          (s.spid, s.provider, s.status) = (r.spid, r.provider, r.status) as equal
        from number_stage s full join number_ranges r on s.low = r.low and s.high = r.high)
      select count(*) filter (where staged and not stored) as added,
        count(*) filter (where staged and stored and not equal) as changed,
        count(*) filter (where staged and stored and equal) as unchanged,
        count(*) filter (where not staged) as absent from pair`,
    z.object({ added: z.coerce.number(), changed: z.coerce.number(), unchanged: z.coerce.number(), absent: z.coerce.number() }),
  )
  if (!counts) throw new Error('the counts of an import are missing')
  if (replace)
    await tx.execute(sql`delete from number_ranges r where not exists (select from number_stage s where s.low = r.low and s.high = r.high)`)
  await tx.execute(sql`
    insert into number_ranges (low, high, spid, provider, status) select low, high, spid, provider, status from number_stage
    on conflict (low, high) do update set spid = excluded.spid, provider = excluded.provider, status = excluded.status
    where (number_ranges.spid, number_ranges.provider, number_ranges.status) is distinct from (excluded.spid, excluded.provider, excluded.status)`)
  if (counts.added + counts.changed > 0) await tx.execute(sql`analyze number_ranges`)
  return { ...counts, withdrawn: replace ? counts.absent : 0, absent: replace ? 0 : counts.absent }
}

/**
 * Ranges of the register that cut into one another, after the file was put in place: who serves the numbers in both would be
 * a matter of chance. Native blocks never overlap; any other range lies inside another or apart from it.
 */
export async function crossingRanges(tx: Transaction, limit: number): Promise<StageFault[]> {
  const crossings = await rowsOf(
    tx,
    sql`select s.line, b.low::text as low, b.high::text as high
      from number_stage s
      join number_ranges a on a.low = s.low and a.high = s.high
      join number_ranges b on int8range(b.low, b.high, '[]') && int8range(a.low, a.high, '[]') and b.low < b.high and (b.low, b.high) <> (a.low, a.high)
      where (a.status = 'native' and b.status = 'native')
        or (a.low < a.high and not (b.low >= a.low and b.high <= a.high or a.low >= b.low and a.high <= b.high))
      order by s.line limit ${limit}`,
    z.object({ line: z.int(), low: z.string(), high: z.string() }),
  )
  return crossings.map(({ line, low, high }) => ({ line, field: 'from', sentence: `overlaps the range ${low} to ${high}` }))
}
