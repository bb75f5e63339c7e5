import { sql } from 'drizzle-orm'
import type { Connection } from './database.ts'

/** What the database thinks is now. */
export const databaseClock = async (db: Connection): Promise<Date> => {
  const instant = sql<string>`to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  const [row] = await db.select({ now: instant }).from(sql`(select 1) as one`)
  return new Date(row?.now ?? Number.NaN)
}
