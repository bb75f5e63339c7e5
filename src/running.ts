/** The running desk: store, queue, mailboxes, courier and page, started in order and stopped in reverse. */
import { resolve4, resolve6, resolveCname, resolveTxt } from 'node:dns/promises'
import type { Desk } from './cases/desk.ts'
import { onTimer } from './cases/timers/on-timer.ts'
import { transact } from './cases/transact.ts'
import type { Clock } from './clock.ts'
import type { ReadingRooms } from './intake/judge-kept.ts'
import { judgeKept } from './intake/judge-kept.ts'
import type { Verify } from './intake/read-kept.ts'
import type { Resolver } from './letter/verify-itself.ts'
import { verifyItself } from './letter/verify-itself.ts'
import { moveFinished } from './intake/move-finished.ts'
import { tellOfMailTrouble } from './cases/tell-of-trouble.ts'
import type { DeskLog } from './log.ts'
import { accessTokenFor } from './oauth-settings.ts'
import { buildCage, buildDesk, readingSettings, staffAddressesOf } from './main.ts'
import { sendMail } from './outbox/send-mail.ts'
import type { Courier } from './outbox/courier.ts'
import { smtpCourier } from './outbox/smtp-courier.ts'
import type { Settings } from './settings.ts'
import type { JobHandlers, Jobs } from './store/jobs.ts'
import type { Queue } from './store/queue/queue.ts'
import { enqueueOnly, startQueue } from './store/queue/queue.ts'
import type { Store } from './store/store.ts'
import type { WatchedMailbox, Watching } from './watching.ts'
import { moveInMailbox, reconcileOften, watchMailboxes } from './watching.ts'

export type RunningDesk = {
  desk: Desk
  store: Store
  mailboxes: readonly WatchedMailbox[]
  reading: ReadingRooms
  /** Waits for the jobs in hand, then closes everything. */
  stop(): Promise<void>
}

export type RunOptions = {
  settings: Settings
  store: Store
  log: DeskLog
  clock: Clock
  watch: boolean
  queue?: Parameters<typeof startQueue>[2]
}

type Rooms = Omit<Watching, 'onWatching'> & { courier: Courier; reading: ReadingRooms }

const handlersOf = ({ store: { db }, desk, courier, clock, log, reading }: Rooms, mailboxes: readonly WatchedMailbox[]): JobHandlers => ({
  judge: judgeKept(reading),
  send: sendMail({ db, jobs: desk.jobs, courier, clock, onTrouble: tellOfMailTrouble(db, desk, clock, log) }),
  timer: async (timerId) => {
    await transact(db, desk, clock(), (work) => onTimer(work, timerId))
  },
  move: moveFinished(db, clock, moveInMailbox(mailboxes)),
})

/** Looks keys and policies up in the DNS; the client's address is not known here, so that only a signature can vouch. */
const bySignature: Verify = (raw) => verifyItself(raw, { ip: null, helo: null, mailFrom: null, resolver: lookUp })

const lookUp: Resolver = (name, type) => {
  if (type === 'TXT') return resolveTxt(name)
  if (type === 'A') return resolve4(name)
  return type === 'AAAA' ? resolve6(name) : resolveCname(name)
}

const logFault =
  (log: DeskLog) =>
  ({ queue, id }: { queue: string | null; id: number | null }): void =>
    log.warn({ queue, count: id }, 'a job failed and will run again')

type ReadingParts = { settings: Settings; store: Store; jobs: Jobs; clock: Clock }

/** The desk with everything that opens, reads and judges letters; its cage is the caller's to close. */
export const readingRooms = async ({ settings, store: { db }, jobs, clock }: ReadingParts): Promise<ReadingRooms> => {
  const desk = await buildDesk({ settings, db, jobs })
  return {
    db,
    cage: buildCage(settings),
    desk,
    clock,
    ...readingSettings(settings, desk.profile, await staffAddressesOf(db)),
    ...(desk.profile.verifySenders ? { verify: bySignature } : {}),
  }
}

/** @throws WrongSettings or a template error before anything is started. */
export const startDesk = async ({ settings, store, log, clock, watch, queue: queueOptions }: RunOptions): Promise<RunningDesk> => {
  const enqueuer = await enqueueOnly(store)
  const reading = await readingRooms({ settings, store, jobs: enqueuer.jobs, clock })
  const { desk, cage } = reading
  // One cache for both: a provider that rotates refresh tokens gives each only once.
  const token = accessTokenFor(settings, clock)
  const courier = smtpCourier({ url: settings.SMTP_URL, ...token })
  const rooms: Rooms = { settings, store, desk, courier, clock, log, token, reading }
  const mailboxes: WatchedMailbox[] = []
  const queue: Queue = await startQueue(store, handlersOf(rooms, mailboxes), {
    movesLetters: false,
    onFault: logFault(log),
    ...queueOptions,
  })
  if (watch) mailboxes.push(...watchMailboxes({ ...rooms, onWatching: (yes) => queue.moveLetters(yes) }))
  const reconciling = reconcileOften(mailboxes, log)
  return {
    desk,
    store,
    mailboxes,
    reading,
    stop: async () => {
      clearInterval(reconciling)
      await Promise.all(mailboxes.map((one) => one.stop()))
      await queue.stop()
      await enqueuer.stop()
      await courier.close()
      await cage.close()
    },
  }
}
