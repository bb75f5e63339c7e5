/** An SMTP account as a URL: `smtps://user:password@host:465` or `smtp://user:password@host:587` with STARTTLS. */

export type SmtpAccount = {
  host: string
  port: number
  /** `tls` from the start, `starttls` required before anything else, `none` on loopback only. */
  security: 'tls' | 'starttls' | 'none'
  /** Empty where the server asks for no login. */
  user: string
  /** Empty where a token is used. */
  password: string
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i

/** Reads the URL; throws on what is no SMTP URL. The error names no secret. */
export function smtpAccount(url: string): SmtpAccount {
  if (!URL.canParse(url)) throw new Error('An SMTP URL must look like smtps://user:password@host:465')
  const { protocol, hostname, port, username, password } = new URL(url)
  if (protocol !== 'smtps:' && protocol !== 'smtp:') throw new Error('An SMTP URL must start with smtps:// or smtp://')
  if (hostname === '') throw new Error('An SMTP URL must name a host')
  const secure = protocol === 'smtps:'
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    security: secure ? 'tls' : LOOPBACK.test(hostname) ? 'none' : 'starttls',
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  }
}
