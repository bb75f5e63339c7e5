/** Jobs run by an existing engine on the database that holds everything else, so that a job and what caused it are one commit. */
import type { PgBoss } from 'pg-boss'
import { z } from 'zod'
import type { Transaction } from '../database.ts'
import { errorLabel } from '../error-label.ts'
import type { Job, JobHandlers, Jobs } from '../jobs.ts'
import type { Store } from '../store.ts'
import { inTransaction, startEngine } from './engine.ts'
import type { QueueName } from './queues.ts'

export type QueueOptions = {
  /** How many letters are read at once. */
  judgeConcurrency?: number
  sendConcurrency?: number
  /** Only a process that watches a mailbox can move its letters. */
  movesLetters?: boolean
  /** How long a stop waits for the jobs in hand; what is not done then runs again elsewhere. */
  stopWithinMs?: number
  /** Told of every job that failed, and will run again, and of the engine's own trouble (`queue` null). */
  onFault?: (fault: { queue: QueueName | null; id: number | null; error: unknown }) => void
}

export type Enqueuer = { jobs: Jobs; stop(): Promise<void> }

export type Queue = Enqueuer & {
  /** Begins or ends to move letters, as this process begins or ends to watch a mailbox. */
  moveLetters(yes: boolean): Promise<void>
}

/** Puts jobs and runs them. Every handler may be given the same job twice. */
export async function startQueue(store: Store, handlers: JobHandlers, options: QueueOptions = {}): Promise<Queue> {
  const { judgeConcurrency = 2, sendConcurrency = 2, movesLetters = true, stopWithinMs = 30_000, onFault = () => undefined } = options
  const boss = await startEngine(store, 'worker', (error) => onFault({ queue: null, id: null, error }))
  const workers: Record<QueueName, number> = { judge: judgeConcurrency, send: sendConcurrency, timer: 1, move: movesLetters ? 1 : 0 }
  const startWorkers = async (name: QueueName, count: number): Promise<void> => {
    for (let worker = 0; worker < count; worker += 1) await startWorker(boss, name, handlers[name], onFault)
  }
  for (const name of ['judge', 'send', 'timer', 'move'] as const) await startWorkers(name, workers[name])
  return {
    jobs: jobsOn(boss),
    moveLetters: (yes) => (yes ? startWorkers('move', 1) : boss.offWork('move')),
    stop: () => boss.stop({ graceful: true, timeout: stopWithinMs }),
  }
}

/** Puts jobs that other processes, or another part of this one, run. */
export async function enqueueOnly(store: Store, onFault: QueueOptions['onFault'] = () => undefined): Promise<Enqueuer> {
  const boss = await startEngine(store, 'enqueuer', (error) => onFault({ queue: null, id: null, error }))
  return { jobs: jobsOn(boss), stop: () => boss.stop({ graceful: false }) }
}

const target = z.strictObject({ id: z.int() })

const idOf = (job: Job): number => {
  if ('letterId' in job) return job.letterId
  return 'outboxId' in job ? job.outboxId : job.timerId
}

const jobsOn = (boss: PgBoss): Jobs => ({
  enqueue: async (tx: Transaction, job: Job, startAt?: Date) => {
    const start = startAt ? { startAfter: startAt } : {}
    const id = await boss.send(job.queue, { id: idOf(job) }, { db: inTransaction(tx), ...start })
    if (id === null) throw new Error(`the queue ${job.queue} took no job`)
  },
})

/** Delayed jobs and retries are seen by looking; fresh ones announce themselves. Seconds; 0.5 is the engine's minimum. */
const look = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 1 }

/** One worker takes one job at a time, so that a slow letter holds up no other that a free worker could take. */
async function startWorker(
  boss: PgBoss,
  queue: QueueName,
  handle: (id: number) => Promise<void>,
  onFault: NonNullable<QueueOptions['onFault']>,
): Promise<void> {
  let worker = ''
  const run = async (data: unknown) => {
    const { id } = target.parse(data)
    try {
      await handle(id)
    } catch (error) {
      onFault({ queue, id, error })
      // The engine stores what it is told.
      throw new Error(errorLabel(error))
    } finally {
      // The next job at once, not after the next look: a backlog announces itself only once.
      boss.notifyWorker(worker)
    }
  }
  worker = await boss.work(queue, { ...look, batchSize: 1 }, async (jobs) => {
    for (const { data } of jobs) await run(data)
  })
}
