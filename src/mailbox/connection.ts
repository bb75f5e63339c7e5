/** One IMAP connection. The only file that imports imapflow: what that library leaves to a `false` becomes an error here. */
import { ImapFlow } from 'imapflow'
import type { ImapFlowOptions } from 'imapflow'
import type { ImapAccount } from './account.ts'
import { withDeadline } from './deadline.ts'
import type { Folder, MoveResult } from './mailbox.ts'
import { serially } from './serially.ts'
import type { Timing } from './timing.ts'
import { NoAnswer } from './trouble.ts'

export type Connection = {
  uidValidity: () => bigint
  /** UIDs of every message in the folder, ascending. */
  uids: () => Promise<number[]>
  /** What the server says of a message; null when it is gone. */
  measure(uid: number): Promise<{ size: number; receivedAt: Date | null } | null>
  /** At most `maxBytes` of a message from its beginning, Seen not touched; null when it is gone. */
  read: (uid: number, maxBytes: number) => Promise<Buffer | null>
  /** At most `maxBytes` of its header section. */
  readHeader: (uid: number, maxBytes: number) => Promise<Buffer | null>
  move: (uid: number, folder: Folder) => Promise<MoveResult>
  /** Creates the folders that are missing; rejects when the server refuses. */
  ensureFolders: (folders: readonly Folder[]) => Promise<void>
  isOpen: () => boolean
  /** Resolves when the connection is over, with the error that ended it, if any. */
  over: Promise<Error | null>
  close: () => Promise<void>
}

export type ConnectionOptions = {
  account: ImapAccount
  /** An OAuth2 token instead of the account's password. */
  token: string | null
  /** PEM of a certificate authority beside the usual ones. */
  ca?: string
  maxBytes: number
  timing: Timing
  /** Called when the server hints at news; hints may be missed, so ask anyway from time to time. */
  onNews: () => void
  /** The watcher is to stop: what is under way may end, for a moment. */
  end: AbortSignal
}

/** Room in a response beside the message itself. */
const FRAME_BYTES = 1_000_000
/** Longest response line: a search that names a million messages. */
const MAX_LINE_BYTES = 12_000_000

/** Connects, logs in and opens the folder. A client serves one connection only: after `over` make a new one. */
export async function openConnection(options: ConnectionOptions): Promise<Connection> {
  const { account, timing } = options
  const client = new ImapFlow(clientOptions(options))
  // Both listeners before connect(): an error without listener ends the process, and a clean FIN gives only `close`.
  let lastError: Error | null = null
  client.on('error', (error) => (lastError = error))
  const over = new Promise<Error | null>((resolve) => client.on('close', () => resolve(lastError)))
  client.on('exists', options.onNews)
  endInTime(client, over, options)
  const inTime = <T>(work: Promise<T>, ms = timing.commandMs): Promise<T> => withDeadline(work, ms, () => client.close())
  try {
    await inTime(client.connect())
    await inTime(client.mailboxOpen(account.folder))
  } catch (error) {
    client.close()
    throw error
  }
  return { ...commands(client, timing, inTime), over, isOpen: () => client.usable, close: () => closeClient(client, timing) }
}

function endInTime(client: ImapFlow, over: Promise<unknown>, { end, timing }: ConnectionOptions): void {
  const onEnd = (): void => void setTimeout(() => client.close(), timing.logoutMs).unref()
  end.addEventListener('abort', onEnd)
  void over.then(() => end.removeEventListener('abort', onEnd))
}

function clientOptions({ account, token, ca, maxBytes, timing }: ConnectionOptions): ImapFlowOptions {
  return {
    host: account.host,
    port: account.port,
    secure: account.secure,
    // Without TLS the account is on loopback, where an upgrade to a self-made certificate would only fail.
    ...(!account.secure && { doSTARTTLS: false }),
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca && { ca }) },
    auth: token === null ? { user: account.user, pass: account.password } : { user: account.user, accessToken: token },
    logger: false,
    disableCompression: true,
    maxIdleTime: timing.maxIdleMs,
    socketTimeout: timing.socketMs,
    connectionTimeout: timing.commandMs,
    greetingTimeout: timing.commandMs,
    autoIdleDelay: timing.autoIdleMs,
    maxLineLength: MAX_LINE_BYTES,
    maxLiteralSize: maxBytes + FRAME_BYTES,
    maxResponseSize: maxBytes + 2 * FRAME_BYTES + MAX_LINE_BYTES,
  }
}

