/** For judging a letter once more: what came of it, and what came after it, is out of sight until the transaction is undone. */
import { eq, gte, sql } from 'drizzle-orm'
import type { Transaction } from './database.ts'
import { outbox, requests } from './schema.ts'

/** A letter has no more requests than this. */
const beyond = 1_000_000

/** Never commit this: it makes rows that nobody finds again. */
export const setAside = async (tx: Transaction, letterId: number): Promise<void> => {
  await tx
    .update(requests)
    .set({ requester: 'set aside', position: sql`${requests.position} + ${beyond}` })
    .where(gte(requests.letterId, letterId))
  await tx
    .update(outbox)
    .set({ cause: sql`${outbox.cause} || ' set aside'`, messageId: sql`${outbox.messageId} || ' set aside'` })
    .where(eq(outbox.letterId, letterId))
}
