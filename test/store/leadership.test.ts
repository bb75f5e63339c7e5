import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { leadWhenPossible, type Leadership } from '../../src/store/leadership.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { eventually } from '../servers/eventually.ts'
import { hasPostgres, startPostgres, type PostgresServer } from '../servers/postgres.ts'
import { freshStore } from './database.ts'

const leads: Leadership[] = []
const stores: Store[] = []
afterEach(async () => {
  for (const lead of leads.splice(0)) await lead.stop()
  for (const store of stores.splice(0)) await store.close()
})

/** Who works now, by name; a name stands once per start that was not ended. */
let working: string[] = []
const lead = (store: Store, mailbox: string, who: string) => {
  const one = leadWhenPossible(
    store,
    mailbox,
    () => {
      working.push(who)
      return Promise.resolve(() => {
        working.splice(working.indexOf(who), 1)
        return Promise.resolve()
      })
    },
    { everyMs: 100 },
  )
  leads.push(one)
  return one
}

test('the one process of an embedded database watches its mailboxes at once, and ends with a stop', async () => {
  working = []
  const store = await freshStore()
  stores.push(store)
  const only = lead(store, 'INBOX', 'a')
  await eventually(() => only.leading(), 'the lead')
  await only.stop()
  expect(working).toEqual([])
  expect(only.leading()).toBe(false)
})

describe.runIf(hasPostgres())('of several processes on a PostgreSQL server', () => {
  let server: PostgresServer
  let url: string
  beforeAll(async () => {
    server = await startPostgres()
    url = await server.createDatabase()
  })
  afterAll(() => server.stop())
  const store = async () => {
    const opened = await openStore({ databaseUrl: url, dataDir: '' })
    stores.push(opened)
    return opened
  }

  test('one watches a mailbox, and another takes it over when it stops; other mailboxes are others', async () => {
    working = []
    const [first, second] = [await store(), await store()]
    const a = lead(first, 'INBOX', 'a')
    await eventually(() => a.leading(), 'the first')
    const b = lead(second, 'INBOX', 'b')
    lead(second, 'Other', 'c')
    await eventually(() => working.includes('c'), 'the other mailbox')
    await wait(600)
    expect(working.sort()).toEqual(['a', 'c'])
    await a.stop()
    await eventually(() => b.leading(), 'the second')
    expect(working.sort()).toEqual(['b', 'c'])
  })

  test('one whose connection dies ends its work and may begin anew, and never two go on', async () => {
    working = []
    const [first, second] = [await store(), await store()]
    lead(first, 'INBOX', 'a')
    lead(second, 'INBOX', 'b')
    await eventually(() => working.length === 1, 'one')
    await server.execute(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'csr-desk lock'`)
    await wait(1500)
    await eventually(() => working.length === 1, 'one again')
    await wait(500)
    expect(working).toHaveLength(1)
  })

  test('trouble with the work or the server is told in words, and it is tried again', async () => {
    const told: string[] = []
    let tries = 0
    const one = leadWhenPossible(
      await store(),
      'Troubled',
      () => {
        tries += 1
        if (tries < 2) throw new Error('the mail server is away')
        return Promise.resolve(() => Promise.resolve())
      },
      { everyMs: 50, onTrouble: (reason) => told.push(reason) },
    )
    leads.push(one)
    await eventually(() => one.leading(), 'the second try')
    expect(told).toEqual(['Error: the mail server is away'])
  })
})
