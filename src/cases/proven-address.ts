import type { Partner } from '../records/register.ts'
import { recordRecipient } from '../rules/deliver-to.ts'
import type { RequestRow } from '../store/requests.ts'

/** The contact's address when it is the partner's own, else the address the request came from; null: a record goes to nobody. */
export const provenAddress = (row: RequestRow, partner: Partner | null): string | null =>
  partner === null ? null : (recordRecipient(row.form.contactEmail, partner) ?? recordRecipient(row.requesterAddress, partner))
