/** What a label means by the kind of its answer: "How should we send it?" with "E-mail" asks for the way, with an address for the address. */
import type { Pair } from '../pairs/pair.ts'
import { hasBoxes, readBoxes } from '../sheet/boxes.ts'
import type { Concept, Label } from '../../labels/label.ts'
import { readAddress } from '../../values/address/address.ts'
import { isBlankValue } from '../../values/blank.ts'
import { readAccountType, readPreferredResponse, readYesNo } from '../../values/choices.ts'
import { findDates } from '../../values/date.ts'
import { findEmails } from '../../values/email.ts'
import { mentionsLoa } from '../../values/loa-statement.ts'
import { looksLikePerson } from '../../values/names.ts'
import { readTelephoneList } from '../../values/telephone-list.ts'
import { findTelephones } from '../../values/telephone.ts'

/** Characters of an answer that is one of a few words. */
const maxChoice = 25

/** A label with its answer; `concept` is what its words alone ask for, null where nobody knows them. */
type Asked = { text: string; value: string; concept: Concept | null; near: Date; party: Pair['heading'] }

/** The first row whose question is answered with yes gives the meaning; null keeps what the words alone say. */
type Row = readonly [asks: (asked: Asked) => boolean, concept: Concept]

const options = (value: string): string[] => (hasBoxes(value) ? readBoxes(value).map(({ option }) => option) : [value])

const isWay = (value: string): boolean => {
  const ways = options(value)
  return ways.every((one) => one.length <= maxChoice && readPreferredResponse(one) !== null) && findEmails(value).length === 0
}
const isYesNo = (value: string): boolean =>
  hasBoxes(value) ? options(value).every((one) => readYesNo(one) !== null) : readYesNo(value) !== null
/** "Home Bakery" and "R Dimitra (residential)" are names, not kinds of accounts. */
const kindWords =
  /\b(?:res(?:i|idence|idential)?|bus(?:iness)?|commercial|consumer|home|household|coin|customers?|accounts?|lines?|service|user|[br12]|or)\b/gi
const isKind = (value: string): boolean => {
  const all = options(value)
  return (
    all.some((one) => readAccountType(one) !== null) &&
    all.every((one) => isKindWord(one) || (all.length > 1 && /^(?:coin|public|other)$/i.test(one)))
  )
}
const isKindWord = (one: string): boolean =>
  one.length <= maxChoice && /\p{L}{3}/u.test(one) && readAccountType(one) !== null && !/\p{L}/u.test(one.replaceAll(kindWords, ''))

const telephones = (value: string): string[] => findTelephones(value).map(({ number }) => number)
/** Nothing but telephone numbers and what joins them. */
const isNumbers = (value: string): boolean =>
  telephones(value).length > 0 && !/\p{L}{2}/u.test(value.replaceAll(/\b(?:and|thru|through|to|fax|ext)\b/gi, ' '))
const isPlace = (value: string): boolean => {
  const address = readAddress(value)?.address
  return /\d/.test(value) && address?.street != null && /\p{L}/u.test(value) && telephones(value).length === 0
}

/** Capitalised words, no choice and no place. */
const isName = (value: string): boolean =>
  /^[\p{Lu}\d]/u.test(value) &&
  /\p{L}{3}/u.test(value) &&
  !isYesNo(value) &&
  !isKind(value) &&
  !isPlace(value) &&
  telephones(value).length === 0 &&
  value.length < 80

/** A mail address and nothing else. */
const isEmail = (value: string): boolean => findEmails(value).length === 1 && !/\s/.test(value.trim())

const unknown = ({ concept }: Asked): boolean => concept === null
const asksUs = /\b(?:reach|call|contact|speak|talk|ask for|get hold|questions)\b.*|\byou(?:r)?\b|\b(?:me|us|we)\b/i
const asksCustomer = /\b(?:customers?|end.?users?|subscribers?|account|record|csr|clients?|members?|whose)\b/i
const ofPermission = /\b(?:sign(?:ed)?|authori[sz]\w*|permission|permitted|consent\w*|approv\w*|agree\w*|letter|loa|agency)\b/i
const ofSending = /\b(?:send|sent|deliver\w*|receive\w*|respon\w*|repl(?:y|ies)|return\w*|get (?:it|the)|want|prefer\w*|back|how)\b/i

