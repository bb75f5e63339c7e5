import type { Outcome } from '../cases/outcome.ts'
import { firstValue, headerSection } from '../letter/header-fields.ts'
import type { OutboxRow } from '../store/outbox.ts'
import type { Answered } from './placeholders.ts'

/** What later letters of the scenario can point at: the first mail to somebody outside. */
export const answeredBy = (mails: readonly OutboxRow[], outcomes: readonly Outcome[]): Answered | null => {
  const [first] = mails.filter(({ toStaff }) => !toStaff)
  if (!first) return null
  const replyTo = firstValue(headerSection(first.raw), 'reply-to') ?? ''
  return {
    references: outcomes.flatMap(({ reference }) => (reference === null ? [] : [reference])),
    messageId: first.messageId,
    replyTo: /<([^>]+)>/.exec(replyTo)?.[1] ?? replyTo,
    subject: first.subject,
  }
}
