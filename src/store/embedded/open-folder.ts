import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { refuseUnsafeSettings } from '../durability.ts'
import { migrateEmbedded } from '../migrate.ts'
import * as schema from '../schema.ts'
import type { Store } from '../store.ts'
import { createFolder, isCreated } from './create-folder.ts'
import { DurableFiles } from './durable-files.ts'
import { lockFolder } from './folder-lock.ts'
import { proveSync } from './prove-sync.ts'
import { keepTidy } from './tidy.ts'

/** `-F` switches fsync off; the other two make each commit wait for a real fsync. */
const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
]

/**
 * Opens the embedded database of a folder, made on first use, and keeps it locked until it is closed.
 * @throws FolderInUse while another process has it open; StoreProblem when its commits do not reach the disk.
 */
export async function openFolder(path: string): Promise<Store> {
  const folder = resolve(path)
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 })
  const lock = await lockFolder(folder)
  try {
    if (!isCreated(folder)) await createFolder(folder)
    const client = await openDurably(folder)
    const stopTidying = keepTidy(client)
    const close = async () => {
      stopTidying()
      await client.close()
      await lock.release()
    }
    return { db: drizzle({ client, schema }), kind: 'embedded', engine: { kind: 'embedded', client }, inMemory: false, close }
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function openDurably(folder: string): Promise<PGlite> {
  const files = new DurableFiles(folder)
  const client = await PGlite.create({ fs: files, startParams })
  try {
    await refuseUnsafeSettings(drizzle({ client, schema }))
    await proveSync(client, files)
    await migrateEmbedded(client)
    return client
  } catch (error) {
    await client.close()
    throw error
  }
}
