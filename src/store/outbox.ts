/** The outbox: frozen mails and what became of them. */
import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Connection, Transaction } from './database.ts'
import { deliveries, outbox } from './schema.ts'

export type OutboxRow = typeof outbox.$inferSelect
export type NewMail = typeof outbox.$inferInsert

/** Writes a frozen mail; null when the same cause wrote the same purpose to the same recipient before. */
export const putMail = async (tx: Transaction, mail: NewMail): Promise<OutboxRow | null> =>
  (await tx.insert(outbox).values(mail).onConflictDoNothing().returning())[0] ?? null

export const mailById = async (db: Connection, id: number): Promise<OutboxRow | null> =>
  (await db.select().from(outbox).where(eq(outbox.id, id)))[0] ?? null

export const mailByMessageId = async (db: Connection, messageId: string): Promise<OutboxRow | null> =>
  (await db.select().from(outbox).where(eq(outbox.messageId, messageId)))[0] ?? null

export const mailsOfLetter = (db: Connection, letterId: number): Promise<OutboxRow[]> =>
  db.select().from(outbox).where(eq(outbox.letterId, letterId)).orderBy(outbox.id)

export const mailsOfCause = (db: Connection, cause: string): Promise<OutboxRow[]> =>
  db.select().from(outbox).where(eq(outbox.cause, cause)).orderBy(outbox.id)

/** Which of these Message-IDs are ours. */
export const ourMessageIds = async (
  db: Connection,
  messageIds: readonly string[],
): Promise<{ messageId: string; threadRoot: string | null }[]> =>
  messageIds.length === 0
    ? []
    : db
        .select({ messageId: outbox.messageId, threadRoot: outbox.threadRoot })
        .from(outbox)
        .where(inArray(outbox.messageId, [...messageIds]))

/** POLICY 1.7: automatic replies to an address since two instants, and ever in a thread. */
export const repliesSpent = async (
  db: Connection,
  address: string,
  threadRoot: string | null,
  since: { hour: Date; day: Date },
): Promise<{ lastHour: number; lastDay: number; inThread: number }> => {
  const automatic = and(eq(outbox.recipient, address), eq(outbox.toStaff, false))
  return {
    lastHour: await db.$count(outbox, and(automatic, gt(outbox.createdAt, since.hour))),
    lastDay: await db.$count(outbox, and(automatic, gt(outbox.createdAt, since.day))),
    inThread: threadRoot === null ? 0 : await db.$count(outbox, and(eq(outbox.threadRoot, threadRoot), eq(outbox.toStaff, false))),
  }
}

/** Mails of one purpose to staff since an instant. */
export const staffMailsSince = (db: Connection, purpose: string, since: Date): Promise<number> =>
  db.$count(outbox, and(eq(outbox.purpose, purpose), eq(outbox.toStaff, true), gt(outbox.createdAt, since)))

/**
 * Commits that an attempt has begun, before a byte is sent. An earlier attempt without an end means that the desk died
 * while sending: nobody knows whether that mail was accepted.
 */
export const beginAttempt = async (tx: Transaction, id: number, now: Date): Promise<number> => {
  const mail = await mailById(tx, id)
  if (!mail) throw new Error(`mail ${id} does not exist`)
  await tx
    .update(outbox)
    .set({ attempts: mail.attempts + 1, firstAttemptAt: mail.firstAttemptAt ?? now })
    .where(eq(outbox.id, id))
  await tx
    .update(deliveries)
    .set({ endedAt: now, outcome: 'uncertain', reply: 'the desk died while sending' })
    .where(and(eq(deliveries.outboxId, id), isNull(deliveries.endedAt)))
  const [attempt] = await tx.insert(deliveries).values({ outboxId: id, startedAt: now }).returning()
  if (!attempt) throw new Error('the attempt was not written')
  return attempt.id
}

export const endAttempt = async (
  tx: Transaction,
  attemptId: number,
  id: number,
  result: { status: OutboxRow['status']; outcome: string; reply: string; at: Date },
): Promise<void> => {
  await tx.update(deliveries).set({ endedAt: result.at, outcome: result.outcome, reply: result.reply }).where(eq(deliveries.id, attemptId))
  await tx
    .update(outbox)
    .set({ status: result.status, lastReply: result.reply, ...(result.status === 'sent' ? { acceptedAt: result.at } : {}) })
    .where(eq(outbox.id, id))
}

export const markBounced = async (tx: Transaction, id: number, at: Date): Promise<void> => {
  await tx.update(outbox).set({ bouncedAt: at }).where(eq(outbox.id, id))
}

export const attemptsOf = (db: Connection, outboxId: number): Promise<(typeof deliveries.$inferSelect)[]> =>
  db.select().from(deliveries).where(eq(deliveries.outboxId, outboxId)).orderBy(deliveries.id)
