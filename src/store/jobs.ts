/** The stages of a letter as jobs of the queue engine; enqueued in the transaction that needs them. */
import type { Transaction } from './database.ts'

export type Job =
  /** Open, read and judge one kept letter. */
  | { queue: 'judge'; letterId: number }
  /** Hand one outbox row to the courier. */
  | { queue: 'send'; outboxId: number }
  /** Move one letter on the server, after the commit that finished it. */
  | { queue: 'move'; letterId: number }
  /** Fire one timer. */
  | { queue: 'timer'; timerId: number }

/** Where jobs are put. The simulator has its own, on a virtual clock. */
export interface Jobs {
  /** Writes the job in the caller's transaction; it runs at `startAt`, or as soon as the transaction has committed. */
  enqueue(tx: Transaction, job: Job, startAt?: Date): Promise<void>
}

/** What runs a job. It may run twice for one job and must then change nothing the second time. */
export type JobHandlers = {
  judge: (letterId: number) => Promise<void>
  send: (outboxId: number) => Promise<void>
  move: (letterId: number) => Promise<void>
  timer: (timerId: number) => Promise<void>
}
