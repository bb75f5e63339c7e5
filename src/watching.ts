/** Every mailbox of the desk, each watched by one process at a time of all that are on one database. */
import type { Desk } from './cases/desk.ts'
import { tellOfMailboxTrouble } from './cases/tell-of-mailbox.ts'
import type { Clock } from './clock.ts'
import { keep, noteVanished } from './intake/keep.ts'
import type { DeskLog } from './log.ts'
import { imapAccount } from './mailbox/account.ts'
import type { Folder, MessageKey, MoveResult } from './mailbox/mailbox.ts'
import type { MailboxWatch } from './mailbox/watch.ts'
import { watchMailbox } from './mailbox/watch.ts'
import type { accessTokenFor } from './oauth-settings.ts'
import type { Settings } from './settings.ts'
import { leadWhenPossible } from './store/leadership.ts'
import { knownUids, openUids } from './store/letters.ts'
import type { Store } from './store/store.ts'

export type WatchedMailbox = {
  /** What the ledger calls it. */
  mailbox: string
  /** null while another process watches it. */
  here(): MailboxWatch | null
  stop(): Promise<void>
}

export type Watching = {
  settings: Settings
  store: Store
  desk: Desk
  clock: Clock
  log: DeskLog
  token: ReturnType<typeof accessTokenFor>
  /** Told when this process watches its first mailbox, and when none any more. */
  onWatching: (yes: boolean) => Promise<void>
}

/** @throws at once on a URL that is refused; every other trouble is told and tried again. */
export const watchMailboxes = (rooms: Watching): WatchedMailbox[] => {
  let watched = 0
  const counted = async (change: 1 | -1): Promise<void> => {
    const before = watched
    watched += change
    if (before === 0 || watched === 0) await rooms.onWatching(watched > 0)
  }
  return rooms.settings.IMAP_URL.split(/\s+/)
    .filter(Boolean)
    .map((url) => watchedByOne(url, rooms, counted))
}

const watchedByOne = (url: string, rooms: Watching, counted: (change: 1 | -1) => Promise<void>): WatchedMailbox => {
  const mailbox = imapAccount(url).name
  let here: MailboxWatch | null = null
  const begin = async (): Promise<() => Promise<void>> => {
    const watch = startWatch(url, rooms)
    here = watch
    const end = async (): Promise<void> => {
      await counted(-1).finally(() => {
        here = null
        return watch.stop()
      })
    }
    await counted(1).catch(async (error: unknown) => {
      await end()
      throw error
    })
    return end
  }
  const onTrouble = (reason: string): void =>
    rooms.log.warn({ mailbox, status: reason }, 'it cannot be told which process watches the mailbox')
  const lead = leadWhenPossible(rooms.store, `mailbox ${mailbox}`, begin, { onTrouble })
  return { mailbox, here: () => here, stop: () => lead.stop() }
}

const startWatch = (url: string, { settings, store: { db }, desk, clock, log, token }: Watching): MailboxWatch =>
  watchMailbox({
    url,
    ...token,
    keep: keep(db, desk.jobs, clock),
    vanished: noteVanished(db, clock),
    knownUids: (mailbox, uidValidity) => knownUids(db, mailbox, uidValidity),
    openUids: (mailbox, uidValidity) => openUids(db, mailbox, uidValidity),
    limits: { maxBytes: settings.MAX_LETTER_MB * 1_048_576 },
    onTrouble: tellOfMailboxTrouble(db, desk, clock, log),
    clock,
    log,
  })

/** @throws while the mailbox is watched elsewhere; the job comes again, there or here. */
export const moveInMailbox =
  (mailboxes: readonly WatchedMailbox[]) =>
  async (key: MessageKey, folder: Folder): Promise<MoveResult> => {
    const watch = mailboxes.find(({ mailbox }) => mailbox === key.mailbox)?.here()
    if (!watch) throw new Error('another process watches that mailbox')
    return watch.move(key, folder)
  }

/** Server and ledger are compared this often, both ways. */
const reconcileMs = 10 * 60_000

/** A message the ledger lacks is fetched at once; one that is gone before it was moved was taken by somebody else. */
const reconcileOne = async (watch: MailboxWatch, log: DeskLog): Promise<void> => {
  const { missingInLedger, goneFromServer } = await watch.reconcile()
  if (missingInLedger.length > 0) watch.wake()
  if (missingInLedger.length + goneFromServer.length > 0)
    log.warn({ mailbox: watch.mailbox, count: missingInLedger.length, status: `${goneFromServer.length} gone` }, 'server and ledger differ')
}

export const reconcileOften = (mailboxes: readonly WatchedMailbox[], log: DeskLog): NodeJS.Timeout =>
  setInterval(() => {
    for (const one of mailboxes) {
      const watch = one.here()
      if (watch) reconcileOne(watch, log).catch(() => log.warn({ mailbox: one.mailbox }, 'server and ledger could not be compared now'))
    }
  }, reconcileMs)
