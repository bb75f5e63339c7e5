/** The ledger: everything the mailboxes ever showed. */
import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, pgEnum, pgTable, unique } from 'drizzle-orm/pg-core'
import type { Authentication } from '../../letter/letter.ts'
import type { Reading } from '../../reading/form.ts'
import { bytea, instant, jsonb, text } from './columns.ts'

export const letterStatus = pgEnum('letter_status', ['kept', 'judged', 'duplicate', 'parked', 'vanished'])

export const letters = pgTable(
  'letters',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    mailbox: text('mailbox').notNull(),
    uidValidity: bigint('uid_validity', { mode: 'bigint' }).notNull(),
    uid: bigint('uid', { mode: 'number' }).notNull(),
    receivedAt: instant('received_at').notNull(),
    keptAt: instant('kept_at').notNull(),
    size: integer('size').notNull(),
    /** The message as it was on the server, or its header section alone when it was over the size limit. */
    raw: bytea('raw').notNull(),
    sha256: text('sha256').notNull(),
    headersOnly: boolean('headers_only').notNull().default(false),
    status: letterStatus('status').notNull().default('kept'),
    /** Tries of the reading job that ended in a killed or crashed child. */
    attempts: integer('attempts').notNull().default(0),
    parkedReason: text('parked_reason'),
    duplicateOf: bigint('duplicate_of', { mode: 'number' }),
    messageId: text('message_id'),
    contentSha256: text('content_sha256'),
    fromAddress: text('from_address'),
    subject: text('subject'),
    authentication: jsonb('authentication').$type<Authentication>(),
    reading: jsonb('reading').$type<Reading>(),
    judgedAt: instant('judged_at'),
    /** Set after the server confirmed the move; null while it still lies in the inbox. */
    movedAt: instant('moved_at'),
  },
  (table) => [
    unique('letters_place').on(table.mailbox, table.uidValidity, table.uid),
    /** A B-tree refuses entries above 2.7 kB, and a stranger writes the Message-ID. */
    index('letters_message_id').using('hash', table.messageId),
    index('letters_sha256').on(table.sha256),
    index('letters_content').on(table.contentSha256),
    index('letters_received').on(table.receivedAt),
    index('letters_not_moved')
      .on(table.id)
      .where(sql`${table.movedAt} is null`),
  ],
)
