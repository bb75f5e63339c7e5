import { asc, eq } from 'drizzle-orm'
import type { Center, StaffMember } from '../records/register.ts'
import type { Connection } from './database.ts'
import { center, staff } from './schema.ts'

const columns = { name: staff.name, email: staff.email, phone: staff.phone }

/** The agent or escalation contact with this address, or null. */
export async function staffByAddress(db: Connection, address: string): Promise<StaffMember | null> {
  const [row] = await db.select(columns).from(staff).where(eq(staff.email, address.toLowerCase())).orderBy(asc(staff.level)).limit(1)
  return row ?? null
}

export const agents = (db: Connection): Promise<StaffMember[]> =>
  db.select(columns).from(staff).where(eq(staff.level, 0)).orderBy(asc(staff.email))

/** @param level 1 to 3. */
export async function escalationContact(db: Connection, level: number): Promise<StaffMember | null> {
  if (level < 1) return null
  const [row] = await db.select(columns).from(staff).where(eq(staff.level, level))
  return row ?? null
}

/** Hours, cutoff and holidays as imported with staff.json, or null before the first import. */
export async function storedCenter(db: Connection): Promise<Center | null> {
  const [row] = await db.select({ record: center.record }).from(center)
  return row?.record ?? null
}
