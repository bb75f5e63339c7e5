import { sql, type SQL } from 'drizzle-orm'
import { fromPglite, PgBoss, type ConstructorOptions, type Db } from 'pg-boss'
import { z } from 'zod'
import type { Transaction } from '../database.ts'
import { rowsOf } from '../rows.ts'
import type { Store } from '../store.ts'
import { queues } from './queues.ts'

/** A worker runs jobs and looks after those of dead workers; an enqueuer only puts them. */
export type EngineRole = 'worker' | 'enqueuer'

/** A killed worker's jobs are seen within one heartbeat and one of these. */
const superviseSeconds = 5

const settings = (role: EngineRole): ConstructorOptions => ({
  schedule: false,
  supervise: role === 'worker',
  superviseIntervalSeconds: superviseSeconds,
  monitorIntervalSeconds: superviseSeconds,
  useListenNotify: role === 'worker',
  registerInstance: false,
})

/**
 * Starts the queue engine on the store's database. On a server it has a few connections of its own: one to listen, others to
 * fetch; in the embedded database it shares the only session.
 */
export async function startEngine(store: Store, role: EngineRole, onError: (error: unknown) => void): Promise<PgBoss> {
  const boss = new PgBoss({ ...connection(store, role), ...settings(role) })
  boss.on('error', onError)
  await boss.start()
  for (const { name, ...options } of queues) {
    await boss.createQueue(name, options)
    // An older release may have created it with other settings.
    const { policy: _policy, partition: _partition, ...changeable } = options
    await boss.updateQueue(name, changeable)
  }
  return boss
}

function connection({ engine }: Store, role: EngineRole): ConstructorOptions {
  if (engine.kind === 'embedded') return { db: fromPglite(engine.client), backend: 'pglite', reindex: false, monitorVacuum: false }
  return { ...engine.address, max: role === 'worker' ? 4 : 1, application_name: 'csr-desk queue' }
}

/** The engine's way into a transaction of ours. */
export const inTransaction = (tx: Transaction): Db => ({
  executeSql: async (text, values = []) => ({ rows: await rowsOf(tx, statement(text, values), z.record(z.string(), z.unknown())) }),
})

/** `$1` and so on become parameters of ours. */
function statement(text: string, values: readonly unknown[]): SQL {
  const chunks = text
    .split(/\$(\d+)/)
    .map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${sql.param(values[Number(part) - 1] ?? null)}`))
  return sql.join(chunks)
}
