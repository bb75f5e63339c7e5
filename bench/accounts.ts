/** Accounts for the bench: the sample world's, and one grown to any number of lines. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from '../src/records/account.ts'
import { account } from '../src/records/account.ts'

export const fixtures = join(import.meta.dirname, '../fixtures')

/** The lines of a real account over and over, with numbers of their own. */
export const grown = async (wanted: number): Promise<Account> => {
  const lines = (await readFile(join(fixtures, 'world/accounts.jsonl'), 'utf8')).trim().split('\n')
  const pattern = lines.map((line): Account => account.parse(JSON.parse(line))).find(({ lines: own }) => own.length >= 12)
  if (!pattern) throw new Error('the sample world holds no account of twelve lines')
  const many = Array.from({ length: wanted }, (_, index) => ({
    line: pattern.lines[index % pattern.lines.length],
    tn: `212555${String(2_000 + index)}`,
  }))
  return { ...pattern, lines: many.flatMap(({ line, tn }) => (line ? [{ ...line, tn }] : [])) }
}
