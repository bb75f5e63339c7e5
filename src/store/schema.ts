/**
 * The tables. `letters` is the ledger of everything the mailboxes ever showed; `outbox` holds frozen answers;
 * `audit` is append-only and hash-chained.
 */

import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Authentication } from '../letter/letter.ts'
import type { CsirForm, Problem, Reading } from '../reading/form.ts'
import type { Account } from '../records/account.ts'
import type { Center, Partner } from '../records/register.ts'
import type { RuleAnswer } from '../rules/verdict.ts'

/** Both drivers give a Uint8Array (postgres.js a Buffer, which is one). */
const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

export const letterStatus = pgEnum('letter_status', ['kept', 'judged', 'duplicate', 'parked', 'vanished'])
export const requestState = pgEnum('request_state', ['held', 'awaiting_loa', 'loa_review', 'delivered', 'rejected', 'cancelled'])
export const outboxStatus = pgEnum('outbox_status', ['queued', 'sent', 'uncertain', 'refused', 'failed'])
export const timerKind = pgEnum('timer_kind', ['loa_reminder', 'loa_deadline', 'due_soon', 'overdue', 'escalation_raised'])
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
    index('letters_message_id').on(table.messageId),
    index('letters_sha256').on(table.sha256),
    index('letters_content').on(table.contentSha256),
    index('letters_received').on(table.receivedAt),
    index('letters_not_moved')
      .on(table.id)
      .where(sql`${table.movedAt} is null`),
  ],
)

export const requests = pgTable(
  'requests',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** CSR-YYYY-NNNNNN */
    reference: text('reference').notNull().unique(),
    letterId: bigint('letter_id', { mode: 'number' })
      .notNull()
      .references(() => letters.id),
    /** Place among the requests of its letter, from 1. */
    position: integer('position').notNull(),
    /** The partner's id, or null for a stranger. */
    partnerId: text('partner_id'),
    /** Who asked, for "the same requester": `partner:P01`, or `address:x@y.example` for a stranger. */
    requester: text('requester').notNull(),
    /** Where acknowledgements, rejections and receipts go: the From address of the letter. */
    requesterAddress: text('requester_address').notNull(),
    btn: text('btn'),
    form: jsonb('form').$type<CsirForm>().notNull(),
    problems: jsonb('problems').$type<Problem[]>().notNull(),
    /** SHA-256 over the form without reference and remarks: equal content, equal hash. */
    contentSha256: text('content_sha256').notNull(),
    state: requestState('state').notNull(),
    holdReason: text('hold_reason'),
    accountNumber: text('account_number'),
    deliveredTo: text('delivered_to'),
    deliveredAt: instant('delivered_at'),
    codes: jsonb('codes').$type<string[]>().notNull().default([]),
    receivedAt: instant('received_at').notNull(),
    /** Null once the request is final or while its clock is paused. */
    dueAt: instant('due_at'),
    dueExplanation: text('due_explanation'),
    /** Business milliseconds left when the clock was paused. */
    pausedWith: bigint('paused_with', { mode: 'number' }),
    escalationLevel: integer('escalation_level').notNull().default(0),
    escalatedAt: instant('escalated_at'),
    claimedBy: text('claimed_by'),
    /** The rejected request that this one repairs. */
    corrects: bigint('corrects', { mode: 'number' }),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    unique('requests_place').on(table.letterId, table.position),
    index('requests_btn').on(table.btn),
    index('requests_open').on(table.state),
    index('requests_requester').on(table.requester, table.btn),
    index('requests_partner').on(table.partnerId, table.createdAt),
  ],
)

/** Staff overrides and second opinions that wait for another person (dual control). */
export const approvals = pgTable('approvals', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  requestId: bigint('request_id', { mode: 'number' })
    .notNull()
    .references(() => requests.id),
  command: text('command').notNull(),
  firstBy: text('first_by').notNull(),
  at: instant('at').notNull(),
  doneBy: text('done_by'),
})

export const verdicts = pgTable(
  'verdicts',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    letterId: bigint('letter_id', { mode: 'number' }).references(() => letters.id),
    requestId: bigint('request_id', { mode: 'number' }).references(() => requests.id),
    at: instant('at').notNull(),
    /** `policy`, a staff address, or a timer's name. */
    by: text('by').notNull(),
    policyVersion: text('policy_version').notNull(),
    outcome: text('outcome').notNull(),
    codes: jsonb('codes').$type<string[]>().notNull(),
    fields: jsonb('fields').$type<string[]>().notNull(),
    answers: jsonb('answers').$type<RuleAnswer[]>().notNull(),
  },
  (table) => [index('verdicts_letter').on(table.letterId), index('verdicts_request').on(table.requestId)],
)

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
    index('outbox_thread').on(table.threadRoot),
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

