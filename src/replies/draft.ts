/** A mail as `replies/` writes it, before `outbox/` freezes it into bytes. */

export const purposes = [
  'acknowledged',
  'delivered',
  'delivered-many',
  'rejected',
  'loa-requested',
  'loa-reminder',
  'loa-received',
  'cancelled',
  'status',
  'escalation-received',
  'escalation-update',
  'held',
  'registration-needed',
  'form',
  'staff-case',
  'staff-receipt',
  'staff-escalation',
  'staff-due-soon',
  'staff-alert',
  'staff-reply',
] as const
/** Why a mail is written; one template each. */
export type Purpose = (typeof purposes)[number]

export type DraftAttachment = { name: string; contentType: string; bytes: Uint8Array }

export type Draft = {
  purpose: Purpose
  /** One recipient: state and refusal are kept per recipient. An addr-spec that was checked. */
  to: string
  subject: string
  text: string
  html: string
  attachments: DraftAttachment[]
  /** Message-ID of the letter this answers, with brackets, and the thread's ids, oldest first. */
  inReplyTo: string | null
  references: string[]
  /** The signed reply address, or the center's own. */
  replyTo: string
}
