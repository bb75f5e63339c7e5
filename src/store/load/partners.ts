import { isDeepStrictEqual } from 'node:util'
import { inArray } from 'drizzle-orm'
import type { Partner } from '../../records/register.ts'
import type { Transaction } from '../database.ts'
import { partnerDomains, partners } from '../schema.ts'
import type { LoadCounts } from './report.ts'

/** Writes partners and their domains; the caller has made sure that no domain has two owners among them. */
export async function loadPartners(tx: Transaction, list: readonly Partner[], replace: boolean): Promise<LoadCounts> {
  const before = new Map((await tx.select().from(partners)).map(({ id, record }) => [id, record]))
  const named = new Set(list.map(({ id }) => id))
  const absent = [...before.keys()].filter((id) => !named.has(id))
  const fresh = list.filter((partner) => !isDeepStrictEqual(before.get(partner.id), partner))
  const gone = [...fresh.map(({ id }) => id), ...(replace ? absent : [])]
  if (gone.length > 0) await tx.delete(partners).where(inArray(partners.id, gone))
  for (const partner of fresh) {
    await tx.insert(partners).values({ id: partner.id, status: partner.status, record: partner })
    await tx.insert(partnerDomains).values(partner.domains.map((domain) => ({ domain, partnerId: partner.id })))
  }
  return {
    added: fresh.filter(({ id }) => !before.has(id)).length,
    changed: fresh.filter(({ id }) => before.has(id)).length,
    unchanged: list.length - fresh.length,
    withdrawn: replace ? absent.length : 0,
    absent: replace ? 0 : absent.length,
  }
}

/** Domain and owner of every stored partner that is not in the file: those that a file must not claim for another. */
export async function domainsOfOthers(tx: Transaction, ids: ReadonlySet<string>): Promise<Map<string, string>> {
  const rows = await tx.select().from(partnerDomains)
  return new Map(rows.filter(({ partnerId }) => !ids.has(partnerId)).map(({ domain, partnerId }) => [domain, partnerId]))
}
