/** Lines that a narrow column broke in two are one again; lines that say something else stay lines. */
import type { Concept } from '../../labels/label.ts'
import { isStreetKind } from '../../values/address/street-words.ts'
import { hasCompanySuffix, looksLikePerson } from '../../values/names.ts'

/** Characters of the longest name. */
const maxName = 100

const firms = new Set<Concept>(['requestingCompany', 'company', 'endUserName', 'billingName', 'nameOnBill', 'tradingName', 'name'])
const people = new Set<Concept>(['contactName', 'person', 'authorizingPerson', 'from'])
const streets = new Set<Concept>(['street', 'serviceAddress', 'billingAddress', 'address'])

/** Labels whose answers are words and may need a second line. */
export const mayWrap = (concept: Concept | undefined): boolean =>
  concept === undefined ||
  firms.has(concept) ||
  people.has(concept) ||
  streets.has(concept) ||
  ['remarks', 'loaOnFile', 'city', 'ignored'].includes(concept)

/** A number, an address on the net, a label or a note is no second half of a name. */
const isOther = (text: string): boolean =>
  /@|\d{3}|[:=]|^[([•*#-]|^(?:d\/?b\/?a|a\/?k\/?a|f\/?k\/?a|t\/a|c\/o|attn|attention|doing business|trading as)\b/i.test(text)

export const unwrapped = (concept: Concept | undefined, lines: readonly string[]): string =>
  lines.slice(1).reduce((whole, line) => {
    const last = whole.slice(whole.lastIndexOf('\n') + 1)
    if (isBrokenEmail(concept, last, line)) return `${whole}${line}`
    return `${whole}${belongs(concept, last, line) ? ' ' : '\n'}${line}`
  }, lines[0] ?? '')

/** An address on the net that its column broke in two: "gloria@bramblewi", "re.example". */
export const isBrokenEmail = (concept: Concept | undefined, above: string, below: string): boolean =>
  concept === 'contactEmail' && /^\S+@\S*[\p{L}\d]$/u.test(above) && /^[\p{L}\d-]*(?:\.[\p{L}\d-]+)+$/u.test(below)

const belongs = (concept: Concept | undefined, above: string, below: string): boolean => {
  if (concept === undefined) return false
  if (streets.has(concept)) return isBrokenStreet(above, below)
  if (isOther(above) || isOther(below) || above.length + below.length > maxName) return false
  if (people.has(concept)) return !looksLikePerson(above)
  if (!firms.has(concept) || hasCompanySuffix(above)) return false
  return (concept !== 'requestingCompany' && concept !== 'company' && concept !== 'name') || !looksLikePerson(below)
}

/** "1200 Northwest Meadow" above "Boulevard". */
const isBrokenStreet = (above: string, below: string): boolean => {
  const [first = ''] = below.trim().split(/[\s,]/)
  return /^\d/.test(above) && !above.split(/[\s,]+/).some(isStreetKind) && isStreetKind(first)
}
