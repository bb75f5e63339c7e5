import { createServer } from 'node:net'
import { join } from 'node:path'
import { count, eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { appendAudit } from '../../src/store/audit.ts'
import { keepLetter } from '../../src/store/letters.ts'
import { openStore } from '../../src/store/open.ts'
import { StoreProblem } from '../../src/store/problem.ts'
import { startQueue } from '../../src/store/queue/queue.ts'
import { rowsOf } from '../../src/store/rows.ts'
import { letters, referenceCounters } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { verifyAudit } from '../../src/store/verify-audit.ts'
import { eventually } from '../servers/eventually.ts'
import { hasPostgres, startPostgres, type PostgresServer } from '../servers/postgres.ts'
import { freshStore } from './database.ts'

const stores: Store[] = []
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
})
const open = async (databaseUrl: string) => {
  const store = await openStore({ databaseUrl, dataDir: '' })
  stores.push(store)
  return store
}
const refused = (databaseUrl: string) => openStore({ databaseUrl, dataDir: '' }).catch((error: unknown) => error)
const message = (uid: number) => {
  const raw = Uint8Array.from([0, 1, 2, 255, uid % 256])
  const receivedAt = new Date('2026-11-24T14:59:59.123Z')
  return { key: { mailbox: 'INBOX', uidValidity: 18_446_744_073n, uid }, receivedAt, size: raw.length, raw, headersOnly: false }
}

describe('a server that is not there', () => {
  test.each([
    ['postgres://desk:hunter2@127.0.0.1:1/desk', 'the database server at 127.0.0.1:1 refuses connections'],
    ['postgres://desk:hunter2@db.no-such-host.example:5433/desk', 'the database server at db.no-such-host.example:5433 has'],
    ['not an address hunter2', 'DATABASE_URL is not a PostgreSQL address'],
    ['postgres://desk:hunter2@[bad/desk', 'DATABASE_URL is not a PostgreSQL address'],
    ['mysql://desk:hunter2@127.0.0.1/desk', 'DATABASE_URL is not a PostgreSQL address'],
    ['postgres://desk:hunter2%@127.0.0.1/desk', 'DATABASE_URL has a percent sign that stands for no character'],
    ['postgres://desk:hunter2@127.0.0.1/desk?sslmode=perhaps', 'DATABASE_URL has an sslmode other than'],
    [
      'postgres://desk:hunter2@127.0.0.1/desk?sslmode=verify-full&sslrootcert=/no/file',
      'DATABASE_URL names an sslrootcert that cannot be read',
    ],
    ['postgres://desk:hunter2@127.0.0.1/desk?colour=green', 'DATABASE_URL has a parameter that csr-desk does not know: colour'],
    ['postgres://desk:hunter2@[::1]:1/desk', 'the database server at [::1]:1'],
    ['postgres://desk:hunter2@localhost/desk?host=/no/folder', 'the database server at /no/folder:5432 has no socket there'],
  ])('is named by host and port, without the password: %s', async (url, sentence) => {
    const problem = await refused(url)
    expect(problem).toBeInstanceOf(StoreProblem)
    expect(String(problem)).toContain(sentence)
    expect(String(problem)).not.toContain('hunter2')
  })

  test.each([
    ['greets like a mail server', '220 mx.example ESMTP\r\n', 'is something else than a PostgreSQL server'],
    ['hangs up without a word, as a proxy without its server does', '', 'closed the connection'],
  ])('or that %s, is a problem too', async (_what, greeting, sentence) => {
    let connections = 0
    const other = createServer((socket) => {
      connections += 1
      socket.on('error', () => undefined).end(greeting)
    })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const problem = await refused(`postgres://desk:hunter2@127.0.0.1:${address.port}/desk`)
    other.close()
    expect(String(problem)).toContain(sentence)
    expect(connections).toBeLessThan(5)
  })
})

