/** The queues of the engine and how each behaves when things go wrong. */
import type { Queue } from 'pg-boss'
import type { Job } from '../jobs.ts'

export type QueueName = Job['queue']

/** Our own code counts tries and ends them (three tries per letter, days per mail); the engine never gives up by itself. */
const retryLimit = 1_000_000

/** A desk that was down for long, or a timer far ahead, loses no job. */
const retentionSeconds = 365 * 24 * 3600

const common = {
  retryLimit,
  retentionSeconds,
  retryBackoff: true,
  deleteAfterSeconds: 24 * 3600,
  /** A worker that was killed is noticed after this and at most one supervision. The engine's minimum. */
  heartbeatSeconds: 10,
  notify: true,
} as const satisfies Partial<Queue>

/** `expireInSeconds` is for a handler that hangs although its process lives: longer than its own time limits. */
export const queues: readonly ({ name: QueueName } & Omit<Queue, 'name'>)[] = [
  { name: 'judge', ...common, retryDelay: 1, retryDelayMax: 60, expireInSeconds: 900 },
  { name: 'send', ...common, retryDelay: 2, retryDelayMax: 300, expireInSeconds: 900 },
  { name: 'timer', ...common, retryDelay: 2, retryDelayMax: 60, expireInSeconds: 300 },
  { name: 'move', ...common, retryDelay: 5, retryDelayMax: 300, expireInSeconds: 300 },
]
