import type { Sender } from '../rules/facts.ts'
import { partnerById } from '../store/partners.ts'
import type { RequestRow } from '../store/requests.ts'
import type { Work } from './desk.ts'

/** Who asked, as it stands in the register now. */
export const requesterNow = async (work: Work, row: RequestRow): Promise<Sender> => {
  const partner = row.partnerId === null ? null : await partnerById(work.tx, row.partnerId)
  const domain = row.requesterAddress.split('@')[1] ?? ''
  if (partner === null) return { kind: 'stranger', address: row.requesterAddress, domain }
  return { kind: partner.status === 'active' ? 'partner' : 'suspended', address: row.requesterAddress, domain, partner }
}
