/** Runs one life in a transaction that is rolled back: the next life meets the world fresh. */
import type { Database } from '../store/database.ts'

class LifeIsOver extends Error {}

export const inFreshLife = async (db: Database, live: (db: Database) => Promise<void>): Promise<void> => {
  await db
    .transaction(async (tx) => {
      await live(tx)
      throw new LifeIsOver()
    })
    .catch((error: unknown) => {
      if (!(error instanceof LifeIsOver)) throw error
    })
}
