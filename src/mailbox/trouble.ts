/** Tells what kind of trouble an error of the IMAP library is. */
import type { MailboxTrouble } from './mailbox.ts'

/** What went wrong on a connection, before it is known whose and how often. */
export type Fault = Pick<MailboxTrouble, 'kind' | 'lasting' | 'text'>

/** An answer that the IMAP library reports as `false` or `undefined`, made an error. */
export class NoAnswer extends Error {}

const CERTIFICATE = /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER)|HOSTNAME_MISMATCH)/

/** Response codes that say the server is the trouble, not the password (RFC 5530). */
const BUSY_LOGIN = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'CONTACTADMIN', 'OVERQUOTA', 'ALERT'])
/** Response codes that say the password or the right is the trouble. */
const BAD_LOGIN = new Set(['AUTHENTICATIONFAILED', 'AUTHORIZATIONFAILED', 'EXPIRED'])

/** `secrets` never get into the text, even where a server repeats them. */
export function faultOf(error: unknown, secrets: readonly string[]): Fault {
  const text = tell(error, secrets)
  if (CERTIFICATE.test(field(error, 'code'))) return { kind: 'certificate', lasting: 'permanent', text }
  if (field(error, 'authenticationFailed') === 'true') return loginFault(error, text)
  if (error instanceof NoAnswer || field(error, 'responseStatus') !== '') return { kind: 'refused', lasting: 'temporary', text }
  return { kind: 'connection', lasting: 'temporary', text }
}

function loginFault(error: unknown, text: string): Fault {
  const code = field(error, 'serverResponseCode').toUpperCase()
  if (BUSY_LOGIN.has(code)) return { kind: 'connection', lasting: 'temporary', text }
  const certain = BAD_LOGIN.has(code) || field(error, 'oauthError') !== ''
  return { kind: 'credentials', lasting: certain ? 'permanent' : 'temporary', text }
}

/** Longest text of a trouble; a hostile server could fill the log. */
const MAX_TEXT = 300

function tell(error: unknown, secrets: readonly string[]): string {
  const said = [error instanceof Error ? error.message : String(error), field(error, 'responseText'), field(error, 'reason')]
  const whole = [...new Set(said)].filter((part) => part !== '').join(': ')
  const hidden = secrets.filter((secret) => secret !== '').reduce((text, secret) => text.replaceAll(secret, '***'), whole)
  return hidden.replace(/\p{Cc}+/gu, ' ').slice(0, MAX_TEXT)
}

function field(error: unknown, name: string): string {
  if (!(error instanceof Error)) return ''
  const value: unknown = Reflect.get(error, name)
  if (typeof value === 'object' && value !== null) return 'object'
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''
}
