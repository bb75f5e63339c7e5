/** Writes a mail into the outbox: composed, frozen, and its sending enqueued, all in the caller's transaction. */
import { createHmac } from 'node:crypto'
import { freeze } from '../outbox/freeze.ts'
import type { DraftAttachment, Purpose } from '../replies/draft.ts'
import type { FactsOf } from '../replies/facts.ts'
import { replyAddress } from '../replies/reply-address.ts'
import type { RequestRow } from '../store/requests.ts'
import type { OutboxRow } from '../store/outbox.ts'
import { putMail } from '../store/outbox.ts'
import type { Work } from './desk.ts'

/** What a mail belongs to. `name` makes it once-only: `letter:17`, `timer:4`. */
export type Cause = {
  name: string
  letterId: number | null
  /** Message-ID of the letter that is answered, or null. */
  inReplyTo: string | null
  references: readonly string[]
  threadRoot: string | null
}

export type Mail<P extends Purpose> = {
  purpose: P
  to: string
  toStaff: boolean
  facts: FactsOf<P>
  requests: readonly RequestRow[]
  attachments?: readonly DraftAttachment[]
}

/** Not guessable, and the same for the same mail: a Message-ID must not change when work is done again. */
const messageIdFor = (work: Work, cause: Cause, purpose: Purpose, to: string, reference: string): string => {
  const mark = createHmac('sha256', work.desk.signingKey).update(`message-id\n${cause.name}\n${purpose}\n${to}`).digest('hex').slice(0, 20)
  const domain = work.desk.centerAddress.split('@')[1] ?? 'localhost'
  return `<${reference.toLowerCase()}.${purpose}.${mark}@${domain}>`
}

const replyDays = 90

/** @returns the outbox row, or null when this cause had written this mail before. */
export const post = async <P extends Purpose>(work: Work, cause: Cause, mail: Mail<P>): Promise<OutboxRow | null> => {
  const { desk, tx, now } = work
  const reference = mail.requests[0]?.reference ?? cause.name.replace(':', '-')
  const written = desk.compose(mail.purpose, mail.facts)
  const expires = new Date(now.getTime() + replyDays * 86_400_000)
  const replyTo = desk.plusAddressing
    ? replyAddress({ centerAddress: desk.centerAddress, key: desk.signingKey, reference, purpose: mail.purpose, expires })
    : desk.centerAddress
  const messageId = messageIdFor(work, cause, mail.purpose, mail.to, reference)
  const frozen = await freeze(
    {
      purpose: mail.purpose,
      to: mail.to,
      ...written,
      attachments: [...(mail.attachments ?? [])],
      inReplyTo: cause.inReplyTo,
      references: [...cause.references],
      replyTo,
    },
    { from: { name: desk.profile.name, address: desk.centerAddress }, messageId, date: now },
  )
  const row = await putMail(tx, {
    cause: cause.name,
    letterId: cause.letterId,
    requestIds: mail.requests.map(({ id }) => id),
    purpose: mail.purpose,
    recipient: mail.to,
    sender: desk.centerAddress,
    messageId,
    subject: written.subject,
    threadRoot: cause.threadRoot ?? messageId,
    toStaff: mail.toStaff,
    raw: frozen.raw,
    createdAt: now,
  })
  if (!row) return null
  work.trail.push({
    at: now,
    actor: 'desk',
    event: 'queued',
    letterId: cause.letterId,
    reference: mail.requests[0]?.reference ?? null,
    details: { purpose: mail.purpose, to: mail.to, messageId },
  })
  await desk.jobs.enqueue(tx, { queue: 'send', outboxId: row.id })
  return row
}
