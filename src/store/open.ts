import { join } from 'node:path'
import { openInMemory, type Seed } from './embedded/memory.ts'
import { openFolder } from './embedded/open-folder.ts'
import { openServer } from './server/open-server.ts'
import type { Store } from './store.ts'

export { FolderInUse } from './embedded/folder-lock.ts'

/** An empty `databaseUrl` means the embedded database under `dataDir`. */
export type OpenOptions = { databaseUrl: string; dataDir: string } | { inMemory: true; seed?: Seed }

/**
 * Opens the database of the desk and brings it up to date.
 * @throws StoreProblem, one sentence that says what is wrong with the database and what to do.
 */
export async function openStore(options: OpenOptions): Promise<Store> {
  if ('inMemory' in options) return await openInMemory(options.seed)
  return options.databaseUrl === '' ? await openFolder(join(options.dataDir, 'postgres')) : await openServer(options.databaseUrl)
}
