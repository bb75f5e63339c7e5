import type { Partner } from '../records/register.ts'
import { aLabels, isWithin } from './domain.ts'

const localPart = /^(?=.{1,64}$)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i

/**
 * The address a record may go to: the contact's, when its domain is one of the partner's own or below one; else null.
 * This is the only place that grants a record a recipient (POLICY 7 and 9). No display names, quotes, comments or lists.
 */
export function recordRecipient(contactEmail: string | null, partner: Partner): string | null {
  if (contactEmail === null || partner.status !== 'active') return null
  const at = contactEmail.indexOf('@')
  const local = contactEmail.slice(0, at)
  const domain = aLabels(contactEmail.slice(at + 1))
  if (at < 1 || domain === null || !localPart.test(local)) return null
  return partner.domains.some((own) => isWithin(domain, own)) ? `${local}@${domain}` : null
}
