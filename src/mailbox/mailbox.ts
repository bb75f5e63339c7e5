/** The mailbox as the rest of the desk knows it: imapflow stays behind this shape. */

/** Where a message lies on the server; never reused while UIDVALIDITY stands. */
export type MessageKey = { mailbox: string; uidValidity: bigint; uid: number }

/** A message as fetched without touching its flags. */
export type FetchedMessage = {
  key: MessageKey
  /** INTERNALDATE: when the border server took it. */
  receivedAt: Date
  /** RFC822.SIZE as asked before the fetch. */
  size: number
  /** The whole message, or only its header section when it is larger than the limit. */
  raw: Uint8Array
  headersOnly: boolean
}

/** What `intake/` does with a message; resolves only after the commit. */
export type Keep = (message: FetchedMessage) => Promise<void>

/** Called when a message that was announced is gone before it could be fetched. */
export type Vanished = (key: MessageKey) => Promise<void>

export type Folder = 'Processed' | 'Parked'
