import type { Connection } from '../store/database.ts'
import { recentLetters } from '../store/letters.ts'

/** The latest letters, newest first. */
export const letterList = async (db: Connection, limit: number) =>
  (await recentLetters(db, limit)).map(({ id, receivedAt, status, fromAddress, subject, parkedReason }) => ({
    letter: id,
    receivedAt: receivedAt.toISOString(),
    status,
    from: fromAddress,
    subject,
    parkedReason,
  }))
