/** The mail around the center on one machine: the border, the center's mailbox, and a mailbox for everybody else. */
import { stampAtBorder } from './border.ts'
import type { Border } from './border.ts'
import type { Faults } from './imap/faults.ts'
import { addMessage, findFolder, renumber } from './imap/model.ts'
import type { Accounts, Folder, StoredMessage } from './imap/model.ts'
import { startImapServer } from './imap/server.ts'
import type { SmtpFaults } from './smtp-faults.ts'
import { startSmtpServer } from './smtp.ts'
import type { AcceptedMessage } from './smtp.ts'

export type DevelopmentServersOptions = {
  /** 0 or absent for any free port. */
  imapPort?: number
  smtpPort?: number
  centerAddress: string
  authservId: string
  /** Domains whose mail the border vouches for: those of the sample partners and of the staff. */
  trustedDomains: Iterable<string>
  faults?: { imap?: Faults; smtp?: SmtpFaults }
  login?: (user: string, secret: string) => boolean
  clock?: () => Date
  /** Accounts of servers that were stopped, for a restart. */
  accounts?: Accounts
}

export type DevelopmentServers = {
  imapPort: number
  smtpPort: number
  accounts: Accounts
  /** Every message the SMTP server accepted, oldest first. */
  accepted: readonly AcceptedMessage[]
  /** Puts a message into a mailbox without SMTP. With `from` it passes the border as if it came from there, else it lies there as it is. */
  deliver: (raw: Uint8Array, arrival: { from?: string; to: string; receivedAt?: Date }) => StoredMessage
  /** The INBOX of an address; made on first use. */
  mailboxOf: (address: string) => Folder
  /** Another folder of an address, or null. */
  folderOf: (address: string, name: string) => Folder | null
  /** Gives the INBOX of an address a new UIDVALIDITY and new UIDs. */
  renumber: (address: string) => void
  stop: () => Promise<void>
}

/** Starts both servers on loopback. Any password opens any mailbox unless `login` says otherwise. */
export async function startDevelopmentServers(options: DevelopmentServersOptions): Promise<DevelopmentServers> {
  const imap = await startImapServer({
    port: options.imapPort ?? 0,
    ...(options.faults?.imap && { faults: options.faults.imap }),
    ...(options.login && { login: options.login }),
    ...(options.accounts && { accounts: options.accounts }),
  })
  const border = { authservId: options.authservId, trustedDomains: new Set([...options.trustedDomains].map((each) => each.toLowerCase())) }
  const center = options.centerAddress.toLowerCase()
  const mailboxOf = (address: string): Folder => inboxOf(imap.accounts, ownerOf(address, center))
  const post = { border, center, mailboxOf }
  const smtp = await startSmtpServer({
    port: options.smtpPort ?? 0,
    ...(options.faults?.smtp && { faults: options.faults.smtp }),
    ...(options.clock && { clock: options.clock }),
    deliver: (message) => {
      for (const to of message.to) put({ ...message, to }, post)
    },
  }).catch(async (error: unknown) => {
    await imap.stop()
    throw error
  })
  return {
    imapPort: imap.port,
    smtpPort: smtp.port,
    accounts: imap.accounts,
    accepted: smtp.accepted,
    deliver: (raw, { from, to, receivedAt }) => {
      const at = receivedAt ?? options.clock?.() ?? new Date()
      return put({ from: from ?? null, to, raw: Buffer.from(raw), at }, post)
    },
    mailboxOf,
    folderOf: (address, name) => findFolder(imap.accounts.of(ownerOf(address, center)), name),
    renumber: (address) => renumber(mailboxOf(address), imap.newUidValidity()),
    async stop() {
      await Promise.all([imap.stop(), smtp.stop()])
    },
  }
}

type Post = { border: Border; center: string; mailboxOf: (address: string) => Folder }

/** Puts one copy into the recipient's mailbox; what comes to the center from outside passes the border. */
function put(mail: { from: string | null; to: string; raw: Buffer; at: Date }, { border, center, mailboxOf }: Post): StoredMessage {
  const outside = mail.from !== null && ownerOf(mail.to, center) === center
  const raw = outside ? stampAtBorder(mail.raw, border, { from: mail.from ?? '', to: mail.to, receivedAt: mail.at }) : mail.raw
  return addMessage(mailboxOf(mail.to), raw, mail.at)
}

/** Whose mailbox an address is: the center's plus addresses are the center's. */
function ownerOf(address: string, center: string): string {
  const lower = address.toLowerCase()
  const plain = lower.replace(/\+[^@]*@/, '@')
  return plain === center ? center : lower
}

function inboxOf(accounts: Accounts, address: string): Folder {
  const inbox = findFolder(accounts.of(address), 'INBOX')
  if (!inbox) throw new Error('An account without INBOX')
  return inbox
}
