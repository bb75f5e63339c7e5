import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Job, JobHandlers, Jobs } from '../../src/store/jobs.ts'
import { openStore, type OpenOptions } from '../../src/store/open.ts'
import { enqueueOnly, startQueue, type Enqueuer, type QueueOptions } from '../../src/store/queue/queue.ts'
import { rowsOf } from '../../src/store/rows.ts'
import { referenceCounters } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { eventually } from '../servers/eventually.ts'
import { hasPostgres, startPostgres, type PostgresServer } from '../servers/postgres.ts'
import { startChild } from './children.ts'

/** A place for databases: each of them can be opened by several processes one after the other. */
type Place = { fresh(): Promise<OpenOptions & { databaseUrl: string }>; end(): Promise<void> }

async function embedded(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'csr-desk-queue-'))
  let folders = 0
  return {
    fresh: () => Promise.resolve({ databaseUrl: '', dataDir: join(folder, String((folders += 1))) }),
    end: () => rm(folder, { recursive: true, force: true }),
  }
}

async function server(): Promise<Place> {
  const postgres: PostgresServer = await startPostgres()
  return { fresh: async () => ({ databaseUrl: await postgres.createDatabase(), dataDir: '' }), end: postgres.stop }
}

const places = [
  { name: 'the embedded database', start: embedded, here: true },
  { name: 'a PostgreSQL server', start: server, here: hasPostgres() },
]

