/** Verdicts with every rule's answer, the notes of staff, and second opinions that are awaited. */
import { and, asc, desc, eq, gt, gte, isNotNull, isNull } from 'drizzle-orm'
import type { Connection, Transaction } from './database.ts'
import { approvals, notes, verdicts } from './schema.ts'

export type VerdictRow = typeof verdicts.$inferSelect

export const insertVerdict = async (tx: Transaction, row: typeof verdicts.$inferInsert): Promise<VerdictRow> => {
  const [inserted] = await tx.insert(verdicts).values(row).returning()
  if (!inserted) throw new Error('the verdict was not written')
  return inserted
}

export const verdictsOfLetter = (db: Connection, letterId: number): Promise<VerdictRow[]> =>
  db.select().from(verdicts).where(eq(verdicts.letterId, letterId)).orderBy(asc(verdicts.id))

export const verdictsOfRequest = (db: Connection, requestId: number): Promise<VerdictRow[]> =>
  db.select().from(verdicts).where(eq(verdicts.requestId, requestId)).orderBy(asc(verdicts.id))

export const addNote = async (tx: Transaction, note: typeof notes.$inferInsert): Promise<void> => {
  await tx.insert(notes).values(note)
}

export const notesOf = (db: Connection, requestId: number): Promise<(typeof notes.$inferSelect)[]> =>
  db.select().from(notes).where(eq(notes.requestId, requestId)).orderBy(desc(notes.id))

/** The last word of staff on a request since an instant, for escalations that nobody looks at. */
export const noteSince = async (db: Connection, requestId: number, since: Date): Promise<Date | null> =>
  (
    await db
      .select({ at: notes.at })
      .from(notes)
      .where(and(eq(notes.requestId, requestId), gt(notes.at, since)))
      .orderBy(desc(notes.at))
      .limit(1)
  )[0]?.at ?? null

/** The first person's word under dual control, given since then, where a second is awaited for the same command. */
export const awaitedApproval = async (
  db: Connection,
  requestId: number,
  command: string,
  since: Date,
): Promise<typeof approvals.$inferSelect | null> =>
  (
    await db
      .select()
      .from(approvals)
      .where(and(eq(approvals.requestId, requestId), eq(approvals.command, command), isNull(approvals.doneBy), gte(approvals.at, since)))
  )[0] ?? null

export const askApproval = async (tx: Transaction, requestId: number, command: string, firstBy: string, at: Date): Promise<void> => {
  await tx.insert(approvals).values({ requestId, command, firstBy, at })
}

export const grantApproval = async (tx: Transaction, id: number, doneBy: string): Promise<void> => {
  await tx.update(approvals).set({ doneBy }).where(eq(approvals.id, id))
}

/** Writes down that staff gave their word for a command and nobody else's is awaited. */
export const noteApproval = async (tx: Transaction, requestId: number, command: string, by: string, at: Date): Promise<void> => {
  await tx.insert(approvals).values({ requestId, command, firstBy: by, doneBy: by, at })
}

export const isApproved = async (db: Connection, requestId: number, command: string): Promise<boolean> =>
  (await db.$count(approvals, and(eq(approvals.requestId, requestId), eq(approvals.command, command), isNotNull(approvals.doneBy)))) > 0
