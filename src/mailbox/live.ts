/** The life of a watcher: one connection after the other, each swept until it is over. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Bell } from './bell.ts'
import type { Connection } from './connection.ts'
import type { Folder, MailboxTrouble } from './mailbox.ts'
import type { Status } from './status.ts'
import { sweep } from './sweep.ts'
import type { Failures } from './sweep.ts'
import { faultOf } from './trouble.ts'
import type { Fault } from './trouble.ts'
import type { WatchOptions } from './watch.ts'

export type Life = Pick<WatchOptions, 'accessToken' | 'keep' | 'vanished' | 'knownUids' | 'limits' | 'clock' | 'log'> & {
  mailbox: string
  password: string
  status: Status
  /** Rings when there may be news. */
  bell: Bell
  end: AbortSignal
  pollMs: number
  connect: (token: string | null) => Promise<Connection>
  setConnection: (open: Connection | null) => void
  delay: (kind: MailboxTrouble['kind'], attempt: number) => number
}

const FOLDERS: readonly Folder[] = ['Processed', 'Parked']

/** Resolves when `end` is aborted and the last connection is closed. */
export async function liveOn(life: Life): Promise<void> {
  const failures: Failures = new Map()
  let renewToken = false
  while (!life.end.aborted) {
    const fault = await oneConnection(life, failures, renewToken)
    if (!fault) break
    const attempt = life.status.failed(fault)
    // A token may have been revoked: a fresh one is tried at once, and only once.
    renewToken = fault.kind === 'credentials' && life.accessToken !== undefined
    if (!renewToken || attempt > 1) await sleep(life.delay(fault.kind, attempt), undefined, { signal: life.end }).catch(() => undefined)
  }
  life.status.stopped()
}

/** Serves one connection until it is over; null when the watcher is to stop. */
async function oneConnection(life: Life, failures: Failures, renewToken: boolean): Promise<Fault | null> {
  let token: string | null = null
  try {
    life.status.connecting()
    token = life.accessToken ? await life.accessToken(renewToken) : null
    const open = await life.connect(token)
    try {
      await serve(life, open, failures)
    } finally {
      life.setConnection(null)
      await open.close()
    }
    return null
  } catch (error) {
    return faultOf(error, [life.password, token ?? ''])
  }
}

async function serve(life: Life, open: Connection, failures: Failures): Promise<void> {
  life.status.opened(open.uidValidity())
  await open.ensureFolders(FOLDERS).catch((error: unknown) => life.status.tell(faultOf(error, [life.password])))
  life.setConnection(open)
  life.log.info({ mailbox: life.mailbox }, 'mailbox connected')
  void open.over.then(life.bell.ring)
  while (!life.end.aborted && open.isOpen()) {
    const complete = await sweepOnce(life, open, failures)
    life.status.opened(open.uidValidity())
    if (complete) life.status.swept()
    await life.bell.heard(life.pollMs)
  }
  if (!life.end.aborted) throw (await open.over) ?? new Error('The server closed the connection')
}

function sweepOnce(life: Life, open: Connection, failures: Failures): Promise<boolean> {
  return sweep({
    ...life,
    connection: open,
    maxBytes: life.limits.maxBytes,
    failures,
    // The database's message could hold what the letter says; its kind is enough here.
    onKeepFailed: (error) =>
      life.status.tell({ kind: 'keep', lasting: 'temporary', text: error instanceof Error ? error.name : 'unknown' }),
    onUnreadable: ({ uid }) => life.status.tell({ kind: 'unreadable', lasting: 'permanent', text: `UID ${uid} is kept without its body` }),
    stopped: () => life.end.aborted,
  })
}
