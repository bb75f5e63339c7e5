/** What a sentence says of the account it asks about. */
import { amendmentsIn } from './amendments.ts'
import { customerIn } from './customer-names.ts'
import { withoutOrdinal, type Piece } from './enumeration.ts'
import { freeRecord } from './free-record.ts'
import { labelledItems } from './labelled-items.ts'
import { accountFound, numberGroups, type NumberGroup } from './numbers.ts'
import { placesIn, townIn } from './places.ts'
import { labelSays, place, weakly, type ProseReader } from './prose-reader.ts'
import type { FreeRecord } from './records.ts'
import { sayRequester } from './requester-lines.ts'
import { nameBeforeAddress } from './several-in-one.ts'
import { shortNumbers } from './short-numbers.ts'
import { found, type Fact, type FactField, type Found } from '../facts/fact.ts'
import { readAccountType } from '../../values/choices.ts'
import { findEmails } from '../../values/email.ts'
import { nameAt } from '../../values/find-names.ts'
import { looksLikePerson } from '../../values/names.ts'

/** What earlier sentences and records said. */
export type Before = { records: readonly FreeRecord[]; btn: string | null }

export const accountSays = ({ sentence, item }: Piece, reader: ProseReader, before: Before): Fact[] => {
  const { text } = sentence
  const own = sayRequester(sentence, reader.writerName)
  const labelled = labelledItems(text, reader.resolver).flatMap((one) => labelSays(one, reader))
  const amended = amendmentsIn(text, reader.resolver).flatMap((one) => labelSays(one, reader))
  const counted = item === null ? [] : freeRecord(withoutOrdinal(text))
  const told =
    counted.length > 0
      ? counted
      : [...numbersSay(text, own, labelled, before, reader.customerSpeaks), ...namesAndPlaces(text, own, item, reader, before, amended)]
  return [
    ...place(labelled, sentence, item, 3),
    ...place(amended, sentence, item, 4),
    ...place([...told, ...found('accountType', typeSays(text))], sentence, item),
  ]
}

/** In the customer's own mail "our number" is the account's. */
const asAccount = (group: NumberGroup, text: string): NumberGroup =>
  group.use === 'contact' && /\b(?:our|the (?:shop|store|office|business))\b[^\d]{0,36}$/i.test(text.slice(0, group.start))
    ? { ...group, use: 'account' }
    : group

const selfNamed =
  /\b(?:[Ww]e are|[Ww]e['’]re|[Tt]his is|I am|I['’]m|[Oo]ur (?:business|company|shop|store|name) is|[Oo]n behalf of)\s+(?:(?:with|from|at|of|the owners? of|owner of|called|named)\s+)?/g

/** "We're Pelham Street Dairy", "this is Ida Pelham from Pelham Street Dairy". */
const namesHimself = (text: string): string | null => {
  for (const match of text.matchAll(selfNamed)) {
    const first = nameAt(text, match.index + match[0].length)
    const link = first === null ? null : /^,?\s+(?:from|at|of|with|the owner of|owner of)\s+/.exec(text.slice(first.end))
    const second = first === null || link === null ? null : nameAt(text, first.end + link[0].length)
    const name = (second ?? first)?.name.replace(/[,.]$/, '') ?? ''
    if (/\s/.test(name) && (second !== null || !looksLikePerson(name))) return name
  }
  return null
}

const says = (records: readonly FreeRecord[], field: FactField): boolean =>
  records.some((record) => record.found.some((one) => one.field === field))

const numbersSay = (text: string, own: boolean, labelled: readonly Found[], { records, btn }: Before, customerSpeaks: boolean): Found[] => {
  const isNumbered = records.length > 1 || says(records, 'btn')
  const numbers = numberGroups(text, btn !== null).flatMap((group) =>
    numberSays(customerSpeaks ? asAccount(group, text) : group, own, text),
  )
  const base = [...labelled, ...numbers].find((one) => one.field === 'btn')?.value ?? btn
  const short = typeof base === 'string' ? shortNumbers(text, base) : []
  return [...numbers, ...(short.length > 0 ? found('wtns', short) : [])].filter(
    (one) => !isNumbered || (one.field !== 'btn' && one.field !== 'wtns'),
  )
}

const namesAndPlaces = (
  text: string,
  own: boolean,
  item: number | null,
  reader: ProseReader,
  { records }: Before,
  amended: readonly Found[],
): Found[] => {
  const masked = numberGroups(text).reduce((left, { start, end }) => left.slice(0, start) + ';'.repeat(end - start) + left.slice(end), text)
  const known = [...reader.known, ...amended.flatMap((one) => (typeof one.value === 'string' ? [one.value] : []))]
  const isNamed = reader.customerNamed || says(records, 'endUserName') || item !== null
  const customer = isNamed ? null : ((reader.customerSpeaks ? namesHimself(text) : null) ?? customerIn(text, known, !own))
  // "All three are in Milwaukee": a town said of all, where the records name none.
  const shared = records.length > 1 && ofAll.test(text) && !says(records, 'serviceAddress.city') ? townIn(text, masked) : []
  const placed = says(records, 'serviceAddress.street') || (own && customer === null && findEmails(text).length > 0)
  const beforePlace = isNamed || own || customer !== null ? null : nameBeforeAddress(text, masked, known)
  return [
    ...found('endUserName', customer),
    ...found('endUserName', beforePlace).map(weakly),
    ...(placed ? shared : placesIn(text, masked, reader.customerSpeaks)),
  ]
}

const ofAll = /\b(?:all|both|each|every\w*|they|same (?:town|city|zip|building|address))\b/i

/** Beside the writer's mail address a telephone without an owner is his. */
const ownPhone = /(?:^|[,;(/|]|\b(?:and|or|at))\s*(?:phone|tel(?:ephone)?|number)?\W*$/i

const numberSays = (group: NumberGroup, own: boolean, text: string): Found[] => {
  const number = group.numbers[0] ?? null
  if (own && findEmails(text).length > 0 && group.use !== 'nobody' && ownPhone.test(text.slice(Math.max(0, group.start - 24), group.start)))
    return found('contactPhone', number)
  if (group.use === 'account' || group.use === 'further') return accountFound(group)
  if (group.use === 'contact' || (group.use === 'unknown' && own)) return found('contactPhone', number)
  if (group.use === 'fax') return found('contactFax', number)
  return group.use === 'unknown' ? accountFound({ ...group, use: 'account' }).map(weakly) : []
}

const typePhrase =
  /\b(residential|residence|business|commercial|consumer)\s+(?:customers?|accounts?|lines?|end[- ]users?|service|subscribers?|wins?|phone|telephone|acct|client|member|party|one|csrs?|records?)\b/i

const typeSays = (text: string): string | null => {
  const alone = /^[^\w?]*(res(?:idence|idential)?|bus(?:iness)?)[^\w?]*$/i.exec(text)?.[1]
  return readAccountType(alone ?? typePhrase.exec(text)?.[1] ?? '')
}
