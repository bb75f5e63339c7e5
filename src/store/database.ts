/**
 * The one shape of database access: the same queries run on PostgreSQL and on the embedded database. The latter has a single
 * session: inside a transaction everything must be asked of the transaction, a question to the database itself would wait for
 * ever.
 */
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema.ts'

export type Database = PgDatabase<PgQueryResultHKT, typeof schema>
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
/** For questions that may be asked inside or outside a transaction. */
export type Connection = Database | Transaction
