/** The clocks of requests: rows whose jobs wait in the queue. */
import { and, desc, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import type { Connection, Transaction } from './database.ts'
import { timers } from './schema.ts'

export type TimerRow = typeof timers.$inferSelect
export type TimerKind = TimerRow['kind']

export const insertTimer = async (tx: Transaction, requestId: number, kind: TimerKind, at: Date): Promise<TimerRow> => {
  const [row] = await tx.insert(timers).values({ requestId, kind, at }).returning()
  if (!row) throw new Error('the timer was not written')
  return row
}

/** Timers of these kinds that have not fired will not. */
export const cancelTimers = async (tx: Transaction, requestId: number, kinds: readonly TimerKind[], now: Date): Promise<void> => {
  await tx
    .update(timers)
    .set({ cancelledAt: now })
    .where(and(eq(timers.requestId, requestId), inArray(timers.kind, [...kinds]), isNull(timers.firedAt), isNull(timers.cancelledAt)))
}

/** Takes a timer for firing; null when it fired before or was cancelled, so that a job run twice fires once. */
export const takeTimer = async (tx: Transaction, id: number, now: Date): Promise<TimerRow | null> =>
  (
    await tx
      .update(timers)
      .set({ firedAt: now })
      .where(and(eq(timers.id, id), isNull(timers.firedAt), isNull(timers.cancelledAt)))
      .returning()
  )[0] ?? null

export const timersOf = (db: Connection, requestId: number): Promise<TimerRow[]> =>
  db.select().from(timers).where(eq(timers.requestId, requestId)).orderBy(desc(timers.id))

/**
 * Whether requests beside these wait on a timer of this kind. Transactions that ask at once are answered one after the
 * other, so that only one of them hears that nobody waits.
 */
export const othersWait = async (tx: Transaction, kind: TimerKind, requestIds: readonly number[]): Promise<boolean> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`timers:${kind}`}, 0))`)
  const waiting = and(eq(timers.kind, kind), isNull(timers.firedAt), isNull(timers.cancelledAt))
  return (await tx.$count(timers, and(waiting, notInArray(timers.requestId, [...requestIds])))) > 0
}
