/** One life of the desk with a virtual mailbox, clock and courier: letters arrive, timers fire, nothing leaves the machine. */
import type { Cage } from '../cage/cage.ts'
import type { Desk } from '../cases/desk.ts'
import type { Fired } from '../cases/timers/on-timer.ts'
import { onTimer } from '../cases/timers/on-timer.ts'
import { transact } from '../cases/transact.ts'
import type { Clock } from '../clock.ts'
import { judgeKept, tries } from '../intake/judge-kept.ts'
import { keep } from '../intake/keep.ts'
import type { Keep } from '../mailbox/mailbox.ts'
import type { OpenSettings } from '../letter/letter.ts'
import type { Courier, FrozenMessage } from '../outbox/courier.ts'
import { sendMail } from '../outbox/send-mail.ts'
import type { ReadOptions } from '../reading/read.ts'
import type { Database } from '../store/database.ts'
import type { Job, Jobs } from '../store/jobs.ts'
import { virtualJobs } from './virtual-jobs.ts'

export type LifeRooms = {
  db: Database
  cage: Cage
  /** Builds the desk on the queue of this life. */
  deskWith: (jobs: Jobs) => Desk
  openSettings: OpenSettings
  readOptions: Omit<ReadOptions, 'receivedAt'>
}

/** The two edges of a life: virtual ones accept everything and leave nothing; tests put real servers here. */
export type Edges = { courier: Courier; move: (letterId: number) => Promise<void> }

export type Life = {
  /** Keeps a message that a mailbox gave; the letter is judged when the clock runs on. */
  keep: Keep
  /** A letter arrives: timers up to then fire first; the letter is kept, judged and answered. */
  receive(raw: Uint8Array, receivedAt: Date): Promise<{ letterId: number; fired: Fired[] }>
  /** Lets the clock run on. */
  runUntil(until: Date): Promise<Fired[]>
}

/** What the virtual courier accepted lies in the outbox table. */
const virtualEdges: Edges = {
  courier: {
    send: (_message: FrozenMessage) => Promise.resolve({ kind: 'accepted', reply: '250 kept by the simulator' }),
    close: () => Promise.resolve(),
  },
  move: () => Promise.resolve(),
}

/** @param begin where the virtual clock starts. */
export const startLife = (rooms: LifeRooms, begin: Date, edges: Edges = virtualEdges): Life => {
  let instant = begin
  let uid = 0
  const clock: Clock = () => instant
  const jobs = virtualJobs(clock)
  const desk = rooms.deskWith(jobs)
  const judge = judgeKept({ ...rooms, desk, clock })
  const send = sendMail({ db: rooms.db, jobs, courier: edges.courier, clock, onTrouble: () => Promise.resolve() })
  const keepIt = keep(rooms.db, jobs, clock)

  /** As the queue would: a job that throws is run again, until its letter is judged or parked. */
  const untilDone = async (letterId: number): Promise<void> => {
    for (let attempt = 0; attempt <= tries; attempt++)
      try {
        await judge(letterId)
        return
      } catch (error) {
        if (attempt === tries) throw error
      }
  }

  const run = async (job: Job): Promise<Fired | null> => {
    if (job.queue === 'judge') await untilDone(job.letterId)
    if (job.queue === 'send') await send(job.outboxId)
    if (job.queue === 'move') await edges.move(job.letterId)
    return job.queue === 'timer' ? transact(rooms.db, desk, instant, (work) => onTimer(work, job.timerId)) : null
  }

  const runUntil = async (until: Date): Promise<Fired[]> => {
    const fired: Fired[] = []
    for (let next = jobs.takeNext(until); next; next = jobs.takeNext(until)) {
      if (next.at > instant) instant = next.at
      const done = await run(next.job)
      if (done) fired.push(done)
    }
    if (until > instant) instant = until
    return fired
  }

  return {
    keep: keepIt,
    runUntil,
    receive: async (raw, receivedAt) => {
      const fired = await runUntil(receivedAt)
      uid += 1
      const letterId = await keepIt({
        key: { mailbox: 'simulated', uidValidity: 1n, uid },
        receivedAt,
        size: raw.length,
        raw,
        headersOnly: false,
      })
      fired.push(...(await runUntil(instant)))
      return { letterId, fired }
    },
  }
}
