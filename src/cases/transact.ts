import type { Database } from '../store/database.ts'
import { appendAudit } from '../store/audit.ts'
import type { Desk, Work } from './desk.ts'

/** Does one piece of work in one transaction: verdicts, mails, jobs and audit lines are all written, or none is. */
export const transact = <T>(db: Database, desk: Desk, now: Date, piece: (work: Work) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    const work: Work = { tx, now, desk, trail: [] }
    const result = await piece(work)
    for (const entry of work.trail) await appendAudit(tx, entry)
    return result
  })
