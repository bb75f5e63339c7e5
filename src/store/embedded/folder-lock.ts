/**
 * One process at a time opens an embedded database: two would each report success and lose half of what both wrote.
 * The lock is a file that names its holder by process id and start time. A live holder is never robbed; the lock of a
 * dead one is taken over.
 */
import { randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { StoreProblem } from '../problem.ts'
import { processStart } from './process-start.ts'

/** Another process has the database open; a command can ask the running desk instead. */
export class FolderInUse extends StoreProblem {
  constructor(folder: string, holder: string) {
    super('temporary', `the database in ${folder} is in use by ${holder}; the embedded database is for one process at a time`)
    this.name = 'FolderInUse'
  }
}

export type FolderLock = { release(): Promise<void> }

const holderShape = z.object({ pid: z.int().positive(), started: z.string(), host: z.string(), token: z.string() })
type Holder = z.infer<typeof holderShape>

/** Beside the folder, so that the folder holds nothing but the database. */
export const lockFileOf = (folder: string): string => `${folder}.lock`

/** @throws FolderInUse */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = lockFileOf(folder)
  const mine: Holder = { pid: process.pid, started: (await processStart(process.pid)) ?? '', host: hostname(), token: randomUUID() }
  if (!(await claim(file, mine))) await takeOver(file, mine, folder)
  return {
    release: async () => {
      if ((await readHolder(file))?.token === mine.token) await rm(file, { force: true })
    },
  }
}

/** Creates the lock whole or not at all: a file that appears empty first would look like nobody's. */
async function claim(file: string, mine: Holder): Promise<boolean> {
  const draft = `${file}.${mine.token}`
  await writeFile(draft, JSON.stringify(mine), { flag: 'wx', mode: 0o600 })
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** Two processes that find the same stale lock must not both remove it: the second would remove the first one's new lock. */
async function takeOver(file: string, mine: Holder, folder: string): Promise<void> {
  const guard = `${file}.takeover`
  for (let tries = 0; tries < 50; tries += 1) {
    const holder = await readHolder(file)
    if (holder && (await mayLive(holder))) throw new FolderInUse(folder, describe(holder, file))
    if (await claim(guard, mine)) {
      await replaceStale(file, guard, mine, folder)
      return
    }
    await wait(100)
    const rival = await readHolder(guard)
    if (rival && !(await mayLive(rival))) await rm(guard, { force: true })
  }
  throw new FolderInUse(folder, 'another process that is starting')
}

async function replaceStale(file: string, guard: string, mine: Holder, folder: string): Promise<void> {
  try {
    const holder = await readHolder(file)
    if (holder && (await mayLive(holder))) throw new FolderInUse(folder, describe(holder, file))
    await rm(file, { force: true })
    if (!(await claim(file, mine))) throw new FolderInUse(folder, 'another process that is starting')
  } finally {
    await rm(guard, { force: true })
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return holderShape.parse(JSON.parse(text))
  } catch {
    throw new StoreProblem('permanent', `${file} is damaged; remove it when no csr-desk is running on this folder`)
  }
}

/** A holder on another host cannot be asked, so it counts as alive. */
async function mayLive(holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return true
  const started = await processStart(holder.pid)
  return started !== undefined && (started === holder.started || started === '' || holder.started === '')
}

const describe = ({ pid, host }: Holder, file: string): string =>
  host === hostname() ? `process ${pid}` : `a process on the host ${host} (remove ${file} if that host is gone)`
