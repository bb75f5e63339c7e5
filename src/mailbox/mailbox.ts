/** The mailbox as the rest of the desk knows it: imapflow stays behind this shape. */

/** Where a message lies on the server; never reused while UIDVALIDITY stands. */
export type MessageKey = { mailbox: string; uidValidity: bigint; uid: number }

/** A message as fetched without touching its flags. */
export type FetchedMessage = {
  key: MessageKey
  /** INTERNALDATE: when the border server took it. */
  receivedAt: Date
  /** RFC822.SIZE as asked before the fetch; a server may lie. */
  size: number
  /** The whole message, or only its header section when it is larger than the limit or cannot be fetched whole. */
  raw: Uint8Array
  headersOnly: boolean
}

/** What `intake/` does with a message; resolves only after the commit. */
export type Keep = (message: FetchedMessage) => Promise<unknown>

/** Called when a message that was announced is gone before it could be fetched. */
export type Vanished = (key: MessageKey) => Promise<void>

export type Folder = 'Processed' | 'Parked'

/** What became of a message that was to be moved; `vanished` when it no longer lay there. */
export type MoveResult = 'moved' | 'vanished'

/** The ledger's UIDs of one mailbox under one UIDVALIDITY. */
export type Uids = (mailbox: string, uidValidity: bigint) => Promise<ReadonlySet<number>>

/** An OAuth2 access token; `renew` asks for a fresh one because the server refused the last. */
export type AccessToken = (renew: boolean) => Promise<string>

/** Why a mailbox does not work. Never holds a password or anything of a letter. */
export type MailboxTrouble = {
  mailbox: string
  /**
   * `credentials`: the server refuses the login. `connection`: cannot be reached, closed or timed out. `certificate`: not who it says it is.
   * `refused`: the server answered NO or BAD. `keep`: the ledger did not take a message. `unreadable`: a message cannot be fetched whole.
   * `renumbered`: UIDVALIDITY changed and everything is read again.
   */
  kind: 'credentials' | 'connection' | 'certificate' | 'refused' | 'keep' | 'unreadable' | 'renumbered'
  /** Whether waiting can help. */
  lasting: 'temporary' | 'permanent'
  text: string
  /** How often in a row, from 1. */
  attempt: number
}

export type MailboxHealth = {
  mailbox: string
  state: 'connecting' | 'watching' | 'waiting' | 'stopped'
  uidValidity: bigint | null
  /** When the server's UIDs were last compared with the ledger and all new messages kept. */
  lastSweepAt: Date | null
  lastTrouble: MailboxTrouble | null
}

/** Server and ledger compared, both ways. */
export type Reconciliation = {
  uidValidity: bigint
  /** On the server, not in the ledger. */
  missingInLedger: number[]
  /** Should lie in the inbox by the ledger, and does not. */
  goneFromServer: number[]
}

/** A structured logger such as pino. */
export type Log = { info(event: object, text: string): void; warn(event: object, text: string): void }
