/** Questions about requests, and the few ways a row of them changes. */
import { and, arrayOverlaps, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Connection, Transaction } from './database.ts'
import { letters, outbox, referenceCounters, requests, verdicts } from './schema.ts'

export type RequestRow = typeof requests.$inferSelect
export type NewRequest = typeof requests.$inferInsert
export type RequestState = RequestRow['state']

export const openStates = ['held', 'awaiting_loa', 'loa_review'] as const satisfies readonly RequestState[]
export const isOpen = (state: RequestState): boolean => openStates.some((open) => open === state)

/** The next reference of a year: CSR-2026-000123. Without gaps, since the counter is part of the transaction. */
export const nextReference = async (tx: Transaction, year: number): Promise<string> => {
  const [row] = await tx
    .insert(referenceCounters)
    .values({ year, last: 1 })
    .onConflictDoUpdate({ target: referenceCounters.year, set: { last: sql`${referenceCounters.last} + 1` } })
    .returning()
  if (!row) throw new Error('the reference counter gave no row')
  return `CSR-${row.year}-${String(row.last).padStart(6, '0')}`
}

/** Two letters of one requester are decided one after the other: the second must see what became of the first. */
export const lockRequester = async (tx: Transaction, requester: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${requester}, 0))`)
}

export const insertRequest = async (tx: Transaction, row: NewRequest): Promise<RequestRow> => {
  const [inserted] = await tx.insert(requests).values(row).returning()
  if (!inserted) throw new Error('the request was not written')
  return inserted
}

/** @param whileIn the state it was found in; an error when somebody else has changed it since. */
export const updateRequest = async (
  tx: Transaction,
  id: number,
  change: Partial<NewRequest> & { changedAt: Date },
  whileIn?: RequestState,
): Promise<RequestRow> => {
  const found = whileIn === undefined ? eq(requests.id, id) : and(eq(requests.id, id), eq(requests.state, whileIn))
  const [row] = await tx.update(requests).set(change).where(found).returning()
  if (!row) throw new Error(`request ${id} does not exist${whileIn === undefined ? '' : `, or is no longer ${whileIn}`}`)
  return row
}

export const requestById = async (db: Connection, id: number): Promise<RequestRow | null> =>
  (await db.select().from(requests).where(eq(requests.id, id)))[0] ?? null

export const requestsByIds = async (db: Connection, ids: readonly number[]): Promise<RequestRow[]> =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(requests)
        .where(inArray(requests.id, [...ids]))
        .orderBy(requests.id)

export const requestsByReferences = async (db: Connection, references: readonly string[]): Promise<RequestRow[]> =>
  references.length === 0
    ? []
    : db
        .select()
        .from(requests)
        .where(inArray(requests.reference, [...references]))
        .orderBy(requests.id)

/** Requests that the mails with these Message-IDs spoke of: ours, or the letters they came in. */
export const requestsOfThread = async (db: Connection, messageIds: readonly string[]): Promise<RequestRow[]> => {
  if (messageIds.length === 0) return []
  const ours = await db
    .select({ ids: outbox.requestIds })
    .from(outbox)
    .where(inArray(outbox.messageId, [...messageIds]))
  const theirs = await db
    .select({ id: requests.id })
    .from(requests)
    .innerJoin(letters, eq(letters.id, requests.letterId))
    .where(inArray(letters.messageId, [...messageIds]))
  const ids = [...new Set([...ours.flatMap((mail) => mail.ids), ...theirs.map((request) => request.id)])]
  return ids.length === 0 ? [] : db.select().from(requests).where(inArray(requests.id, ids)).orderBy(requests.id)
}

/** All requests of one requester for one number, newest first. */
export const requestsOfRequester = (db: Connection, requester: string, btn: string): Promise<RequestRow[]> =>
  db
    .select()
    .from(requests)
    .where(and(eq(requests.requester, requester), eq(requests.btn, btn)))
    .orderBy(desc(requests.id))

export const openRequestsOf = (db: Connection, requester: string): Promise<RequestRow[]> =>
  db
    .select()
    .from(requests)
    .where(and(eq(requests.requester, requester), inArray(requests.state, [...openStates])))
    .orderBy(requests.id)

/** The latest requests of one requester, newest first, for a search by the customer's name. */
export const recentRequestsOf = (db: Connection, requester: string, limit = 200): Promise<RequestRow[]> =>
  db.select().from(requests).where(eq(requests.requester, requester)).orderBy(desc(requests.id)).limit(limit)

export const listRequests = (db: Connection, filter: { open: boolean; limit: number }): Promise<RequestRow[]> =>
  db
    .select()
    .from(requests)
    .where(filter.open ? inArray(requests.state, [...openStates]) : undefined)
    .orderBy(filter.open ? requests.dueAt : desc(requests.id))
    .limit(filter.limit)

/** Rejections of one requester since an instant that said "not found" or "not ours" (001 for the number, 002). */
export const unknownNumberRejections = async (db: Connection, requester: string, since: Date): Promise<number> =>
  db.$count(
    requests,
    and(
      eq(requests.requester, requester),
      eq(requests.state, 'rejected'),
      gt(requests.createdAt, since),
      sql`${requests.codes} ?| array['001','002']`,
    ),
  )

/** Verdicts since an instant that told any requester that something said of this number does not match. */
export const mismatchesOf = async (db: Connection, btn: string, since: Date): Promise<number> =>
  db.$count(
    verdicts,
    and(eq(verdicts.btn, btn), gt(verdicts.at, since), sql`(${verdicts.codes} ? '018' or ${verdicts.fields} ? 'serviceAddress')`),
  )

/** The mails that spoke of a request, newest first. */
export const mailsOfRequest = (db: Connection, requestId: number): Promise<(typeof outbox.$inferSelect)[]> =>
  db
    .select()
    .from(outbox)
    .where(arrayOverlaps(outbox.requestIds, [requestId]))
    .orderBy(desc(outbox.id))
