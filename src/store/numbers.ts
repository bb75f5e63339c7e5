import { asc, sql } from 'drizzle-orm'
import { numberRange, type NumberRange } from '../records/register.ts'
import type { Connection } from './database.ts'
import { numberRanges } from './schema.ts'
import { numberOf } from './telephone-number.ts'

/** Who serves a number: the smallest range that holds it, or null where nobody is known to. */
export async function ownerOf(db: Connection, tn: string): Promise<NumberRange | null> {
  const number = numberOf(tn)
  if (number === null) return null
  const [row] = await db
    .select()
    .from(numberRanges)
    .where(sql`(low = ${number} and high = ${number}) or (low < high and int8range(low, high, '[]') @> ${number}::bigint)`)
    .orderBy(asc(sql`high - low`), asc(numberRanges.low))
    .limit(1)
  if (!row) return null
  const { low, high, spid, provider, status } = row
  return numberRange.parse({ from: digits(low), to: digits(high), spid, provider, status })
}

const digits = (number: number): string => String(number).padStart(10, '0')
