import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from './database.ts'
import { StoreProblem } from './problem.ts'
import { rowsOf } from './rows.ts'

/** Settings that must not be off, and how to mend them. */
const settings = [
  { name: 'fsync', mend: 'set fsync = on in postgresql.conf and reload the server' },
  { name: 'full_page_writes', mend: 'set full_page_writes = on in postgresql.conf and reload the server' },
  {
    name: 'synchronous_commit',
    mend: 'set synchronous_commit = on in postgresql.conf and reload the server, and reset it for this role and database (ALTER ROLE ... RESET, ALTER DATABASE ... RESET)',
  },
]

/** A database that may forget what it has acknowledged would lose letters and answers. @throws StoreProblem naming every such setting. */
export async function refuseUnsafeSettings(db: Database): Promise<void> {
  const off = await rowsOf(
    db,
    sql`select name from pg_settings where setting = 'off' and name in ('fsync', 'full_page_writes', 'synchronous_commit')`,
    z.object({ name: z.string() }),
  )
  const faults = settings.filter(({ name }) => off.some((row) => row.name === name))
  if (faults.length === 0) return
  const sentences = faults.map(({ name, mend }) => `${name} is off: ${mend}`)
  throw new StoreProblem('permanent', `the database may lose what it has acknowledged; ${sentences.join('; ')}`)
}
