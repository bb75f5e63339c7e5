/** The ledger: what was kept, what became of it, and what is still to be moved on the server. */
import { createHash } from 'node:crypto'
import { and, asc, desc, eq, getTableColumns, inArray, isNull, ne, sql, type SQL } from 'drizzle-orm'
import type { FetchedMessage, Folder, MessageKey } from '../mailbox/mailbox.ts'
import type { Connection, Transaction } from './database.ts'
import { letters } from './schema.ts'

export type LetterRow = typeof letters.$inferSelect
/** A letter without its bytes. */
export type LetterSummary = Omit<LetterRow, 'raw'>

const { raw: _bytes, ...summary } = getTableColumns(letters)

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const at = ({ mailbox, uidValidity, uid }: MessageKey) =>
  and(eq(letters.mailbox, mailbox), eq(letters.uidValidity, uidValidity), eq(letters.uid, uid))

/**
 * Keeps a message under its place on the server. A second copy of one place is no new letter; one that was noted as
 * vanished and has come back is kept after all.
 */
export async function keepLetter(tx: Transaction, fetched: FetchedMessage, now: Date): Promise<{ letterId: number; already: boolean }> {
  const { key, receivedAt, size, raw, headersOnly } = fetched
  const content = { receivedAt, keptAt: now, size, raw, sha256: sha256(raw), headersOnly, status: 'kept' as const }
  const [kept] = await tx
    .insert(letters)
    .values({ ...key, ...content })
    .onConflictDoUpdate({
      target: [letters.mailbox, letters.uidValidity, letters.uid],
      set: content,
      setWhere: eq(letters.status, 'vanished'),
    })
    .returning({ id: letters.id })
  if (kept) return { letterId: kept.id, already: false }
  const [before] = await tx.select({ id: letters.id }).from(letters).where(at(key))
  if (!before) throw new Error('a letter was neither kept nor there')
  return { letterId: before.id, already: true }
}

/** Notes a message that was gone before it could be fetched. @returns false where its place has a row already. */
export async function markVanished(tx: Transaction, key: MessageKey, now: Date): Promise<boolean> {
  const raw = new Uint8Array()
  const noted = await tx
    .insert(letters)
    .values({ ...key, receivedAt: now, keptAt: now, size: 0, raw, sha256: sha256(raw), status: 'vanished' })
    .onConflictDoNothing()
    .returning({ id: letters.id })
  return noted.length > 0
}

export async function letterById(db: Connection, letterId: number): Promise<LetterSummary | null> {
  const [row] = await db.select(summary).from(letters).where(eq(letters.id, letterId))
  return row ?? null
}

/** The bytes as they were on the server; the header section alone of a letter over the size limit. */
export async function letterRaw(db: Connection, letterId: number): Promise<Uint8Array | null> {
  const [row] = await db.select({ raw: letters.raw }).from(letters).where(eq(letters.id, letterId))
  return row?.raw ?? null
}

/** UIDs of a mailbox that have a row. Those noted as vanished are left out: when the server shows one again, it is fetched. */
export const knownUids = (db: Connection, mailbox: string, uidValidity: bigint): Promise<Set<number>> =>
  uidsWhere(db, mailbox, uidValidity, ne(letters.status, 'vanished'))

/** UIDs of kept messages that were not moved away: the server should still show each of them. */
export const openUids = (db: Connection, mailbox: string, uidValidity: bigint): Promise<Set<number>> =>
  uidsWhere(db, mailbox, uidValidity, and(ne(letters.status, 'vanished'), isNull(letters.movedAt)))

async function uidsWhere(db: Connection, mailbox: string, uidValidity: bigint, condition: SQL | undefined): Promise<Set<number>> {
  const rows = await db
    .select({ uid: letters.uid })
    .from(letters)
    .where(and(eq(letters.mailbox, mailbox), eq(letters.uidValidity, uidValidity), condition))
  return new Set(rows.map(({ uid }) => uid))
}

/** Counts a try of the reading job and commits it before the try begins. @returns how many tries there are now. */
export async function noteAttempt(db: Connection, letterId: number): Promise<number> {
  const [row] = await db
    .update(letters)
    .set({ attempts: sql`${letters.attempts} + 1` })
    .where(eq(letters.id, letterId))
    .returning({ attempts: letters.attempts })
  if (!row) throw new Error(`there is no letter ${letterId}`)
  return row.attempts
}

export async function parkLetter(tx: Transaction, letterId: number, reason: string): Promise<void> {
  await tx.update(letters).set({ status: 'parked', parkedReason: reason }).where(eq(letters.id, letterId))
}

/** A parked letter is to be judged again, with all its tries; another status stays. */
export async function reopenParked(tx: Transaction, letterId: number): Promise<void> {
  await tx
    .update(letters)
    .set({ status: 'kept', parkedReason: null, attempts: 0 })
    .where(and(eq(letters.id, letterId), eq(letters.status, 'parked')))
}

/** A letter with the same bytes in the same mailbox under another UIDVALIDITY: the server has numbered its messages anew. */
export async function sameBytesElsewhere(
  tx: Transaction,
  bytesSha256: string,
  { mailbox, uidValidity }: MessageKey,
): Promise<number | null> {
  const [row] = await tx
    .select({ id: letters.id })
    .from(letters)
    .where(and(eq(letters.sha256, bytesSha256), eq(letters.mailbox, mailbox), ne(letters.uidValidity, uidValidity)))
    .orderBy(asc(letters.id))
    .limit(1)
  return row?.id ?? null
}

export type LetterToMove = { letterId: number; key: MessageKey; folder: Folder }

const finished = inArray(letters.status, ['judged', 'duplicate', 'parked'])

/** Finished letters that still lie in the inbox of a mailbox, oldest first. */
export async function lettersToMove(db: Connection, mailbox: string, uidValidity: bigint, limit = 1000): Promise<LetterToMove[]> {
  const rows = await db
    .select(summary)
    .from(letters)
    .where(and(isNull(letters.movedAt), finished, eq(letters.mailbox, mailbox), eq(letters.uidValidity, uidValidity)))
    .orderBy(asc(letters.id))
    .limit(limit)
  return rows.map(toMove)
}

const toMove = ({ id, mailbox, uidValidity, uid, status }: LetterSummary): LetterToMove => ({
  letterId: id,
  key: { mailbox, uidValidity, uid },
  folder: status === 'parked' ? 'Parked' : 'Processed',
})

export async function markMoved(db: Connection, letterId: number, now: Date): Promise<void> {
  await db.update(letters).set({ movedAt: now }).where(eq(letters.id, letterId))
}

/** The latest letters, newest first. */
export const recentLetters = (db: Connection, limit: number): Promise<LetterSummary[]> =>
  db.select(summary).from(letters).orderBy(desc(letters.receivedAt), desc(letters.id)).limit(limit)
