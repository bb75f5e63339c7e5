/** One pass over the mailbox: every message that the ledger does not know is fetched and kept. */
import type { Clock } from '../clock.ts'
import type { Connection } from './connection.ts'
import type { FetchedMessage, Keep, MessageKey, Uids, Vanished } from './mailbox.ts'

export type Sweep = {
  mailbox: string
  connection: Connection
  knownUids: Uids
  keep: Keep
  vanished: Vanished
  maxBytes: number
  clock: Clock
  /** Failed tries per message, outliving the connection that a message may have ended. */
  failures: Failures
  /** The ledger did not take a message. */
  onKeepFailed: (error: unknown) => void
  /** A message is kept without its body because it could not be fetched. */
  onUnreadable: (key: MessageKey) => void
  stopped: () => boolean
}

/** By UIDVALIDITY and UID: how often it could not be fetched, and how often the ledger did not take it. */
export type Failures = Map<string, { fetch: number; keep: number }>

/** Tries to fetch a message whole; after them only its header, at last nothing: a row there must be. */
const WHOLE_TRIES = 3
const HEADER_TRIES = 6
/** Failures of the ledger in a row after which the pass ends: the database is away, not the message bad. */
const MAX_KEEP_FAILURES = 3
const HEADER_BYTES = 1_000_000
/** Sizes are told by the server and kept as 32-bit numbers. */
const MAX_SIZE = 2 ** 31 - 1

/** Resolves to true when everything that lay there is kept. Rejects when the connection fails. */
export async function sweep(pass: Sweep): Promise<boolean> {
  const uidValidity = pass.connection.uidValidity()
  const known = await pass.knownUids(pass.mailbox, uidValidity)
  const uids = (await pass.connection.uids()).filter((uid) => !known.has(uid))
  const keys = uids.map((uid) => ({ mailbox: pass.mailbox, uidValidity, uid }))
  let keepFailures = 0
  let complete = true
  for (const key of leastFailedFirst(keys, pass.failures)) {
    if (pass.stopped() || keepFailures >= MAX_KEEP_FAILURES) return false
    const kept = await take(pass, key)
    keepFailures = kept ? 0 : keepFailures + 1
    complete &&= kept
  }
  return complete
}

/** A message that breaks the connection goes last, so that it holds up nobody else. */
function leastFailedFirst(keys: MessageKey[], failures: Failures): MessageKey[] {
  const count = (key: MessageKey): number => failuresOf(failures, key).fetch + failuresOf(failures, key).keep
  return keys.toSorted((one, other) => count(one) - count(other))
}

function failuresOf(failures: Failures, key: MessageKey): { fetch: number; keep: number } {
  return failures.get(`${key.uidValidity}/${key.uid}`) ?? { fetch: 0, keep: 0 }
}

function remember(failures: Failures, key: MessageKey, count: { fetch: number; keep: number }): void {
  const name = `${key.uidValidity}/${key.uid}`
  if (count.fetch + count.keep > 0) failures.set(name, count)
  else failures.delete(name)
}

/** Fetches and keeps one message; false when the ledger did not take it. */
async function take(pass: Sweep, key: MessageKey): Promise<boolean> {
  const before = failuresOf(pass.failures, key)
  // Counted before the try, because the try may end the connection.
  remember(pass.failures, key, { ...before, fetch: before.fetch + 1 })
  const message = await fetchMessage(pass, key, before.fetch)
  // A mailbox that was renumbered meanwhile has given us some other message.
  if (pass.connection.uidValidity() !== key.uidValidity) return false
  try {
    if (message) await pass.keep(message)
    else await pass.vanished(key)
  } catch (error) {
    remember(pass.failures, key, { ...before, keep: before.keep + 1 })
    pass.onKeepFailed(error)
    return false
  }
  remember(pass.failures, key, { fetch: 0, keep: 0 })
  if (message?.headersOnly && before.fetch >= WHOLE_TRIES) pass.onUnreadable(key)
  return true
}

/** Null when the message is gone. */
async function fetchMessage(pass: Sweep, key: MessageKey, failed: number): Promise<FetchedMessage | null> {
  const { connection, maxBytes } = pass
  if (failed >= HEADER_TRIES) return withoutBytes(pass, key)
  const measured = await connection.measure(key.uid)
  if (!measured) return null
  const frame = { key, receivedAt: measured.receivedAt ?? pass.clock(), size: Math.min(measured.size, MAX_SIZE) }
  if (measured.size <= maxBytes && failed < WHOLE_TRIES) {
    // One byte more than allowed shows a size that was a lie.
    const raw = await connection.read(key.uid, maxBytes + 1)
    if (!raw) return null
    if (raw.length <= maxBytes) return { ...frame, raw, headersOnly: false }
  }
  const header = await connection.readHeader(key.uid, Math.min(HEADER_BYTES, maxBytes))
  return header && { ...frame, raw: header, headersOnly: true }
}

function withoutBytes(pass: Sweep, key: MessageKey): FetchedMessage {
  return { key, receivedAt: pass.clock(), size: 0, raw: Buffer.alloc(0), headersOnly: true }
}
