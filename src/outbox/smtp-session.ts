/** One SMTP connection, with certainty about the final dot. */
import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import XOAuth2 from 'nodemailer/lib/xoauth2'
import type { FrozenMessage, SendOutcome } from './courier.ts'
import { outcomeOf } from './outcome.ts'
import type { Report } from './outcome.ts'
import type { SmtpAccount } from './smtp-account.ts'

export type SmtpSession = {
  /** Sends one message to its one recipient. Never rejects. */
  send: (message: FrozenMessage) => Promise<SessionResult>
  /** False once the connection is over. */
  isOpen: () => boolean
  close: () => void
}

/** `lost`: the connection ended without an SMTP reply to this message. */
type SessionResult = { outcome: SendOutcome; lost: boolean }

export type SessionOptions = {
  account: SmtpAccount
  /** An OAuth2 token instead of the password. */
  token: string | null
  /** PEM of a certificate authority to trust instead of the usual ones. */
  ca?: string
  timeouts: SmtpTimeouts
}

/** Milliseconds. */
export type SmtpTimeouts = {
  connect: number
  /** Silence; after the final dot servers may take ten minutes (RFC 5321 4.5.3.2.6). */
  silence: number
  /** One message as a whole, against a server that answers for ever. */
  message: number
}

/** Connects and logs in. Rejects with the library's error when that fails. */
export async function openSession(options: SessionOptions): Promise<SmtpSession> {
  const connection = new SMTPConnection(connectionOptions(options))
  let over = false
  // Without a listener an error of an idle connection would end the process.
  connection.on('error', () => (over = true))
  connection.on('end', () => (over = true))
  try {
    await settled(connection, (done) => connection.connect(done))
    await logIn(connection, options)
  } catch (error) {
    connection.close()
    throw error
  }
  return {
    send: (message) => sendMessage(connection, message, options.timeouts),
    isOpen: () => !over,
    close: () => leave(connection, () => over),
  }
}

/** Says QUIT, and closes when the server does not answer it. */
function leave(connection: SMTPConnection, isOver: () => boolean): void {
  if (isOver()) return
  connection.quit()
  setTimeout(() => connection.close(), QUIT_MS).unref()
}

const QUIT_MS = 2000

function connectionOptions({ account, ca, timeouts }: SessionOptions): SMTPConnection.Options {
  return {
    host: account.host,
    port: account.port,
    secure: account.security === 'tls',
    requireTLS: account.security === 'starttls',
    ignoreTLS: account.security === 'none',
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca && { ca }) },
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.connect,
    socketTimeout: timeouts.silence,
    logger: false,
  }
}

async function logIn(connection: SMTPConnection, { account, token }: SessionOptions): Promise<void> {
  if (account.user === '') return
  const login =
    token === null
      ? { user: account.user, pass: account.password }
      : { user: account.user, oauth2: new XOAuth2({ user: account.user, accessToken: token }) }
  await settled(connection, (done) => connection.login(login, done))
}

async function sendMessage(connection: SMTPConnection, message: FrozenMessage, timeouts: SmtpTimeouts): Promise<SessionResult> {
  const body = observedBody(message.raw)
  const envelope = { from: message.from, to: [message.to], size: message.raw.length }
  const tooLong = setTimeout(() => connection.close(), timeouts.message)
  const report = await settled<{ response: string } | undefined>(connection, (done) => connection.send(envelope, body.stream, done)).then(
    (sent): Report => ({ reply: sent?.response ?? '' }),
    (error: unknown): Report => ({ error: error instanceof Error ? error : new Error(String(error)) }),
  )
  clearTimeout(tooLong)
  const outcome = outcomeOf(report, body.exhausted())
  return { outcome, lost: 'error' in report && report.error.responseCode === undefined }
}

/** Pieces that are small against the buffers below, so that the end is asked for only when nearly all has left. */
const PIECE_BYTES = 16_384

/**
 * The message as a stream that knows whether its end was asked for. The library writes the final dot after that and never before,
 * and it asks for the end only after the server's 354: while `exhausted` is false no server can have seen a whole message.
 */
function observedBody(raw: Uint8Array): { stream: Readable; exhausted: () => boolean } {
  let exhausted = false
  function* pieces() {
    for (let at = 0; at < raw.length; at += PIECE_BYTES) yield Buffer.from(raw.subarray(at, at + PIECE_BYTES))
    exhausted = true
  }
  return { stream: Readable.from(pieces(), { objectMode: false, highWaterMark: PIECE_BYTES }), exhausted: () => exhausted }
}

/** The library calls back, emits `error`, or closes without either: whatever comes first counts. */
async function settled<T>(
  connection: SMTPConnection,
  start: (done: (error?: Error | null, result?: T) => void) => void,
): Promise<T | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<T | undefined>()
  // A last reply such as 421 may be reported only after the end it caused.
  const onEnd = (): void => void setImmediate(() => reject(new Error('Connection closed')))
  connection.on('error', reject)
  connection.on('end', onEnd)
  try {
    start((error, result) => (error ? reject(error) : resolve(result)))
    return await promise
  } finally {
    connection.off('error', reject)
    connection.off('end', onEnd)
  }
}
