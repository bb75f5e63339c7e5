/** The audit log: append-only, each line sealed by a hash over itself and the line before it. */
import { createHash } from 'node:crypto'
import { asc, eq, inArray, or } from 'drizzle-orm'
import { canonicalJson, type Json } from './canonical-json.ts'
import type { Connection, Transaction } from './database.ts'
import { audit, auditHead } from './schema.ts'
import { storable } from './tables/columns.ts'

export type AuditRow = typeof audit.$inferSelect
export type AuditEntry = {
  at: Date
  /** `csr-desk`, a staff address, or who ran a command. */
  actor: string
  event: AuditRow['event']
  letterId?: number | null
  reference?: string | null
  /** Hashes, addresses, codes: never a customer's data. */
  details: { readonly [key: string]: Json }
}

/** The hash before the first line. */
export const auditOrigin = '0'.repeat(64)

/** SHA-256 over the previous hash and the canonical row. */
export function auditHash(line: Omit<AuditRow, 'hash'>): string {
  const row = [line.seq, line.at.toISOString(), line.actor, line.event, line.letterId, line.reference, line.details]
  return createHash('sha256').update(line.previous).update(canonicalJson(row)).digest('hex')
}

/**
 * Appends one line. Writers wait for one another from here to their commit, so that the chain cannot fork:
 * append last in a transaction, or two transactions may wait for each other's rows.
 */
export async function appendAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  const [head] = await tx.select().from(auditHead).where(eq(auditHead.id, 1)).for('update')
  if (!head) throw new Error('the head of the audit log is missing')
  const line = {
    seq: head.seq + 1,
    at: entry.at,
    actor: storable(entry.actor),
    event: entry.event,
    letterId: entry.letterId ?? null,
    reference: entry.reference ?? null,
    details: canonicalJson(entry.details),
    previous: head.hash,
  }
  const hash = auditHash(line)
  await tx.insert(audit).values({ ...line, hash })
  await tx.update(auditHead).set({ seq: line.seq, hash }).where(eq(auditHead.id, 1))
}

/** The lines about a request and about the letters that spoke of it, oldest first. */
export const auditAbout = (db: Connection, reference: string, letterIds: readonly number[]): Promise<AuditRow[]> =>
  db
    .select()
    .from(audit)
    .where(or(eq(audit.reference, reference), inArray(audit.letterId, [...letterIds])))
    .orderBy(asc(audit.seq))
