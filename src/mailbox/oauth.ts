/** OAuth2 access tokens for IMAP and SMTP at Microsoft 365 and Gmail, kept until shortly before they expire. */
import { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { AccessToken } from './mailbox.ts'

export type OAuthSettings = {
  /** Where tokens are asked for; https, or anything on loopback. */
  tokenUrl: string
  clientId: string
  /** Public clients of Microsoft have none. */
  clientSecret?: string
  scope?: string
  /** Absent: the application logs in for itself (client credentials). */
  refreshToken?: string
}

/** For a daemon: scope `https://outlook.office365.com/.default`, with IMAP.AccessAsApp and SMTP.SendAsApp granted to the application. */
export const microsoftTokenUrl = (tenant: string): string =>
  `https://login.microsoftonline.com/${encodeURIComponent(tenant)}/oauth2/v2.0/token`

/** With a refresh token of scope `https://mail.google.com/`. */
export const googleTokenUrl = 'https://oauth2.googleapis.com/token'

/** The token service says that these credentials are no good: waiting does not help, a person must act. */
export class TokenRefused extends Error {
  readonly authenticationFailed = true
  readonly serverResponseCode = 'AUTHENTICATIONFAILED'
}

const answerShape = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().default(3600),
  refresh_token: z.string().min(1).optional(),
})
const errorShape = z.object({ error: z.string().regex(/^[a-z_]{1,60}$/) })

/** Errors of RFC 6749 5.2 that no waiting heals. */
const LASTING = new Set([
  'invalid_grant',
  'invalid_client',
  'unauthorized_client',
  'invalid_scope',
  'unsupported_grant_type',
  'invalid_request',
])

/** A token is renewed this long before it expires: the login must end in time. */
const MARGIN_MS = 300_000
const ANSWER_MS = 30_000
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i

/**
 * Gives tokens from a cache; `renew` asks the service in any case. Several callers at once cause one question.
 * Rejects with TokenRefused, or with another error while the service cannot be reached.
 */
export function accessTokens(settings: OAuthSettings, clock: Clock): AccessToken {
  const { protocol, hostname } = new URL(settings.tokenUrl)
  if (protocol !== 'https:' && !LOOPBACK.test(hostname)) throw new Error('A token service must be asked over https')
  let refreshToken = settings.refreshToken
  let cached: { token: string; until: number } | null = null
  let asking: Promise<string> | null = null

  async function ask(): Promise<string> {
    const answer = await askService(settings, refreshToken)
    // Services may replace the refresh token with each use; the old one is then worth nothing.
    refreshToken = answer.refresh_token ?? refreshToken
    cached = { token: answer.access_token, until: clock().getTime() + answer.expires_in * 1000 - MARGIN_MS }
    return answer.access_token
  }

  return (renew) => {
    if (!renew && cached && clock().getTime() < cached.until) return Promise.resolve(cached.token)
    asking ??= ask().finally(() => (asking = null))
    return asking
  }
}

async function askService(settings: OAuthSettings, refreshToken: string | undefined): Promise<z.infer<typeof answerShape>> {
  const form = new URLSearchParams({
    client_id: settings.clientId,
    ...(settings.clientSecret && { client_secret: settings.clientSecret }),
    ...(settings.scope && { scope: settings.scope }),
    ...(refreshToken ? { grant_type: 'refresh_token', refresh_token: refreshToken } : { grant_type: 'client_credentials' }),
  })
  // A redirect would carry the secret to another host.
  const response = await fetch(settings.tokenUrl, { method: 'POST', body: form, redirect: 'error', signal: AbortSignal.timeout(ANSWER_MS) })
  const body: unknown = await response.json().catch(() => null)
  const answer = answerShape.safeParse(body)
  if (response.ok && answer.success) return answer.data
  const reason = errorShape.safeParse(body).data?.error ?? `status ${response.status}`
  if (LASTING.has(reason)) throw new TokenRefused(`The token service refused: ${reason}`)
  throw new Error(`The token service gave no token: ${reason}`)
}
