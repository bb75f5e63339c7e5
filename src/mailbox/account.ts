/** An IMAP account as a URL: `imaps://user:password@host:993/INBOX`. */

export type ImapAccount = {
  host: string
  port: number
  /** False only on loopback. */
  secure: boolean
  user: string
  /** Empty where a token is used. */
  password: string
  folder: string
  /** What the ledger calls this mailbox: user, host and folder, no secret. */
  name: string
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i

/** Reads the URL; throws on what is no IMAP URL and on plain text that would leave this machine. The error names no secret. */
export function imapAccount(url: string): ImapAccount {
  if (!URL.canParse(url)) throw new Error('An IMAP URL must look like imaps://user:password@host:993/INBOX')
  const { protocol, hostname, port, username, password, pathname } = new URL(url)
  const secure = protocol === 'imaps:'
  if (!secure && protocol !== 'imap:') throw new Error('An IMAP URL must start with imaps://')
  if (!secure && !LOOPBACK.test(hostname)) throw new Error(`Plain-text IMAP to ${hostname} is refused: use imaps://`)
  if (username === '' || hostname === '') throw new Error('An IMAP URL must name a user and a host')
  const user = decodeURIComponent(username)
  const folder = decodeURIComponent(pathname.replace(/^\/+|\/+$/g, '')) || 'INBOX'
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 993 : 143) : Number(port),
    secure,
    user,
    password: decodeURIComponent(password),
    folder,
    name: `${user}@${hostname}/${folder}`,
  }
}