export const timers = pgTable(
  'timers',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    requestId: bigint('request_id', { mode: 'number' })
      .notNull()
      .references(() => requests.id),
    kind: timerKind('kind').notNull(),
    at: instant('at').notNull(),
    firedAt: instant('fired_at'),
    cancelledAt: instant('cancelled_at'),
  },
  (table) => [index('timers_request').on(table.requestId)],
)

/** What staff wrote below /note, and what the desk noted for them; never leaves. */
export const notes = pgTable('notes', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  requestId: bigint('request_id', { mode: 'number' }).references(() => requests.id),
  at: instant('at').notNull(),
  by: text('by').notNull(),
  text: text('text').notNull(),
})

export const accounts = pgTable(
  'accounts',
  {
    accountNumber: text('account_number').primaryKey(),
    btn: text('btn').notNull(),
    customerCode: text('customer_code').notNull(),
    status: text('status').notNull(),
    record: jsonb('record').$type<Account>().notNull(),
    asOf: instant('as_of').notNull(),
    importedAt: instant('imported_at').notNull(),
  },
  (table) => [uniqueIndex('accounts_btn_code').on(table.btn, table.customerCode)],
)

/** Every number of an account: the BTN, each line, each DID range; both ends included. */
export const accountNumbers = pgTable(
  'account_numbers',
  {
    accountNumber: text('account_number')
      .notNull()
      .references(() => accounts.accountNumber, { onDelete: 'cascade' }),
    low: bigint('low', { mode: 'number' }).notNull(),
    high: bigint('high', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountNumber, table.low, table.high] }),
    index('account_numbers_single').on(table.low),
    /** A B-tree on both ends would read half the table for one number; blocks are few, single numbers are many. */
    index('account_numbers_block')
      .using('gist', sql`int8range(${table.low}, ${table.high}, '[]')`)
      .where(sql`${table.low} < ${table.high}`),
  ],
)

export const numberRanges = pgTable(
  'number_ranges',
  {
    low: bigint('low', { mode: 'number' }).notNull(),
    high: bigint('high', { mode: 'number' }).notNull(),
    spid: text('spid').notNull(),
    provider: text('provider').notNull(),
    status: text('status').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.low, table.high] }),
    index('number_ranges_block')
      .using('gist', sql`int8range(${table.low}, ${table.high}, '[]')`)
      .where(sql`${table.low} < ${table.high}`),
  ],
)

export const partners = pgTable('partners', {
  id: text('id').primaryKey(),
  status: text('status').notNull(),
  record: jsonb('record').$type<Partner>().notNull(),
})

export const partnerDomains = pgTable('partner_domains', {
  domain: text('domain').primaryKey(),
  partnerId: text('partner_id')
    .notNull()
    .references(() => partners.id, { onDelete: 'cascade' }),
})

export const staff = pgTable(
  'staff',
  {
    email: text('email').notNull(),
    /** 0 for an agent, 1 to 3 for an escalation contact. */
    level: integer('level').notNull(),
    name: text('name').notNull(),
    phone: text('phone').notNull(),
  },
  (table) => [primaryKey({ columns: [table.email, table.level] })],
)

/** Hours, cutoff and holidays as imported with staff.json; one row. */
export const center = pgTable('center', {
  id: integer('id').primaryKey().default(1),
  record: jsonb('record').$type<Center>().notNull(),
})

export const codeWords = pgTable(
  'code_words',
  {
    dictionary: text('dictionary').$type<'usoc' | 'fid'>().notNull(),
    code: text('code').notNull(),
    description: text('description').notNull(),
  },
  (table) => [primaryKey({ columns: [table.dictionary, table.code] })],
)

export const imports = pgTable('imports', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  file: text('file').notNull(),
  sha256: text('sha256').notNull(),
  rows: integer('rows').notNull(),
  at: instant('at').notNull(),
})

export const referenceCounters = pgTable('reference_counters', {
  year: integer('year').primaryKey(),
  last: integer('last').notNull(),
})

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
