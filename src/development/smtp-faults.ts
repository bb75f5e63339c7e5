/** Trouble the development SMTP server makes on demand. For tests and for trying out operations. */

export type SmtpStage = 'connect' | 'mail' | 'rcpt' | 'data'

export type SmtpFault =
  /** An SMTP reply of this code; 4xx and 5xx refuse. */
  | { do: 'reply'; code: number; text: string }
  /** The connection is reset. */
  | { do: 'drop' }
  | { do: 'delay'; ms: number }
  /** At `data`: reset while the message comes in, before its final dot can have been read. */
  | { do: 'drop-before-dot' }
  /** At `data`: reset after the final dot and before the reply. */
  | { do: 'drop-after-dot'; accepted: boolean }
  /** At `data`: no reply after the final dot, the connection stays open. */
  | { do: 'silence-after-dot'; accepted: boolean }
  /** Bytes written as they are, instead of a reply. At `data`, after the message is accepted. */
  | { do: 'garbage'; text: string }

type SmtpSeen = {
  stage: SmtpStage
  /** Counts connections from 1. */
  connection: number
  /** Counts from 1 how often this stage was reached. */
  count: number
  /** Recipient at `rcpt`, sender at `mail`, empty otherwise. */
  address: string
}

/** Asked at each stage; null to go on. */
export type SmtpFaults = (seen: SmtpSeen) => SmtpFault | null
