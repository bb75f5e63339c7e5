import { domainToASCII } from 'node:url'
import { desc, eq, inArray, sql } from 'drizzle-orm'
import type { Partner } from '../records/register.ts'
import type { Connection } from './database.ts'
import { partnerDomains, partners } from './schema.ts'

/** RFC 1035, 2.3.4. */
const longestDomain = 253

/**
 * The partner, suspended or not, that owns a domain or the nearest domain above it; never one that merely ends alike.
 * @param domain as authenticated, in letters of any script.
 */
export async function partnerOfDomain(db: Connection, domain: string): Promise<Partner | null> {
  if (domain.length > longestDomain) return null
  const labels = domainToASCII(domain).replace(/\.$/, '').split('.')
  const candidates = labels.map((_label, index) => labels.slice(index).join('.')).filter((candidate) => candidate.includes('.'))
  if (candidates.length === 0) return null
  const [row] = await db
    .select({ record: partners.record })
    .from(partnerDomains)
    .innerJoin(partners, eq(partners.id, partnerDomains.partnerId))
    .where(inArray(partnerDomains.domain, candidates))
    .orderBy(desc(sql`length(${partnerDomains.domain})`))
    .limit(1)
  return row?.record ?? null
}

export async function partnerById(db: Connection, id: string): Promise<Partner | null> {
  const [row] = await db.select({ record: partners.record }).from(partners).where(eq(partners.id, id))
  return row?.record ?? null
}

/** Every domain of every partner. */
export const partnerDomainNames = async (db: Connection): Promise<string[]> =>
  (await db.select({ domain: partnerDomains.domain }).from(partnerDomains)).map(({ domain }) => domain)