/** Never answered with yes or no: such an answer shows that the label asks something else. */
const notYesOrNo = new Set<Concept>([
  'authorizingPerson',
  'wtns',
  'endUserName',
  'contactName',
  'requestingCompany',
  'company',
  'name',
  'person',
  'btn',
  'loaDate',
  'billingName',
])

const rows: readonly Row[] = [
  // "Number: RITM0048812" is the ticket's.
  [({ value, concept }) => concept === 'phone' && /^\s*[A-Z]{2,8}[-#]?\d{4,}\s*$/.test(value), 'requesterRef'],
  [({ text, value, concept }) => isWay(value) && (concept === 'contactEmail' || concept === 'returnTo' || concept === null) && ofSending.test(text), 'preferredResponse'],
  [({ text, value, concept }) => isYesNo(value) && (concept === null || notYesOrNo.has(concept)) && ofPermission.test(text), 'loaOnFile'],
  [({ text, value, concept }) => (concept === 'endUserName' || concept === 'account') && isKind(value) && !/\bname\b/i.test(text), 'accountType'],
  [(asked) => unknown(asked) && /^\W*(?:business|shop|store|practice|restaurant|firm|party)\W*$/i.test(asked.text) && isName(asked.value), 'endUserName'],
  [(asked) => unknown(asked) && mentionsLoa(asked.text), 'loaOnFile'],
  [(asked) => unknown(asked) && asked.party === 'authorization' && isYesNo(asked.value) && /\b(?:held|hold|have|has|on file|in hand|obtained|received)\b/i.test(asked.text), 'loaOnFile'],
  [(asked) => unknown(asked) && asked.party !== 'customer' && asked.party !== 'serving' && isEmail(asked.value) && !asksCustomer.test(asked.text), 'contactEmail'],
  [(asked) => unknown(asked) && /^\W*who(?:m|se)?\b/i.test(asked.text) && asksCustomer.test(asked.text) && !ofPermission.test(asked.text) && /\p{L}/u.test(asked.value) && telephones(asked.value).length === 0, 'endUserName'],
  [(asked) => unknown(asked) && ofPermission.test(asked.text) && /\bwho\b/i.test(asked.text) && looksLikePerson(asked.value), 'authorizingPerson'],
  [(asked) => unknown(asked) && ofPermission.test(asked.text) && /\b(?:when|date)\b/i.test(asked.text) && findDates(asked.value, asked.near).length === 1, 'loaDate'],
  [(asked) => unknown(asked) && /\?\s*$/.test(asked.text) && asksUs.test(asked.text) && !asksCustomer.test(asked.text) && looksLikePerson(asked.value), 'contactName'],
  [(asked) => unknown(asked) && (/\?\s*$/.test(asked.text) || /\b(?:me|us)\b/i.test(asked.text)) && asksUs.test(asked.text) && !asksCustomer.test(asked.text) && isNumbers(asked.value), 'contactPhone'],
  [(asked) => unknown(asked) && /\?\s*$/.test(asked.text) && findEmails(asked.value).length === 1 && !asksCustomer.test(asked.text), 'contactEmail'],
  [(asked) => unknown(asked) && /\b(?:where|located|location)\b/i.test(asked.text) && !ofSending.test(asked.text) && !/\bbill/i.test(asked.text) && isPlace(asked.value), 'serviceAddress'],
  [(asked) => unknown(asked) && isNumbers(asked.value) && readTelephoneList(asked.value).numbers.length >= 2 && asked.party !== 'requester' && asked.party !== 'serving', 'wtns'],
  [(asked) => unknown(asked) && isNumbers(asked.value) && /\bnumbers?\b.*\?\s*$/i.test(asked.text), 'phone'],
] // prettier-ignore

/** The pair with the label that its answer shows it to be. */
export const meantByAnswer = (pair: Pair, near: Date): Pair => {
  const [label] = pair.labels
  if (pair.labels.length > 1 || (isBlankValue(pair.value) && !hasBoxes(pair.value))) return pair
  const asked = { text: pair.labelText, value: pair.value, concept: label?.concept ?? null, near, party: pair.heading }
  const concept = rows.find(([asks]) => asks(asked))?.[1]
  return concept === undefined ? pair : { ...pair, labels: [labelOf(concept)] }
}

const labelOf = (concept: Concept): Label => ({ concept, party: null })
