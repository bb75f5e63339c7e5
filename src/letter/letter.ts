/**
 * The letter: one inbound message, opened. Bytes are kept by `intake/` before anything here runs.
 */

/** One mailbox of a header: `name` is display text and proves nothing, `address` is a lower-case addr-spec. */
export type MailAddress = { name: string; address: string }

/** A file that hangs on a letter. `name` is display text, already stripped of paths and control characters. */
export type Attachment = {
  name: string
  /** What the sender says it is; a guess, never trusted. */
  declaredType: string
  bytes: Uint8Array
  sha256: string
  /** True for parts the HTML body shows (logos) or that carry `Content-Disposition: inline`. */
  inline: boolean
}

/** Why mail is a machine's and gets no answer (POLICY 1.1). */
export type Automatic = 'delivery-status' | 'read-receipt' | 'auto-reply' | 'auto-generated' | 'list' | 'null-return-path' | 'own-mail'

/** What a delivery status notification reports, per failed or delayed recipient (RFC 3464). */
export type DeliveryReport = {
  recipient: string
  action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
  /** Enhanced status code such as 5.1.1, or null. */
  status: string | null
  diagnostic: string | null
}

/** POLICY 1.2: whether the border server vouches for the one From address. */
export type Authentication =
  { kind: 'authenticated'; address: string; domain: string; by: 'dmarc' | 'dkim' | 'spf' } | { kind: 'unauthenticated'; why: string }

export type Letter = {
  from: readonly MailAddress[]
  to: readonly MailAddress[]
  cc: readonly MailAddress[]
  /** Data only: never a recipient, never an identity. */
  replyTo: readonly MailAddress[]
  subject: string
  /** With angle brackets, or null where the header is missing or unusable. */
  messageId: string | null
  inReplyTo: readonly string[]
  references: readonly string[]
  /** The sender's Date header as written; for display only. */
  dateHeader: string | null
  /** Instant of the topmost Received header: what IMAP calls INTERNALDATE when a file stands in for a mailbox. */
  receivedHeader: Date | null
  /** The text/plain body, charset decoded, or null. */
  text: string | null
  /** The text/html body, charset decoded, capped, or null. */
  html: string | null
  attachments: readonly Attachment[]
  authentication: Authentication
  automatic: Automatic | null
  /** Message-ID (with brackets) of the mail of ours that a delivery status notification reports, and its lines. */
  deliveryStatus: { originalMessageId: string | null; reports: readonly DeliveryReport[] } | null
  /** SHA-256 over what the sender wrote (Message-ID, From, Subject, Date, body), without trace headers: equal for two deliveries of one message. */
  contentSha256: string
}

/** What the operator says about the border; nothing in a letter can change it. */
export type OpenSettings = {
  /** authserv-id of the border server whose Authentication-Results is believed; "" believes none. */
  trustedAuthservId: string
  /** The center's own mail domains: their lists are not somebody else's list mail. */
  ownDomains: readonly string[]
  /** The mailbox's own address; mail from it is our own mail come back. */
  centerAddress: string
  /** Hosts that hand mail on behind the border and put their own Received line above its results; usually none. */
  innerHosts?: readonly string[]
}

/** A letter that is not opened: it breaks a cap, or nothing in it can be read as a message. Its bytes stay kept. */
export type Unopenable = { problem: 'empty' | 'too large' | 'too many parts' | 'headers too large' | 'damaged'; detail: string }
