/** The queue on a virtual clock: jobs wait in memory until their time comes. */
import type { Transaction } from '../store/database.ts'
import type { Job, Jobs } from '../store/jobs.ts'

export type VirtualJobs = Jobs & {
  /** Takes the job whose time has come first, up to an instant; null when there is none. */
  takeNext(until: Date): { job: Job; at: Date } | null
}

/** @param now the virtual clock: jobs without a time run at this instant. */
export const virtualJobs = (now: () => Date): VirtualJobs => {
  const waiting: { job: Job; at: Date; turn: number }[] = []
  let turns = 0
  return {
    enqueue: (_tx: Transaction, job: Job, startAt?: Date) => {
      waiting.push({ job, at: startAt ?? now(), turn: turns++ })
      return Promise.resolve()
    },
    takeNext: (until) => {
      waiting.sort((a, b) => a.at.getTime() - b.at.getTime() || a.turn - b.turn)
      const first = waiting[0]
      if (!first || first.at > until) return null
      waiting.shift()
      return first
    },
  }
}
