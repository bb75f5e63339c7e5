import { drizzle } from 'drizzle-orm/postgres-js'
import type { Sql } from 'postgres'
import { refuseUnsafeSettings } from '../durability.ts'
import { migrateServer } from '../migrate.ts'
import { StoreProblem } from '../problem.ts'
import * as schema from '../schema.ts'
import type { Store } from '../store.ts'
import { connect } from './connect.ts'
import { serverAddress } from './server-address.ts'
import { problemOf } from './server-problem.ts'

/** Enough for the jobs of one process; each job holds one connection while its transaction runs. */
const connections = 10

/** @throws StoreProblem when the server cannot be used; the sentence names host and port, never the password. */
export async function openServer(databaseUrl: string): Promise<Store> {
  const address = serverAddress(databaseUrl)
  const client = connect(address, connections)
  const db = drizzle({ client, schema })
  try {
    await refuseOldServer(client)
    await refuseUnsafeSettings(db)
    await migrateServer(address)
  } catch (error) {
    await client.end({ timeout: 1 })
    throw problemOf(error, address)
  }
  return { db, kind: 'postgres', engine: { kind: 'postgres', address }, inMemory: false, close: () => client.end({ timeout: 5 }) }
}

async function refuseOldServer(client: Sql): Promise<void> {
  const [row] = await client<{ version: string; enough: boolean }[]>`
    select current_setting('server_version') as version, current_setting('server_version_num')::int >= 150000 as enough`
  if (row?.enough) return
  throw new StoreProblem('permanent', `the server runs PostgreSQL ${row?.version ?? 'of an unknown version'}; csr-desk needs 15 or newer`)
}
