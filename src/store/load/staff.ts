import type { StaffFile } from '../../records/register.ts'
import type { Transaction } from '../database.ts'
import { center, staff } from '../schema.ts'
import type { LoadCounts } from './report.ts'

/** Puts the file in the place of what was stored: who no longer stands in it is no longer staff. */
export async function loadStaff(tx: Transaction, file: StaffFile): Promise<LoadCounts> {
  const rows = [...file.agents.map((agent) => ({ ...agent, level: 0 })), ...file.escalation]
  const key = (row: { email: string; level: number }) => `${row.level} ${row.email}`
  const same = (a: (typeof rows)[number], b: (typeof rows)[number] | undefined) => a.name === b?.name && a.phone === b.phone
  const before = new Map((await tx.delete(staff).returning()).map((row) => [key(row), row]))
  if (rows.length > 0) await tx.insert(staff).values(rows)
  await tx
    .insert(center)
    .values({ id: 1, record: file.center })
    .onConflictDoUpdate({ target: center.id, set: { record: file.center } })
  const known = rows.filter((row) => before.has(key(row)))
  const unchanged = known.filter((row) => same(row, before.get(key(row)))).length
  const added = rows.length - known.length
  return { added, changed: known.length - unchanged, unchanged, withdrawn: before.size - known.length, absent: 0 }
}
