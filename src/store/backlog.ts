/** What waits, and since when; for health and metrics. */
import { and, asc, eq, inArray, lt } from 'drizzle-orm'
import type { Connection } from './database.ts'
import { openStates } from './requests.ts'
import { letters, outbox, requests } from './schema.ts'

export const backlog = async (db: Connection, now: Date) => {
  const [letter] = await db.select({ at: letters.keptAt }).from(letters).where(eq(letters.status, 'kept')).orderBy(asc(letters.id)).limit(1)
  const unsent = inArray(outbox.status, ['queued', 'uncertain'])
  const [mail] = await db.select({ at: outbox.createdAt }).from(outbox).where(unsent).orderBy(asc(outbox.id)).limit(1)
  const open = inArray(requests.state, [...openStates])
  return {
    lettersWaiting: await db.$count(letters, eq(letters.status, 'kept')),
    oldestLetterAt: letter?.at.toISOString() ?? null,
    mailsWaiting: await db.$count(outbox, unsent),
    oldestMailAt: mail?.at.toISOString() ?? null,
    parked: await db.$count(letters, eq(letters.status, 'parked')),
    open: await db.$count(requests, open),
    overdue: await db.$count(requests, and(open, lt(requests.dueAt, now))),
  }
}