describe.each(places.filter(({ here }) => here))('jobs on $name', ({ start }) => {
  let place: Place
  let options: Awaited<ReturnType<Place['fresh']>>
  let store: Store
  const running: Enqueuer[] = []
  let done: string[] = []
  beforeAll(async () => {
    place = await start()
    options = await place.fresh()
    store = await openStore(options)
  })
  afterAll(async () => {
    await store.close()
    await place.end()
  })
  beforeEach(() => (done = []))
  afterEach(async () => {
    for (const queue of running.splice(0)) await queue.stop()
  })

  const note = (queue: string) => async (id: number) => {
    done.push(`${queue} ${id}`)
    return Promise.resolve()
  }
  const noting: JobHandlers = { judge: note('judge'), send: note('send'), move: note('move'), timer: note('timer') }
  const startJobs = async (handlers: Partial<JobHandlers> = {}, queueOptions: QueueOptions = {}) => {
    const queue = await startQueue(store, { ...noting, ...handlers }, queueOptions)
    running.push(queue)
    return queue
  }
  const put = (jobs: Jobs, job: Job, startAt?: Date) => store.db.transaction((tx) => jobs.enqueue(tx, job, startAt))

  test('every kind of job reaches its own handler', async () => {
    const { jobs } = await startJobs()
    await put(jobs, { queue: 'judge', letterId: 1 })
    await put(jobs, { queue: 'send', outboxId: 2 })
    await put(jobs, { queue: 'move', letterId: 3 })
    await put(jobs, { queue: 'timer', timerId: 4 })
    await eventually(() => done.length === 4, 'four jobs')
    expect(done.sort()).toEqual(['judge 1', 'move 3', 'send 2', 'timer 4'])
  })

  test('a job and what belongs to it are one commit: rolled back together, seen together', async () => {
    const seen: number[] = []
    const { jobs } = await startJobs({
      judge: async () => {
        seen.push((await store.db.select().from(referenceCounters)).length)
      },
    })
    const broken = store.db.transaction(async (tx) => {
      await tx.insert(referenceCounters).values({ year: 1, last: 1 })
      await jobs.enqueue(tx, { queue: 'judge', letterId: 666 })
      throw new Error('changed my mind')
    })
    await expect(broken).rejects.toThrow('changed my mind')
    await store.db.transaction(async (tx) => {
      await jobs.enqueue(tx, { queue: 'judge', letterId: 7 })
      await wait(300)
      await tx.insert(referenceCounters).values({ year: 2, last: 1 })
    })
    await eventually(() => seen.length > 0, 'the job of the committed transaction')
    await wait(1500)
    expect(seen).toEqual([1])
    const waiting = await rowsOf(store.db, sql`select data from pgboss.job where name = 'judge' and data ->> 'id' = '666'`, z.unknown())
    expect(waiting).toEqual([])
  })

  test('a delayed job waits for its time, and one whose time has passed runs at once', async () => {
    const { jobs } = await startJobs()
    const at = new Date(Date.now() + 2500)
    let ranAt = 0
    await put(jobs, { queue: 'timer', timerId: 1 }, at)
    await put(jobs, { queue: 'timer', timerId: 2 }, new Date(Date.now() - 86_400_000))
    await eventually(() => done.includes('timer 2'), 'the job of yesterday')
    expect(done).not.toContain('timer 1')
    await eventually(() => {
      ranAt = Date.now()
      return done.includes('timer 1')
    }, 'the delayed job')
    expect(ranAt).toBeGreaterThanOrEqual(at.getTime())
  })

  test('a job that fails runs again, the others go on, and what is stored of the fault holds no value', async () => {
    let tries = 0
    let stored = ''
    const faults: (number | null)[] = []
    const failing = async (id: number) => {
      if (id !== 13) return note('judge')(id)
      tries += 1
      if (tries < 3) await store.db.execute(sql`select ${'secret-of-a-customer'}::int`)
      stored = JSON.stringify(await rowsOf(store.db, sql`select data, output from pgboss.job`, z.unknown()))
      return note('judge')(id)
    }
    const { jobs } = await startJobs({ judge: failing }, { judgeConcurrency: 1, onFault: ({ id }) => faults.push(id) })
    await put(jobs, { queue: 'judge', letterId: 13 })
    await put(jobs, { queue: 'judge', letterId: 14 })
    await eventually(() => done.includes('judge 13'), 'the third try')
    expect(done).toEqual(['judge 14', 'judge 13'])
    expect(faults).toEqual([13, 13])
    expect(stored).not.toContain('secret-of-a-customer')
    expect(stored).toContain('database error 22P02')
  })

  test('jobs can be put where none are run, and are run elsewhere', async () => {
    const office = await enqueueOnly(store)
    running.push(office)
    await put(office.jobs, { queue: 'send', outboxId: 5 })
    await wait(1200)
    expect(done).toEqual([])
    await startJobs()
    await eventually(() => done.includes('send 5'), 'the job')
  })

  test('a backlog is worked off without a pause between jobs, each once', async () => {
    const office = await enqueueOnly(store)
    running.push(office)
    const all = Array.from({ length: 120 }, (_, n) => n)
    await store.db.transaction(async (tx) => {
      for (const letterId of all) await office.jobs.enqueue(tx, { queue: 'judge', letterId })
    })
    await startJobs()
    await eventually(() => done.length >= all.length, 'the backlog')
    expect(done.sort()).toEqual(all.map((id) => `judge ${id}`).sort())
  })

  test('a stop waits for the job in hand', async () => {
    const queue = await startJobs({
      judge: async (id) => {
        done.push(`begin ${id}`)
        await wait(800)
        done.push(`end ${id}`)
      },
    })
    await put(queue.jobs, { queue: 'judge', letterId: 21 })
    await eventually(() => done.length > 0, 'the job begun')
    await queue.stop()
    expect(done).toEqual(['begin 21', 'end 21'])
  })

  test('the jobs of a worker that was killed run again elsewhere', async () => {
    const here = await place.fresh()
    const prepared = await openStore(here)
    const office = await enqueueOnly(prepared)
    await prepared.db.transaction(async (tx) => {
      await office.jobs.enqueue(tx, { queue: 'judge', letterId: 31 })
      await office.jobs.enqueue(tx, { queue: 'send', outboxId: 32 })
    })
    await office.stop()
    await prepared.close()
    const worker = startChild('child-worker.ts', here.databaseUrl, 'dataDir' in here ? here.dataDir : '')
    await Promise.all([worker.says(/^began 31$/), worker.says(/^began 32$/)])
    await worker.kill()
    const again = await openStore(here)
    const queue = await startQueue(again, noting)
    await eventually(() => done.includes('judge 31') && done.includes('send 32'), 'the killed jobs')
    await queue.stop()
    await again.close()
  })
})
