/** Requests, what was decided about them, and their clocks. */
import { bigint, index, integer, pgEnum, pgTable, unique } from 'drizzle-orm/pg-core'
import type { CsirForm, Problem } from '../../reading/form.ts'
import type { RuleAnswer } from '../../rules/verdict.ts'
import { instant, jsonb, text } from './columns.ts'
import { letters } from './letters.ts'

export const requestState = pgEnum('request_state', ['held', 'awaiting_loa', 'loa_review', 'delivered', 'rejected', 'cancelled'])

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
    btn: text('btn'),
    /** Whose record was delivered. */
    account: text('account'),
    /** Where the record or the reply goes; null for no reply. */
    recipient: text('recipient'),
    reference: text('reference'),
  },
  (table) => [index('verdicts_letter').on(table.letterId), index('verdicts_request').on(table.requestId)],
)

export const timerKind = pgEnum('timer_kind', ['loa_reminder', 'loa_deadline', 'due_soon', 'overdue', 'escalation_raised', 'record_retry'])

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

export const referenceCounters = pgTable('reference_counters', {
  year: integer('year').primaryKey(),
  last: integer('last').notNull(),
})