type InTime = <T>(work: Promise<T>, ms?: number) => Promise<T>

/** Each command waits for the one before it, so that its deadline is its own. */
function commands(client: ImapFlow, timing: Timing, inTime: InTime): Omit<Connection, 'isOpen' | 'over' | 'close'> {
  const alone = serially()
  const run = <T>(command: () => Promise<T>, ms?: number): Promise<T> => alone(() => inTime(command(), ms))
  const readMs = (maxBytes: number): number => timing.commandMs + maxBytes / timing.slowestBytesPerMs
  return {
    uidValidity: () => openFolder(client).uidValidity,
    uids: () => run(() => searchAll(client)),
    measure: (uid) => run(() => measure(client, uid)),
    read: (uid, maxBytes) => run(() => readBytes(client, uid, maxBytes), readMs(maxBytes)),
    readHeader: (uid, maxBytes) => run(() => readHeader(client, uid, maxBytes), readMs(maxBytes)),
    move: (uid, folder) => run(() => moveMessage(client, uid, folder)),
    ensureFolders: (folders) => run(() => ensureFolders(client, folders)),
  }
}

function openFolder(client: ImapFlow) {
  if (!client.mailbox) throw new NoAnswer('No folder is open')
  return client.mailbox
}

async function searchAll(client: ImapFlow): Promise<number[]> {
  const found = await client.search({ all: true }, { uid: true })
  if (!Array.isArray(found)) throw new NoAnswer('The server did not search')
  const uids = new Set(found.filter((uid) => Number.isInteger(uid) && uid > 0 && uid < 2 ** 32))
  return [...uids].sort((one, other) => one - other)
}

async function measure(client: ImapFlow, uid: number) {
  const found = await client.fetchOne(String(uid), { uid: true, size: true, internalDate: true }, { uid: true })
  if (found === false) return null
  const date = found.internalDate instanceof Date ? found.internalDate : new Date(found.internalDate ?? Number.NaN)
  return { size: found.size ?? 0, receivedAt: Number.isNaN(date.getTime()) ? null : date }
}

/** A range is asked for, so that an honest server never sends more, whatever size it told. */
async function readBytes(client: ImapFlow, uid: number, maxBytes: number): Promise<Buffer | null> {
  const found = await client.fetchOne(String(uid), { uid: true, source: { start: 0, maxLength: maxBytes } }, { uid: true })
  if (found === false) return null
  if (!found.source) throw new NoAnswer('The server sent no message')
  return found.source
}

async function readHeader(client: ImapFlow, uid: number, maxBytes: number): Promise<Buffer | null> {
  const part = { key: 'HEADER', start: 0, maxLength: maxBytes }
  const found = await client.fetchOne(String(uid), { uid: true, bodyParts: [part] }, { uid: true })
  if (found === false) return null
  const header = found.bodyParts?.get('header') ?? found.headers
  if (!header) throw new NoAnswer('The server sent no header')
  return header
}

/** Truth is where the message lies afterwards: the library answers a move of a missing UID as if it had moved. */
async function moveMessage(client: ImapFlow, uid: number, folder: Folder): Promise<MoveResult> {
  const moved = await client.messageMove(String(uid), folder, { uid: true })
  if (!moved) throw new NoAnswer(`The server did not move to ${folder}`)
  if (moved.uidMap?.has(uid)) return 'moved'
  const left = await client.search({ uid: String(uid) }, { uid: true })
  if (!Array.isArray(left)) throw new NoAnswer('The server did not search')
  if (left.includes(uid)) throw new NoAnswer(`The server did not move to ${folder}`)
  return client.capabilities.has('UIDPLUS') ? 'vanished' : 'moved'
}

async function ensureFolders(client: ImapFlow, folders: readonly Folder[]): Promise<void> {
  const prefix = client.namespace?.prefix ?? ''
  const present = new Set((await client.list()).map(({ path }) => path))
  for (const folder of folders) {
    if (!present.has(prefix + folder)) await client.mailboxCreate(folder)
  }
}

async function closeClient(client: ImapFlow, timing: Timing): Promise<void> {
  if (client.usable) await withDeadline(client.logout(), timing.logoutMs, () => client.close()).catch(() => undefined)
  client.close()
}
