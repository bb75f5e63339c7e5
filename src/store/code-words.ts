import type { Connection } from './database.ts'
import { codeWords as table } from './schema.ts'

/** The carrier's dictionaries: code to plain words. */
export type CodeWords = { usoc: Map<string, string>; fid: Map<string, string> }

export async function codeWords(db: Connection): Promise<CodeWords> {
  const words: CodeWords = { usoc: new Map(), fid: new Map() }
  for (const { dictionary, code, description } of await db.select().from(table)) words[dictionary].set(code, description)
  return words
}
