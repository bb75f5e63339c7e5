/** What several desks on one PostgreSQL must agree on while the record system is slow or silent. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../src/cases/desk.ts'
import { transact } from '../../src/cases/transact.ts'
import { buildDesk } from '../../src/main.ts'
import { openSource } from '../../src/records/source/open-source.ts'
import { profileSchema } from '../../src/profile.ts'
import { readSettings } from '../../src/settings.ts'
import { keepLetter } from '../../src/store/letters.ts'
import { openStore } from '../../src/store/open.ts'
import type { RequestRow } from '../../src/store/requests.ts'
import { insertRequest, nextReference, updateRequest } from '../../src/store/requests.ts'
import { emptyForm } from '../../src/reading/form.ts'
import type { Store } from '../../src/store/store.ts'
import { insertTimer, othersWait } from '../../src/store/timers.ts'
import { addNote } from '../../src/store/verdicts.ts'
import { notes } from '../../src/store/schema.ts'
import type { PostgresServer } from '../servers/postgres.ts'
import { hasPostgres, startPostgres } from '../servers/postgres.ts'
import type { ReferenceServer } from './reference-server.ts'
import { startReferenceServer, token } from './reference-server.ts'

const now = new Date('2026-11-30T15:00:00Z')
const tn = '2165550177'

describe.runIf(hasPostgres())('on a PostgreSQL server', () => {
  let postgres: PostgresServer
  let store: Store
  let server: ReferenceServer
  let desk: Desk
  beforeAll(async () => {
    postgres = await startPostgres()
    store = await openStore({ databaseUrl: await postgres.createDatabase(), dataDir: '' })
    server = await startReferenceServer()
    const { settings } = readSettings({}, () => '')
    if (settings === null) throw new Error('the default settings are wrong')
    desk = await buildDesk({ settings, db: store.db, jobs: { enqueue: () => Promise.resolve() } })
    const { records } = profileSchema.parse({ records: { source: 'http', url: server.url } })
    desk = { ...desk, records: openSource(records, token) }
  })
  afterAll(async () => {
    await server.close()
    await store.close()
    await postgres.stop()
  })

  let row: RequestRow
  let uid = 0
  const openRequest = (): Promise<RequestRow> =>
    store.db.transaction(async (tx) => {
      const raw = Uint8Array.from([uid])
      const kept = await keepLetter(
        tx,
        { key: { mailbox: 'INBOX', uidValidity: 1n, uid: ++uid }, receivedAt: now, size: 1, raw, headersOnly: false },
        now,
      )
      return insertRequest(tx, {
        reference: await nextReference(tx, 2026), letterId: kept.letterId, position: 1, requester: 'partner:P11', requesterAddress: 'a@halcyondrift.example',
        form: emptyForm(), problems: [], contentSha256: '', state: 'held', receivedAt: now, createdAt: now, changedAt: now,
      }) // prettier-ignore
    })
  beforeEach(async () => {
    row = await openRequest()
    server.asked.length = 0
  })

  it('work that has to ask first is undone, and done once with the answer', async () => {
    let runs = 0
    const answer = await transact(store.db, desk, now, async ({ tx, records }) => {
      runs += 1
      await addNote(tx, { requestId: row.id, at: now, by: 'test', text: `run ${runs}` })
      const [accounts, owner] = await Promise.all([records.accountsCarrying(tn), records.ownerOf(tn)])
      await records.accountsCarrying(tn)
      return [accounts.kind, owner.kind]
    })
    expect(answer).toEqual(['found', 'found'])
    expect(runs).toBe(2)
    expect(server.asked).toHaveLength(2)
    expect((await store.db.select().from(notes)).map(({ text }) => text)).toEqual(['run 2'])
  })

  it('an error of the work itself is thrown, and not tried again', async () => {
    let runs = 0
    const work = transact(store.db, desk, now, () => {
      runs += 1
      return Promise.reject(new Error('our own fault'))
    })
    await expect(work).rejects.toThrow('our own fault')
    expect(runs).toBe(1)
  })

  it('of two letters that find the system silent at the same moment, one is the first', async () => {
    const other = await openRequest()
    const wait = (one: RequestRow): Promise<boolean> =>
      store.db.transaction(async (tx) => {
        await insertTimer(tx, one.id, 'record_retry', now)
        await new Promise((resolve) => setTimeout(resolve, 50))
        return othersWait(tx, 'record_retry', [one.id])
      })
    expect((await Promise.all([wait(row), wait(other)])).sort()).toEqual([false, true])
  })

  it('of two that change a request at the same moment, the second one fails', async () => {
    const deliver = (): Promise<RequestRow> =>
      store.db.transaction(async (tx) => {
        await new Promise((resolve) => setTimeout(resolve, 50))
        return updateRequest(tx, row.id, { state: 'delivered', changedAt: now }, 'held')
      })
    const ends = await Promise.allSettled([deliver(), deliver()])
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
