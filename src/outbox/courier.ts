/** What became of one frozen message at the SMTP server. The world's fault is temporary or permanent; never thrown. */
export type SendOutcome =
  | { kind: 'accepted'; reply: string }
  /** Refused for good: 5xx to the recipient or the message. */
  | { kind: 'refused'; reply: string }
  /** Not taken now: greylisting, connection refused, 4xx. The message was certainly not accepted. */
  | { kind: 'later'; reply: string }
  /** The connection died after the final dot and before its reply: it may or may not have been accepted. */
  | { kind: 'uncertain'; reply: string }

/** A message as it is kept: bytes and Message-ID never change. */
export type FrozenMessage = { messageId: string; from: string; to: string; raw: Uint8Array }

export interface Courier {
  send(message: FrozenMessage): Promise<SendOutcome>
  close(): Promise<void>
}
