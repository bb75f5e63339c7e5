/** Watches one mailbox for as long as the desk runs: connects, sweeps, waits for news, connects again. */
import type { Clock } from '../clock.ts'
import { imapAccount } from './account.ts'
import type { ImapAccount } from './account.ts'
import { reconnectDelay } from './backoff.ts'
import { createBell } from './bell.ts'
import { openConnection } from './connection.ts'
import type { Connection } from './connection.ts'
import { liveOn } from './live.ts'
import type { AccessToken, Folder, Keep, Log, MailboxHealth, MailboxTrouble, MessageKey, MoveResult } from './mailbox.ts'
import type { Reconciliation, Uids, Vanished } from './mailbox.ts'
import { reconcile } from './reconcile.ts'
import { createStatus } from './status.ts'
import { defaultTiming } from './timing.ts'
import type { Timing } from './timing.ts'

export type WatchOptions = {
  /** `imaps://user:password@host:993/INBOX`; plain `imap://` on loopback only. */
  url: string
  /** OAuth2 instead of the password. */
  accessToken?: AccessToken
  keep: Keep
  vanished: Vanished
  /** Every UID the ledger has, moved or not. */
  knownUids: Uids
  /** The UIDs the ledger has and that were not moved away; needed for `reconcile` only. */
  openUids?: Uids
  limits: { maxBytes: number }
  onTrouble: (trouble: MailboxTrouble) => void
  clock: Clock
  log: Log
  /** PEM of a certificate authority to trust instead of the usual ones. */
  tls?: { ca: string }
  timing?: Partial<Timing>
  /** Milliseconds before the next try; the standard is `reconnectDelay` with random jitter. */
  delay?: (kind: MailboxTrouble['kind'], attempt: number) => number
}

export type MailboxWatch = {
  /** What the ledger calls this mailbox. */
  mailbox: string
  /** Ends after the message in hand is kept. */
  stop: () => Promise<void>
  /** Moves a message away; only after the commit that finished it. Rejects when that cannot be done now. */
  move: (key: MessageKey, folder: Folder) => Promise<MoveResult>
  /** Compares server and ledger; rejects when that cannot be done now. */
  reconcile: () => Promise<Reconciliation>
  /** Looks at the mailbox now instead of at the next poll. */
  wake: () => void
  health: () => MailboxHealth
}

/** Starts to watch; throws at once on a URL that is refused, and otherwise tells troubles and goes on. */
export function watchMailbox(options: WatchOptions): MailboxWatch {
  const account = imapAccount(options.url)
  const timing = { ...defaultTiming, ...options.timing }
  const status = createStatus(account.name, options)
  const bell = createBell()
  const end = new AbortController()
  let connection: Connection | null = null
  const life = liveOn({
    ...options,
    mailbox: account.name,
    status,
    bell,
    end: end.signal,
    pollMs: timing.pollMs,
    password: account.password,
    connect: (token) => openConnection({ ...connectionOptions(options, account, timing), token, onNews: bell.ring, end: end.signal }),
    setConnection: (open) => (connection = open),
    delay: options.delay ?? ((kind, attempt) => reconnectDelay(kind, attempt, Math.random())),
  })
  const connected = (): Connection => {
    if (!connection) throw new Error(`The mailbox ${account.name} is not connected`)
    return connection
  }
  return {
    mailbox: account.name,
    async stop() {
      end.abort()
      bell.ring()
      await life
    },
    async move(key, folder) {
      if (key.mailbox !== account.name) throw new Error(`${key.mailbox} is not ${account.name}`)
      const open = connected()
      return open.uidValidity() === key.uidValidity ? await open.move(key.uid, folder) : 'vanished'
    },
    reconcile: async () => compare(connected(), account, options),
    wake: bell.ring,
    health: status.health,
  }
}

function connectionOptions(options: WatchOptions, account: ImapAccount, timing: Timing) {
  return { account, timing, maxBytes: options.limits.maxBytes, ...(options.tls && { ca: options.tls.ca }) }
}

async function compare(open: Connection, account: ImapAccount, { knownUids, openUids }: WatchOptions): Promise<Reconciliation> {
  const uidValidity = open.uidValidity()
  // The ledger first: a message that comes in between is missing for a moment, but none is called gone wrongly.
  const expected = (await openUids?.(account.name, uidValidity)) ?? new Set<number>()
  const server = await open.uids()
  const known = await knownUids(account.name, uidValidity)
  return reconcile(uidValidity, { server, known, open: expected })
}
