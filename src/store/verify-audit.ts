/** Walks the audit log and finds the first line that is not as it was written. */
import { asc, gt, sql } from 'drizzle-orm'
import { auditHash, auditOrigin, type AuditRow } from './audit.ts'
import type { Connection } from './database.ts'
import { audit, auditHead } from './schema.ts'

/**
 * `edited`: a line's own hash does not fit. `missing`: a line is gone. `reordered`: a line does not follow the one before it.
 * `truncated`: the log ends before its stored head. `head`: the stored head is gone or is not that of the last line.
 */
export type AuditFault = 'edited' | 'missing' | 'reordered' | 'truncated' | 'head'
export type AuditReport = { whole: true; lines: number; hash: string } | { whole: false; seq: number; fault: AuditFault }

type Place = { seq: number; hash: string }
type Fault = { seq: number; fault: AuditFault }

/** Reads the log in batches; lines appended meanwhile are left to the next walk. */
export async function verifyAudit(db: Connection, batch = 1000): Promise<AuditReport> {
  const [head] = await db
    .select({ seq: auditHead.seq, hash: auditHead.hash, newest: sql<number>`coalesce((select max(seq) from ${audit}), 0)`.mapWith(Number) })
    .from(auditHead)
  if (!head) return { whole: false, seq: 0, fault: 'head' }
  let last: Place = { seq: 0, hash: auditOrigin }
  while (last.seq < head.seq) {
    const lines = await db.select().from(audit).where(gt(audit.seq, last.seq)).orderBy(asc(audit.seq)).limit(batch)
    if (lines.length === 0) return { whole: false, seq: last.seq + 1, fault: 'truncated' }
    const walked = walk(lines, last, head.seq)
    if ('fault' in walked) return { whole: false, ...walked }
    last = walked
  }
  if (last.hash !== head.hash || head.newest > head.seq) return { whole: false, seq: head.seq, fault: 'head' }
  return { whole: true, lines: last.seq, hash: last.hash }
}

function walk(lines: readonly AuditRow[], from: Place, until: number): Place | Fault {
  let last = from
  for (const line of lines) {
    if (line.seq > until) break
    const fault = faultOf(line, last)
    if (fault) return fault
    last = line
  }
  return last
}

function faultOf(line: AuditRow, last: Place): Fault | undefined {
  if (line.seq !== last.seq + 1) return { seq: last.seq + 1, fault: 'missing' }
  if (line.previous !== last.hash) return { seq: line.seq, fault: 'reordered' }
  return line.hash === auditHash(line) ? undefined : { seq: line.seq, fault: 'edited' }
}
