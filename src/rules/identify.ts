import type { Authentication } from '../letter/letter.ts'
import type { Partner, StaffMember } from '../records/register.ts'
import type { Sender } from './facts.ts'
import { isWithin } from './domain.ts'

/**
 * Who wrote (POLICY 1), from what the border server vouches for and what the registers hold for that address and domain.
 * The registers' answers are checked again here: a row that does not hold the address or the domain identifies nobody.
 */
export function identify(authentication: Authentication, found: { partner: Partner | null; staff: StaffMember | null }): Sender {
  if (authentication.kind === 'unauthenticated') return { kind: 'unauthenticated', why: authentication.why }
  const { address, domain } = authentication
  const { partner, staff } = found
  if (staff?.email === address) return { kind: 'staff', address, member: staff }
  if (partner === null || !partner.domains.some((own) => isWithin(domain, own))) return { kind: 'stranger', address, domain }
  return { kind: partner.status === 'active' ? 'partner' : 'suspended', address, domain, partner }
}
