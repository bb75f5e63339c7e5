/** Whether the desk does its work, told truthfully: mailboxes swept, mails going out, nothing piling up. */
import type { RunningDesk } from '../running.ts'
import { backlog } from '../store/backlog.ts'

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

export const deskHealth = async ({ store, watches }: RunningDesk, now = new Date()): Promise<DeskHealth> => {
  const waiting = await backlog(store.db, now)
  const mailboxes = watches.map((watch) => {
    const { mailbox, state, lastSweepAt, lastTrouble } = watch.health()
    return {
      mailbox,
      state,
      lastSweepAt: lastSweepAt?.toISOString() ?? null,
      trouble: lastTrouble ? `${lastTrouble.kind}: ${lastTrouble.text}` : null,
    }
  })
  const swept = mailboxes.every(({ lastSweepAt }) => lastSweepAt !== null && now.getTime() - Date.parse(lastSweepAt) < staleMs)
  return { well: swept, mailboxes, ...waiting }
}
