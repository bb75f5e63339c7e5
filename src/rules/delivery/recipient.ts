import { recordRecipient } from '../deliver-to.ts'
import type { DeliveryFacts } from '../facts.ts'
import { doubt, passed, type Rule } from '../rule.ts'

/** POLICY 7 */
export const recipient: Rule<DeliveryFacts> = {
  name: 'recipient',
  about: "Does the contact's e-mail address belong to the partner that asks? Otherwise the record goes to nobody.",
  ask({ request, letter: { sender } }) {
    if (sender.kind !== 'partner') return doubt('the requester is no active partner')
    if (recordRecipient(request.contactEmail, sender.partner) !== null) return passed(`a domain of partner ${sender.partner.id}`)
    return doubt(`the record shall go to an address that is not ${sender.partner.company}'s`)
  },
}
