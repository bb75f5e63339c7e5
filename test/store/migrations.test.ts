import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { engineVersion } from '../../src/store/embedded/memory.ts'
import { migrations, migrationsFolder } from '../../src/store/migrate.ts'
import * as schema from '../../src/store/schema.ts'

const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'))

test('the migrations make exactly the tables that the code knows (npm run migrations writes what is missing)', async () => {
  const journal = z
    .object({ entries: z.array(z.object({ idx: z.int() })) })
    .parse(await json(join(migrationsFolder, 'meta', '_journal.json')))
  const last = String(journal.entries.length - 1).padStart(4, '0')
  const snapshot = await json(join(migrationsFolder, 'meta', `${last}_snapshot.json`))
  const missing = await generateMigration(snapshot as Parameters<typeof generateMigration>[0], generateDrizzleJson(schema))
  expect(missing).toEqual([])
  expect(migrations()).toHaveLength(journal.entries.length)
})

test('copies of empty databases are kept apart by the version of the engine that made them', async () => {
  const installed = z
    .object({ version: z.string() })
    .parse(await json(join(migrationsFolder, '..', 'node_modules', '@electric-sql', 'pglite', 'package.json')))
  expect(engineVersion).toBe(installed.version)
})
