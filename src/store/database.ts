/** The one shape of database access: the same queries run on PostgreSQL and on the embedded database. */
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema.ts'

export type Database = PgDatabase<PgQueryResultHKT, typeof schema>
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
/** For questions that may be asked inside or outside a transaction. */
export type Connection = Database | Transaction
