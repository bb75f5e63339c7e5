/** Addresses and towns of a sentence: where the service is, where the bills go, where the writer sits. */
import type { Found } from '../facts/fact.ts'
import { addressFound } from '../facts/readers/party.ts'
import { findAddresses, findTowns } from '../../values/address/find-address.ts'
import { readState } from '../../values/address/states.ts'
import { nameAt } from '../../values/find-names.ts'

/** Words in front of an address to which bills go. */
export const isBilling = (before: string): boolean => billing.test(before)

const billing =
  /\b(?:bills?(?! (?:of|for)\b)|billing|billed|invoices?|invoiced|mail|mailing|mails|statements?|remit\w*|correspondence)\b[^.;]{0,45}$/i
const writers =
  /\b(?:our (?:office|address|own|new office|desk)|we (?:are|sit|moved)|my office|I am|I['’]m|headquarters?|registered)\b[^.;]{0,40}$/i
const gone =
  /\b(?:moved (?:there )?from|old address|formerly|previously|used to be|no longer|not|instead of|left|before that)\b[^.;]{0,30}$/i

export const placesIn = (sentence: string, masked: string, customerSpeaks = false): Found[] => {
  const results: Found[] = []
  let service = false
  let last = 0
  for (const { address, start, end } of findAddresses(masked)) {
    const before = sentence.slice(last, start)
    last = end
    if ((writers.test(before) && !customerSpeaks) || gone.test(before)) continue
    if (billing.test(before)) results.push(...addressFound('billingAddress', address))
    else if (!service) {
      results.push(...addressFound('serviceAddress', address))
      service = true
    }
  }
  return service ? results : [...results, ...townIn(sentence, masked)]
}

const livesIn =
  /\b(?:they are|they['’]re|he is|she is|it is|is|are|located|based|over|down|up|out|shop|store|office|clinic|customer|LLC|Inc\.?|INC|CO|business|company|restaurant)(?: located| based)? in\s+/gi

/** The town a sentence places the customer in. */
export const townIn = (sentence: string, masked: string): Found[] => {
  const town = findTowns(masked)[0]
  if (town !== undefined) {
    const before = sentence.slice(0, town.start)
    if (
      writers.test(before) ||
      (/\bin (?:western |eastern |northern |southern |upstate )?$/i.test(before) && /\b(?:we are|a new)\b/i.test(before))
    )
      return []
    return billing.test(before) ? addressFound('billingAddress', town.address) : addressFound('serviceAddress', town.address)
  }
  for (const match of sentence.matchAll(livesIn)) {
    if (/\b(?:we|I)\s*(?:are|am)?\s*$/i.test(sentence.slice(0, match.index))) continue
    const name = nameAt(sentence, match.index + match[0].length)?.name.replace(/[,.]$/, '') ?? null
    if (
      name === null ||
      name.split(' ').length > 3 ||
      /\d|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(name)
    )
      continue
    const state = readState(name)
    const field = state !== null && name.length > 2 ? 'serviceAddress.state' : 'serviceAddress.city'
    return [{ field, value: state !== null && name.length > 2 ? state : name, weak: true }]
  }
  return []
}
