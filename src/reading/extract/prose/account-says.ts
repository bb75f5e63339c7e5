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

/** What earlier sentences and records said. */
export type Before = { records: readonly FreeRecord[]; btn: string | null }

export const accountSays = ({ sentence, item }: Piece, reader: ProseReader, before: Before): Fact[] => {
  const { text } = sentence
  const own = sayRequester(sentence, reader.writerName)
  const labelled = labelledItems(text, reader.resolver).flatMap((one) => labelSays(one, reader))
  const amended = amendmentsIn(text, reader.resolver).flatMap((one) => labelSays(one, reader))
  const counted = item === null ? [] : freeRecord(withoutOrdinal(text))
  const told =
    counted.length > 0 ? counted : [...numbersSay(text, own, labelled, before), ...namesAndPlaces(text, own, item, reader, before, amended)]
  return [
    ...place(labelled, sentence, item, 3),
    ...place(amended, sentence, item, 4),
    ...place([...told, ...found('accountType', typeSays(text))], sentence, item),
  ]
}

const says = (records: readonly FreeRecord[], field: FactField): boolean =>
  records.some((record) => record.found.some((one) => one.field === field))

const numbersSay = (text: string, own: boolean, labelled: readonly Found[], { records, btn }: Before): Found[] => {
  const isNumbered = records.length > 1 || says(records, 'btn')
  const numbers = numberGroups(text, btn !== null).flatMap((group) => numberSays(group, own, text))
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
  const customer = isNamed ? null : customerIn(text, known, !own)
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
