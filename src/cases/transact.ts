import { NotYetAsked } from '../records/source/ask-outside.ts'
import type { RecordSource } from '../records/source/source.ts'
import type { Database } from '../store/database.ts'
import { appendAudit } from '../store/audit.ts'
import type { Desk, Work } from './desk.ts'

type Piece<T> = (work: Work) => Promise<T>

const once = <T>(db: Database, given: Pick<Work, 'desk' | 'now'>, within: (tx: Work['tx']) => RecordSource, piece: Piece<T>): Promise<T> =>
  db.transaction(async (tx) => {
    const work: Work = { ...given, tx, records: within(tx), trail: [] }
    const result = await piece(work)
    for (const entry of work.trail) await appendAudit(tx, entry)
    return result
  })

/**
 * Does one piece of work in one transaction: verdicts, mails, jobs and audit lines are all written, or none is.
 * Where the piece wants to know something of an outside record system, it is undone, the system is asked, and it is done again.
 */
export const transact = async <T>(db: Database, desk: Desk, now: Date, piece: Piece<T>): Promise<T> => {
  const records = desk.records()
  for (;;)
    try {
      return await once(db, { desk, now }, (tx) => records.within(tx), piece)
    } catch (error) {
      if (!(error instanceof NotYetAsked)) throw error
      await records.askWanted()
    }
}
