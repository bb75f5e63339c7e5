/** A database that lives in memory only: for tests and the simulator. */
import { createHash, randomUUID } from 'node:crypto'
import { lstat, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrateEmbedded, migrations } from '../migrate.ts'
import * as schema from '../schema.ts'
import type { Store } from '../store.ts'

/** The embedded engine's version: a dump opens only in the version that wrote it. Kept true by a test. */
export const engineVersion = '0.5.16'

/** What a database holds at first; `key` names that content, equal keys for equal content only. */
export type Seed = { key: string; fill(store: Store): Promise<void> }

/**
 * Opens a migrated database, empty or filled with a seed. The first opening on a machine takes about 3 s (initdb), later
 * ones load a copy of that database from the folder for temporary files in about 0.5 s.
 */
export async function openInMemory(seed?: Seed): Promise<Store> {
  const key = createHash('sha256').update(engineVersion)
  for (const { hash } of migrations()) key.update(hash)
  if (seed) key.update(seed.key)
  const file = join(await templateFolder(), `${key.digest('hex').slice(0, 32)}.tar.gz`)
  const template = await readTemplate(file)
  if (template) return storeOver(await PGlite.create({ loadDataDir: template }))
  const client = await PGlite.create()
  await migrateEmbedded(client)
  const store = storeOver(client)
  await seed?.fill(store)
  await writeTemplate(file, await client.dumpDataDir('gzip'))
  return store
}

function storeOver(client: PGlite): Store {
  return {
    db: drizzle({ client, schema }),
    kind: 'embedded',
    engine: { kind: 'embedded', client },
    inMemory: true,
    close: () => client.close(),
  }
}

const templateFolder = async (): Promise<string> => {
  const folder = join(tmpdir(), `csr-desk-${userInfo().uid}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Only our own file is opened: a folder for temporary files is open to everybody on the machine. */
async function readTemplate(file: string): Promise<Blob | undefined> {
  try {
    const [folder, stat] = [await lstat(join(file, '..')), await lstat(file)]
    const ours = [folder, stat].every(({ uid, mode }) => uid === userInfo().uid && (mode & 0o022) === 0)
    return ours && folder.isDirectory() && stat.isFile() ? new Blob([await readFile(file)]) : undefined
  } catch {
    return undefined
  }
}

async function writeTemplate(file: string, dump: Blob): Promise<void> {
  const part = `${file}.${randomUUID()}`
  try {
    await writeFile(part, Buffer.from(await dump.arrayBuffer()), { mode: 0o600, flag: 'wx' })
    await rename(part, file)
  } catch {
    // A machine without room for temporary files opens its databases slowly, and that is all.
  }
}
