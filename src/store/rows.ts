import type { SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { Connection } from './database.ts'

/** Rows of a question that the query builder cannot ask. The drivers answer with a list or with `{ rows }`; big integers come as text or number. */
export async function rowsOf<Row extends z.ZodType>(db: Connection, query: SQL, row: Row): Promise<z.infer<Row>[]> {
  const answer: unknown = await db.execute(query)
  return z.array(row).parse(Array.isArray(answer) ? answer : z.object({ rows: z.array(z.unknown()) }).parse(answer).rows)
}
