/** Whether the desk does its work, told truthfully: mailboxes swept, mails going out, nothing piling up. */
import type { RunningDesk } from '../running.ts'
import { backlog } from '../store/backlog.ts'
import type { WatchedMailbox } from '../watching.ts'

export type DeskHealth = {
  well: boolean
  mailboxes: { mailbox: string; state: string; lastSweepAt: string | null; trouble: string | null }[]
  lettersWaiting: number
  oldestLetterAt: string | null
  mailsWaiting: number
  oldestMailAt: string | null
  parked: number
  open: number
  overdue: number
}

/** A mailbox that was not swept for this long is not being watched. */
const staleMs = 5 * 60_000

export const deskHealth = async ({ store, mailboxes }: RunningDesk, now = new Date()): Promise<DeskHealth> => {
  const waiting = await backlog(store.db, now)
  const seen = mailboxes.map((one) => mailboxHealth(one, now))
  return { well: seen.every(({ well }) => well), mailboxes: seen.map(({ well: _well, ...shown }) => shown), ...waiting }
}

/** A process that waits to take a mailbox over is well: the one that watches it says how that goes. */
const mailboxHealth = (one: WatchedMailbox, now: Date): DeskHealth['mailboxes'][number] & { well: boolean } => {
  const { mailbox } = one
  const watch = one.here()
  if (!watch) return { mailbox, state: 'not watched by this process', lastSweepAt: null, trouble: null, well: true }
  const { state, lastSweepAt, lastTrouble } = watch.health()
  return {
    mailbox,
    state,
    lastSweepAt: lastSweepAt?.toISOString() ?? null,
    trouble: lastTrouble ? `${lastTrouble.kind}: ${lastTrouble.text}` : null,
    well: lastSweepAt !== null && now.getTime() - lastSweepAt.getTime() < staleMs,
  }
}
