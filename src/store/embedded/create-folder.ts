/** Makes the folder of a new embedded database. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'

/** `.ts` in the source, `.js` in the package. */
const child = join(import.meta.dirname, `initialize${extname(import.meta.filename)}`)

/**
 * Creates the database beside its place and puts it there when it is whole, so that a start that was interrupted leaves
 * nothing half made. In a process of its own: making a database takes 800 MB that are never given back.
 */
export async function createFolder(folder: string): Promise<void> {
  const parent = dirname(folder)
  const draft = `${folder}.new`
  await rm(draft, { recursive: true, force: true })
  await promisify(execFile)(process.execPath, [child, draft], { timeout: 180_000 })
  await syncTree(draft)
  await rename(draft, folder)
  await syncOne(parent)
}

export const isCreated = (folder: string): boolean => existsSync(join(folder, 'PG_VERSION'))

/** The engine made the files without a single fsync. */
async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await syncTree(path)
    else if (entry.isFile()) await syncOne(path)
  }
  await syncOne(folder)
}

async function syncOne(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
