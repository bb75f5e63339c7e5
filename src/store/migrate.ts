/** Brings a database up to date with `migrations/`. */
import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { drizzle as overPglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import { drizzle as overPostgres } from 'drizzle-orm/postgres-js'
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator'
import type { PGlite } from '@electric-sql/pglite'
import { connect } from './server/connect.ts'
import type { ServerAddress } from './server/server-address.ts'

/** `migrations/` lies beside package.json, two levels up from `src/store` and from `dist/store`. */
export const migrationsFolder = findMigrations(import.meta.dirname)

function findMigrations(folder: string): string {
  const candidate = join(folder, 'migrations')
  if (existsSync(join(candidate, 'meta', '_journal.json'))) return candidate
  const parent = dirname(folder)
  if (parent === folder) throw new Error('the folder migrations/ is missing from this installation')
  return findMigrations(parent)
}

export const migrations = (): MigrationMeta[] => readMigrationFiles({ migrationsFolder })

export const migrateEmbedded = (client: PGlite): Promise<void> => migratePglite(overPglite({ client }), { migrationsFolder })

/** Any number that no other program on the server uses for the same purpose. */
const migrationLock = 0x637372_01

/** drizzle's own migration takes no lock: workers that start together would each create the same tables. */
export async function migrateServer(address: ServerAddress): Promise<void> {
  const client = connect(address, 1)
  try {
    await client`select pg_advisory_lock(${migrationLock})`
    await migratePostgres(overPostgres({ client }), { migrationsFolder })
  } finally {
    await client.end()
  }
}
