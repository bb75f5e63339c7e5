import type { Transaction } from '../database.ts'
import { imports } from '../schema.ts'

/** Notes which file was taken in and when. */
export const noteImport = async (tx: Transaction, row: { file: string; sha256: string; rows: number; at: Date }): Promise<void> => {
  await tx.insert(imports).values(row)
}
