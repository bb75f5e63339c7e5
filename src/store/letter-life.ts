/** What becomes of a kept letter: its reading, its verdict's mark, and the questions asked about it afterwards. */
import { and, eq, isNotNull, ne, or, sql } from 'drizzle-orm'
import type { Letter } from '../letter/letter.ts'
import type { MessageKey } from '../mailbox/mailbox.ts'
import type { Reading } from '../reading/form.ts'
import type { Connection, Transaction } from './database.ts'
import type { LetterRow, LetterSummary } from './letters.ts'
import { letterById } from './letters.ts'
import { letters } from './schema.ts'

export const keptLetter = async (db: Connection, id: number): Promise<LetterRow | null> =>
  (await db.select().from(letters).where(eq(letters.id, id)))[0] ?? null

/** The customer's passcode stands in the raw letter only. */
const withoutPin = (reading: Reading): Reading => ({
  ...reading,
  requests: reading.requests.map(({ pin: _pin, sources: { pin: _where, ...sources }, ...request }) => ({ ...request, pin: null, sources })),
})

/** Writes down what was read; the letter counts as judged from here on. */
export const markJudged = async (tx: Transaction, id: number, now: Date, letter: Letter, reading: Reading): Promise<void> => {
  await tx
    .update(letters)
    .set({
      status: 'judged',
      judgedAt: now,
      messageId: letter.messageId,
      contentSha256: letter.contentSha256,
      fromAddress: letter.from[0]?.address ?? null,
      subject: letter.subject,
      authentication: letter.authentication,
      reading: withoutPin(reading),
    })
    .where(eq(letters.id, id))
}

export const markDuplicate = async (tx: Transaction, id: number, of: number): Promise<void> => {
  await tx.update(letters).set({ status: 'duplicate', duplicateOf: of }).where(eq(letters.id, id))
}

/**
 * Another letter that was judged and is the same message: the same bytes (a mailbox renumbered), or the same Message-ID,
 * content and proof of the sender. An attacker's copy sent first has another proof and hides nothing. Copies are judged one
 * after the other, in whatever order they come.
 */
export const sameMessageJudged = async (tx: Transaction, id: number): Promise<number | null> => {
  const own = await letterById(tx, id)
  if (!own) return null
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${own.messageId ?? own.sha256}, 1))`)
  const sameMessage =
    own.messageId === null ? sql`false` : and(eq(letters.messageId, own.messageId), eq(letters.contentSha256, own.contentSha256 ?? ''))
  const proof = own.authentication?.kind === 'authenticated' ? own.authentication.address : null
  const proven = sql`case when ${letters.authentication}->>'kind' = 'authenticated' then ${letters.authentication}->>'address' end`
  const [other] = await tx
    .select({ id: letters.id })
    .from(letters)
    .where(
      and(
        ne(letters.id, id),
        eq(letters.status, 'judged'),
        isNotNull(letters.judgedAt),
        or(eq(letters.sha256, own.sha256), sameMessage),
        sql`${proven} is not distinct from ${proof}::text`,
      ),
    )
    .orderBy(letters.id)
    .limit(1)
  return other?.id ?? null
}

/** Message-ID of a letter, for mails that continue its thread. */
export const letterThread = async (db: Connection, id: number): Promise<string | null> => (await letterById(db, id))?.messageId ?? null

/** What a judged letter wants; `other` where it was never read. */
export const letterIntent = async (db: Connection, id: number): Promise<Reading['intent']> =>
  (await letterById(db, id))?.reading?.intent ?? 'other'

/** A letter by its number, its SHA-256 or its Message-ID, with or without brackets; without its bytes. */
export const letterByName = async (db: Connection, name: string): Promise<LetterSummary | null> => {
  if (/^\d{1,15}$/.test(name)) return letterById(db, Number(name))
  const found = /^[0-9a-f]{64}$/i.test(name)
    ? eq(letters.sha256, name.toLowerCase())
    : eq(letters.messageId, `<${name.replace(/^<|>$/g, '')}>`)
  const [row] = await db.select({ id: letters.id }).from(letters).where(found).orderBy(letters.id).limit(1)
  return row ? letterById(db, row.id) : null
}

/** Where a letter lies on the server, and whether it was moved. */
export const letterPlace = async (
  db: Connection,
  id: number,
): Promise<{ key: MessageKey; status: LetterRow['status']; movedAt: Date | null } | null> => {
  const row = await letterById(db, id)
  return row
    ? { key: { mailbox: row.mailbox, uidValidity: row.uidValidity, uid: row.uid }, status: row.status, movedAt: row.movedAt }
    : null
}

export const letterSha256 = async (db: Connection, id: number): Promise<string> => (await letterById(db, id))?.sha256 ?? ''
