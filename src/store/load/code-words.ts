import { and, eq, inArray } from 'drizzle-orm'
import type { CodeWord } from '../../records/register.ts'
import type { Transaction } from '../database.ts'
import { codeWords } from '../schema.ts'
import type { LoadCounts } from './report.ts'

export type Dictionary = (typeof codeWords.$inferSelect)['dictionary']

/** A batch keeps the parameters of one statement below the protocol's 65,535. */
const batchSize = 5000

export async function loadCodeWords(
  tx: Transaction,
  dictionary: Dictionary,
  words: readonly CodeWord[],
  replace: boolean,
): Promise<LoadCounts> {
  const stored = await tx.select().from(codeWords).where(eq(codeWords.dictionary, dictionary))
  const before = new Map(stored.map(({ code, description }) => [code, description]))
  const named = new Set(words.map(({ code }) => code))
  const absent = [...before.keys()].filter((code) => !named.has(code))
  const fresh = words.filter(({ code, description }) => before.get(code) !== description)
  const gone = [...fresh.map(({ code }) => code), ...(replace ? absent : [])]
  for (let from = 0; from < gone.length; from += batchSize)
    await tx.delete(codeWords).where(and(eq(codeWords.dictionary, dictionary), inArray(codeWords.code, gone.slice(from, from + batchSize))))
  for (let from = 0; from < fresh.length; from += batchSize)
    await tx.insert(codeWords).values(fresh.slice(from, from + batchSize).map((word) => ({ dictionary, ...word })))
  const added = fresh.filter(({ code }) => !before.has(code)).length
  return {
    added,
    changed: fresh.length - added,
    unchanged: words.length - fresh.length,
    withdrawn: replace ? absent.length : 0,
    absent: replace ? 0 : absent.length,
  }
}
