/** The log of what was done: append-only, hash-chained. */
import { bigint, index, integer, pgEnum, pgTable } from 'drizzle-orm/pg-core'
import { instant, text } from './columns.ts'

export const auditEvent = pgEnum('audit_event', [
  'received',
  'duplicate',
  'parked',
  'vanished',
  'decided',
  'queued',
  'sent',
  'refused',
  'uncertain',
  'disclosed',
  'bounced',
  'timer',
  'staff',
  'import',
  'state',
])

export const audit = pgTable(
  'audit',
  {
    seq: bigint('seq', { mode: 'number' }).primaryKey(),
    at: instant('at').notNull(),
    actor: text('actor').notNull(),
    event: auditEvent('event').notNull(),
    letterId: bigint('letter_id', { mode: 'number' }),
    reference: text('reference'),
    /** Facts of the event as canonical JSON: hashes, addresses, codes; never a customer's data. */
    details: text('details').notNull(),
    previous: text('previous').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [index('audit_letter').on(table.letterId), index('audit_reference').on(table.reference)],
)

/** The newest line of the audit log, kept apart so that a cut-off tail shows; one row, locked by whoever appends. */
export const auditHead = pgTable('audit_head', {
  id: integer('id').primaryKey().default(1),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
})
