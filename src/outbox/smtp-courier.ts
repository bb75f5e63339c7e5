/** A courier over SMTP: a few kept connections, one recipient per message, certainty about what happened. */
import { checkAddress } from './address.ts'
import type { Courier, FrozenMessage, SendOutcome } from './courier.ts'
import { outcomeOf } from './outcome.ts'
import { createPool } from './pool.ts'
import type { Pool } from './pool.ts'
import { smtpAccount } from './smtp-account.ts'
import { openSession } from './smtp-session.ts'
import type { SmtpSession, SmtpTimeouts } from './smtp-session.ts'

export type CourierOptions = {
  /** `smtps://user:password@host:465`, `smtp://user:password@host:587` (STARTTLS required); without TLS on loopback only. */
  url: string
  /** OAuth2 instead of the password; `renew` asks for a fresh token because the server refused the last. */
  accessToken?: (renew: boolean) => Promise<string>
  maxConnections?: number
  /** PEM of a certificate authority to trust instead of the usual ones. */
  tls?: { ca: string }
  timeouts?: Partial<SmtpTimeouts>
}

const TIMEOUTS: SmtpTimeouts = { connect: 30_000, silence: 600_000, message: 1_200_000 }
const MAX_CONNECTIONS = 2

/** Throws at once on a URL that is refused. */
export function smtpCourier(options: CourierOptions): Courier {
  const account = smtpAccount(options.url)
  const timeouts = { ...TIMEOUTS, ...options.timeouts }
  const connect = async (renew: boolean): Promise<SmtpSession> => {
    const token = options.accessToken ? await options.accessToken(renew) : null
    return openSession({ account, token, timeouts, ...(options.tls && { ca: options.tls.ca }) })
  }
  const pool = createPool(() => withFreshToken(connect, options.accessToken !== undefined), options.maxConnections ?? MAX_CONNECTIONS)
  return {
    async send(message) {
      const to = checkAddress(message.to)
      if (!to) throw new Error('A frozen message to what is no address')
      return deliver(pool, { ...message, to }, account.password)
    },
    close: () => pool.close(),
  }
}

/** A login that was refused with a cached token is tried once more with a fresh one. */
async function withFreshToken(connect: (renew: boolean) => Promise<SmtpSession>, hasToken: boolean): Promise<SmtpSession> {
  try {
    return await connect(false)
  } catch (error) {
    if (!hasToken || !(error instanceof Error) || Reflect.get(error, 'code') !== 'EAUTH') throw error
    return connect(true)
  }
}

async function deliver(pool: Pool, message: FrozenMessage, secret: string): Promise<SendOutcome> {
  const first = await attempt(pool, message, secret)
  // A kept connection that the server had closed meanwhile says nothing about the server: once more on a new one.
  const stale = first.reused && first.lost && first.outcome.kind === 'later'
  return stale ? (await attempt(pool, message, secret)).outcome : first.outcome
}

type Attempt = { outcome: SendOutcome; lost: boolean; reused: boolean }

async function attempt(pool: Pool, message: FrozenMessage, secret: string): Promise<Attempt> {
  let place
  try {
    place = await pool.take()
  } catch (error) {
    const outcome = outcomeOf({ error: error instanceof Error ? error : new Error(String(error)) }, false)
    return { outcome: { kind: 'later', reply: hide(outcome.reply, secret) }, lost: false, reused: false }
  }
  const { outcome, lost } = await place.session.send(message)
  // After a refusal a transaction is open on the server; a new connection is cheaper than trust in RSET.
  pool.give(place, outcome.kind === 'accepted')
  return { outcome, lost, reused: place.reused }
}

/** Servers repeat what they were sent. */
function hide(reply: string, secret: string): string {
  return secret === '' ? reply : reply.replaceAll(secret, '***')
}
