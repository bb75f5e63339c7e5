/** Frozen answers and the attempts to hand them over. */
import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, pgEnum, pgTable, unique } from 'drizzle-orm/pg-core'
import { bytea, instant, text } from './columns.ts'
import { letters } from './letters.ts'

export const outboxStatus = pgEnum('outbox_status', ['queued', 'sent', 'uncertain', 'refused', 'failed'])

export const outbox = pgTable(
  'outbox',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** What caused this mail and for what purpose; one cause writes one mail per purpose and recipient. */
    cause: text('cause').notNull(),
    letterId: bigint('letter_id', { mode: 'number' }).references(() => letters.id),
    /** The requests this mail speaks of; a letter with several gets one mail. */
    requestIds: bigint('request_ids', { mode: 'number' }).array().notNull(),
    purpose: text('purpose').notNull(),
    recipient: text('recipient').notNull(),
    sender: text('sender').notNull(),
    /** With angle brackets. */
    messageId: text('message_id').notNull().unique(),
    subject: text('subject').notNull(),
    /** Message-ID at the root of the thread this belongs to, for the thread budget. */
    threadRoot: text('thread_root'),
    /** An automatic reply to somebody outside counts against the budgets; mail to staff does not. */
    toStaff: boolean('to_staff').notNull(),
    raw: bytea('raw').notNull(),
    status: outboxStatus('status').notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    firstAttemptAt: instant('first_attempt_at'),
    lastReply: text('last_reply'),
    acceptedAt: instant('accepted_at'),
    createdAt: instant('created_at').notNull(),
    bouncedAt: instant('bounced_at'),
  },
  (table) => [
    unique('outbox_once').on(table.cause, table.purpose, table.recipient),
    index('outbox_recipient').on(table.recipient, table.createdAt),
    /** Not a B-tree: a stranger's Message-ID can be longer than its entries. */
    index('outbox_thread').using('hash', table.threadRoot),
    index('outbox_letter').on(table.letterId),
    index('outbox_queued')
      .on(table.id)
      .where(sql`${table.status} in ('queued', 'uncertain')`),
  ],
)

/** One row per attempt to hand a mail to the SMTP server. */
export const deliveries = pgTable(
  'deliveries',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    outboxId: bigint('outbox_id', { mode: 'number' })
      .notNull()
      .references(() => outbox.id),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
    outcome: text('outcome'),
    reply: text('reply'),
  },
  (table) => [index('deliveries_outbox').on(table.outboxId)],
)