describe.runIf(hasPostgres())('a PostgreSQL server', () => {
  let server: PostgresServer
  beforeAll(async () => (server = await startPostgres()))
  afterAll(() => server.stop())

  test('is brought up to date once, when six workers start on it at the same time', async () => {
    const url = await server.createDatabase()
    const six = await Promise.all(Array.from({ length: 6 }, () => open(url)))
    const handlers = {
      judge: () => Promise.resolve(),
      send: () => Promise.resolve(),
      move: () => Promise.resolve(),
      timer: () => Promise.resolve(),
    }
    const queues = await Promise.all(six.map((store) => startQueue(store, handlers)))
    await Promise.all(queues.map((queue) => queue.stop()))
    const [row] = await six[0]!.db.select({ count: count() }).from(sql`drizzle.__drizzle_migrations`)
    expect(row?.count).toBe(2)
    expect(await verifyAudit(six[5]!.db)).toMatchObject({ whole: true })
  })

  test.each([
    ['synchronous_commit', (name: string) => `alter database ${name} set synchronous_commit = off`],
    ['fsync', () => 'alter system set fsync = off'],
    ['full_page_writes', () => 'alter system set full_page_writes = off'],
  ])('is refused while %s is off, and the sentence says how to mend it', async (setting, statement) => {
    const url = await server.createDatabase()
    await server.execute(statement(new URL(url).pathname.slice(1)), 'select pg_reload_conf()')
    const problem = await eventually(async () => {
      const found = await refused(url)
      return found instanceof StoreProblem && found
    }, 'the refusal')
    expect(String(problem)).toContain(`${setting} is off: set ${setting} = on in postgresql.conf`)
    await server.execute('alter system reset fsync', 'alter system reset full_page_writes', 'select pg_reload_conf()')
  })

  test('that has no such database, or refuses the user, says so', async () => {
    const url = new URL(await server.createDatabase())
    expect(String(await refused(url.href.replace(/\/desk_\d+_\d+$/, '/nowhere')))).toContain('has no database of the name in DATABASE_URL')
    expect(String(await refused(url.href.replace('desk:', 'nobody:')))).toContain('refused the user of DATABASE_URL')
  })

  test('is refused when it does not encrypt and was asked to', async () => {
    expect(String(await refused(`${await server.createDatabase()}?sslmode=require`))).toContain(
      'does not encrypt connections, and sslmode asks for it',
    )
  })

  test('keeps one letter of many fetched at once, and one chain of many appended at once', async () => {
    const store = await open(await server.createDatabase())
    const results = await Promise.all(
      Array.from({ length: 30 }, (_, n) => store.db.transaction((tx) => keepLetter(tx, message(n % 3), new Date()))),
    )
    expect(results.filter(({ already }) => !already)).toHaveLength(3)
    const append = (n: number) =>
      store.db.transaction((tx) => appendAudit(tx, { at: new Date(), actor: 'desk', event: 'received', letterId: n, details: { n } }))
    await Promise.all(Array.from({ length: 40 }, (_, n) => append(n)))
    expect(await verifyAudit(store.db, 7)).toMatchObject({ whole: true, lines: 40 })
  })

  test('gives back what the embedded database gives back: bytes, big numbers, instants', async () => {
    const rows = []
    for (const store of [await open(await server.createDatabase()), await freshStore()]) {
      const now = new Date('2026-11-24T15:00:00.007Z')
      await store.db.transaction((tx) => keepLetter(tx, message(4_294_967_295), now))
      const [row] = await store.db.select().from(letters)
      rows.push({ ...row, raw: Buffer.from(row!.raw).toString('hex') })
      if (store.inMemory) await store.close()
    }
    expect(rows[0]).toEqual(rows[1])
    expect(rows[0]).toMatchObject({ uidValidity: 18_446_744_073n, uid: 4_294_967_295, raw: '000102ffff' })
  })

  test('that is restarted under a running desk is used again, and the jobs go on', async () => {
    const store = await open(await server.createDatabase())
    const done: number[] = []
    const note = (id: number) => Promise.resolve(void done.push(id))
    const queue = await startQueue(store, { judge: note, send: note, move: note, timer: note })
    await store.db.insert(referenceCounters).values({ year: 2026, last: 7 })
    await server.restart()
    await eventually(async () => {
      await store.db.transaction((tx) => queue.jobs.enqueue(tx, { queue: 'judge', letterId: 1 })).catch(() => undefined)
      return done.length > 0
    }, 'a job after the restart')
    expect(await store.db.select().from(referenceCounters).where(eq(referenceCounters.year, 2026))).toHaveLength(1)
    await queue.stop()
  })
})

describe.runIf(hasPostgres())('a PostgreSQL server with a certificate', () => {
  let server: PostgresServer
  beforeAll(async () => (server = await startPostgres('localhost')))
  afterAll(() => server.stop())
  const authorityFile = join(import.meta.dirname, '..', 'servers', 'certificates', 'authority.pem')
  const address = async (parameters: string, host = '127.0.0.1') =>
    `${(await server.createDatabase()).replace('127.0.0.1', host)}?${parameters}`

  test.each([
    ['encrypted, whatever the certificate', 'sslmode=require', '127.0.0.1', 'yes'],
    ['encrypted, the authority and the name checked', `sslmode=verify-full&sslrootcert=${authorityFile}`, 'localhost', 'yes'],
    ['in plain text', 'sslmode=disable', '127.0.0.1', 'no'],
  ])('serves queries and queue %s', async (_what, parameters, host, encrypted) => {
    const store = await open(await address(parameters, host))
    const done: number[] = []
    const note = (id: number) => Promise.resolve(void done.push(id))
    const queue = await startQueue(store, { judge: note, send: note, move: note, timer: note })
    await store.db.transaction((tx) => queue.jobs.enqueue(tx, { queue: 'judge', letterId: 1 }))
    await eventually(() => done.length > 0, 'the job')
    const connections = await rowsOf(
      store.db,
      sql`select a.application_name as name, case when s.ssl then 'yes' else 'no' end as encrypted
        from pg_stat_ssl s join pg_stat_activity a using (pid) where a.datname = current_database()`,
      z.object({ name: z.string(), encrypted: z.string() }),
    )
    await queue.stop()
    expect(new Set(connections.map(({ name }) => name))).toEqual(new Set(['csr-desk', 'csr-desk queue']))
    expect(new Set(connections.map((connection) => connection.encrypted))).toEqual(new Set([encrypted]))
  })

  test('is refused when nobody vouches for its certificate', async () => {
    expect(String(await refused(await address('sslmode=verify-full', 'localhost')))).toMatch(
      /has a certificate (of an unknown authority|that nobody signed)/,
    )
  })

  test('is reached over its socket', async () => {
    const store = await open(await address(`host=${server.sockets}`))
    expect(await store.db.select().from(letters)).toEqual([])
  })
})

test.runIf(hasPostgres())('a PostgreSQL server whose certificate is for another name is refused', async () => {
  const server = await startPostgres('wrong-name')
  const authorityFile = join(import.meta.dirname, '..', 'servers', 'certificates', 'authority.pem')
  const url = `${(await server.createDatabase()).replace('127.0.0.1', 'localhost')}?sslmode=verify-full&sslrootcert=${authorityFile}`
  expect(String(await refused(url))).toContain('has a certificate for another name')
  await server.stop()
})
