/** An open database, whichever kind it is. */
import type { PGlite } from '@electric-sql/pglite'
import type { Database } from './database.ts'
import type { ServerAddress } from './server/server-address.ts'

/** What the queue engine connects to; nobody but `queue/` looks at it. */
export type Engine = { kind: 'postgres'; address: ServerAddress } | { kind: 'embedded'; client: PGlite }

export type Store = {
  db: Database
  kind: Engine['kind']
  engine: Engine
  /** True when nothing is kept on disk: tests and the simulator. */
  inMemory: boolean
  close(): Promise<void>
}
