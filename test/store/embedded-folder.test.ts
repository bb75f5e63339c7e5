import { existsSync } from 'node:fs'
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lockFileOf, lockFolder } from '../../src/store/embedded/folder-lock.ts'
import { proveSync } from '../../src/store/embedded/prove-sync.ts'
import { FolderInUse, openStore } from '../../src/store/open.ts'
import { StoreProblem } from '../../src/store/problem.ts'
import { referenceCounters } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { startChild, type Child } from './children.ts'
import { freshStore } from './database.ts'

let dataDir: string
const children: Child[] = []
const stores: Store[] = []
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'csr-desk-data-'))
})
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
  for (const child of children.splice(0)) await child.kill()
  await rm(dataDir, { recursive: true, force: true })
})

const open = async () => {
  const store = await openStore({ databaseUrl: '', dataDir })
  stores.push(store)
  return store
}
const start = (file: string, ...args: string[]) => {
  const child = startChild(file, ...args)
  children.push(child)
  return child
}
const years = async (store: Store) =>
  (await store.db.select().from(referenceCounters).orderBy(asc(referenceCounters.year))).map(({ year }) => year)

describe('the embedded database', () => {
  /** Made once; each test works on a copy, since making a database takes seconds. */
  let made: string
  beforeAll(async () => {
    made = await mkdtemp(join(tmpdir(), 'csr-desk-made-'))
    await mkdir(join(made, 'postgres.new', 'base'), { recursive: true })
    await (await openStore({ databaseUrl: '', dataDir: made })).close()
  })
  afterAll(() => rm(made, { recursive: true, force: true }))
  beforeEach(() => cp(made, dataDir, { recursive: true }))

  test('is made although making it was interrupted before, and nothing is left of that', () => {
    expect(existsSync(join(made, 'postgres.new'))).toBe(false)
    expect(existsSync(join(made, 'postgres', 'PG_VERSION'))).toBe(true)
  })

  test('keeps what was committed, and lets the next process in when it is closed', async () => {
    const store = await open()
    await store.db.insert(referenceCounters).values({ year: 2026, last: 1 })
    await stores.pop()!.close()
    expect(existsSync(lockFileOf(join(dataDir, 'postgres')))).toBe(false)
    expect(await years(await open())).toEqual([2026])
  })

  test('loses nothing that was acknowledged when its process is killed, and is opened by the next one', async () => {
    const writer = start('child-writer.ts', dataDir)
    for (const until of [60, 150]) {
      await writer.says(new RegExp(`^committed ${until}$`))
      await expect(openStore({ databaseUrl: '', dataDir })).rejects.toThrow(FolderInUse)
    }
    await writer.kill()
    const acknowledged = writer.lines.filter((line) => line.startsWith('committed')).length
    const kept = await years(await open())
    expect(kept.length).toBeGreaterThanOrEqual(acknowledged)
    expect(kept).toEqual(kept.map((_, n) => n + 1))
  })

  test('is refused while a setting would let it forget commits, and the setting is named', async () => {
    await appendFile(join(dataDir, 'postgres', 'postgresql.conf'), '\nsynchronous_commit = off\nfull_page_writes = off\n')
    const refused = await openStore({ databaseUrl: '', dataDir }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(StoreProblem)
    expect(String(refused)).toMatch(/full_page_writes is off.*synchronous_commit is off/)
    expect(existsSync(lockFileOf(join(dataDir, 'postgres')))).toBe(false)
  })
})

test('an engine is refused whose commits raise no count of fsyncs', async () => {
  const store = await freshStore()
  const { engine } = store
  if (engine.kind !== 'embedded') throw new Error('not embedded')
  await expect(proveSync(engine.client, { syncs: 0 })).rejects.toThrow('does not write its commits to disk')
  await store.close()
})

describe('the lock of a folder', () => {
  const folder = () => join(dataDir, 'postgres')
  const write = (holder: object) => writeFile(lockFileOf(folder()), JSON.stringify({ token: 'x', ...holder }))

  test('names its holder to whoever comes second, in the same process too', async () => {
    const lock = await lockFolder(folder())
    await expect(lockFolder(folder())).rejects.toThrow(`process ${process.pid}`)
    await lock.release()
    await (await lockFolder(folder())).release()
  })

  test('of a process that was killed goes to exactly one of many that want it', async () => {
    const dead = start('child-locker.ts', folder(), '60000')
    await dead.says(/locked/)
    await dead.kill()
    const rivals = Array.from({ length: 6 }, () => start('child-locker.ts', folder(), '2500'))
    const said = await Promise.all(rivals.map((rival) => rival.says(/./)))
    expect(said.sort()).toEqual(['in use', 'in use', 'in use', 'in use', 'in use', 'locked'])
  })

  test('of a dead process is not taken for that of a live one with the same id', async () => {
    await write({ pid: process.pid, started: 'long ago', host: hostname() })
    await (await lockFolder(folder())).release()
  })

  test('of another host is never taken', async () => {
    await write({ pid: 1, started: '1', host: 'desk-2.example' })
    await expect(lockFolder(folder())).rejects.toThrow('on the host desk-2.example')
    expect(await readFile(lockFileOf(folder()), 'utf8')).toContain('desk-2.example')
  })

  test('that is damaged is named and left for a person', async () => {
    await writeFile(lockFileOf(folder()), '{')
    await expect(lockFolder(folder())).rejects.toThrow('is damaged')
  })

  test('is not released by one that has lost it', async () => {
    const lock = await lockFolder(folder())
    await write({ pid: process.pid, started: '', host: 'desk-2.example' })
    await lock.release()
    expect(existsSync(lockFileOf(folder()))).toBe(true)
  })
})
