/** Databases for tests: in memory, migrated, gone when closed. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importPaths } from '../../src/records/import/import.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'

const root = join(import.meta.dirname, '..', '..')

/** The sample world: accounts, numbers, partners, staff and codes. */
export const worldFolder = [join(root, 'fixtures', 'world'), join(root, '..', 'shared', 'world')].find((folder) => existsSync(folder)) ?? ''

/** An empty database. Close it in `afterAll` or `afterEach`. */
export const freshStore = (): Promise<Store> => openStore({ inMemory: true })

/** A database that holds the sample world and no letter. */
export async function worldStore(): Promise<Store> {
  return await openStore({ inMemory: true, seed: { key: await hashOf(worldFolder), fill: importWorld } })
}

async function importWorld(store: Store): Promise<void> {
  const report = await importPaths(store, [worldFolder])
  if (!report.done) throw new Error(`the sample world was refused: ${JSON.stringify(report.files)}`)
}

async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(folder)).sort()) hash.update(name).update(await readFile(join(folder, name)))
  return hash.digest('hex')
}
