/** What a mail says in sentences and unlabelled lines, where labels say nothing. */
import { amendmentsIn } from './amendments.ts'
import { customerIn } from './customer-names.ts'
import { enumerate, type Piece } from './enumeration.ts'
import { labelledItems } from './labelled-items.ts'
import { accountFound, numberGroups, type NumberGroup } from './numbers.ts'
import { placesIn } from './places.ts'
import { recordsIn, type FreeRecord } from './records.ts'
import { requesterParts, sayRequester } from './requester-lines.ts'
import { contactIn, requesterIn, requesterLine } from './requester.ts'
import { sentencesOf, type Sentence } from './sentences.ts'
import { nameBeforeAddress } from './several-in-one.ts'
import { found, ranks, type Fact, type Found } from '../facts/fact.ts'
import { factFrom, type Carrier } from '../facts/from-pairs.ts'
import { readValue } from '../facts/read-value.ts'
import type { Loose } from '../pairs/pair.ts'
import { readAccountType } from '../../values/choices.ts'
import type { Concept, Label } from '../../labels/label.ts'
import { findEmails } from '../../values/email.ts'
import { mentionsLoa, readLoaStatement } from '../../values/loa-statement.ts'

export type ProseReader = Omit<Carrier, 'rank'> & {
  /** Display name of the writer, or "". */
  writerName: string
  /** Names that labels of the letter state already: the requester's company, the contact. */
  known: readonly string[]
}

/** Records of prose are counted from here, apart from those of tables. */
const firstItem = 1_000_000

export const readProse = (loose: readonly Loose[], reader: ProseReader): Fact[] => {
  const sentences = sentencesOf(loose)
  const { records, left } = recordsIn(sentences, reader.writerName)
  const facts: Fact[] = records.flatMap((record, at) => recordSays(record, reader, records.length > 1 ? firstItem + at : null))
  const known = [...reader.known, reader.writerName].filter((name) => name !== '')
  for (const sentence of left) {
    const said = requesterSays(sentence, reader, known)
    facts.push(...place(said, sentence, null))
    known.push(...said.flatMap((one) => (one.field === 'requestingCompany' && typeof one.value === 'string' ? [one.value] : [])))
  }
  let hasAccount = false
  for (const piece of enumerate(left, firstItem + records.length)) {
    const said = accountSays(piece, { ...reader, known }, records, hasAccount)
    hasAccount ||= said.some((fact) => fact.field === 'btn')
    facts.push(...said)
  }
  return [...facts, ...authorizationSays(sentences, reader)].sort((a, b) => a.row - b.row)
}

/** A record, and what it names by a label besides: "... / ref DL-88". */
const recordSays = ({ sentence, found: read }: FreeRecord, reader: ProseReader, item: number | null): Fact[] => {
  const beside = labelledItems(sentence.text, reader.resolver).filter(({ label }) => besideRecord.has(label.concept))
  return place([...read, ...beside.flatMap((one) => labelSays(one, reader))], sentence, item)
}

const besideRecord = new Set<Concept>(['requesterRef', 'accountNumber', 'customerCode'])

const labelSays = ({ label, value }: { label: Label; value: string }, { near, resolver }: ProseReader): Found[] =>
  readValue([label], value, { party: null, base: null, near, resolver }, '')

const place = (all: readonly Found[], sentence: Sentence, item: number | null, more = 0): Fact[] =>
  all.map((one) => factFrom(one, { ...sentence, value: sentence.text, item, confidence: 0.9 }, ranks.sentence + more))

/** The requester's own words about himself. */
const requesterSays = (sentence: Sentence, reader: ProseReader, known: readonly string[]): Found[] => {
  const { text } = sentence
  const customer = customerIn(text, known, false)
  const own = sayRequester(sentence, reader.writerName)
    ? requesterParts(text, (name) => name === customer)
    : [...requesterIn(text), ...aloneAs(sentence), ...contactIn(text)]
  return [...own, ...emailSays(text)]
}

/** A line by itself that is the name of a telephone company. */
const aloneAs = (sentence: Sentence): Found[] => (sentence.alone ? requesterLine(sentence.text).map((one) => ({ ...one, weak: true })) : [])

const sendTo =
  /\b(?:send|e-?mail|mail|results?|records?|reply|write|respond|return|deliver|forward|csrs?|answer|back|straight|me|reach)\b[^.;@]{0,40}$/i
const notOurs = /\b(?:cc|copy|from|customer['’]?s?|his|her|their|not|instead of)\b[^.;@]{0,16}$/i

const emailSays = (text: string): Found[] =>
  findEmails(text).flatMap((email) => {
    const before = text.slice(Math.max(0, email.start - 70), email.start)
    if (notOurs.test(before)) return []
    return [{ field: 'contactEmail' as const, value: email.address, weak: !sendTo.test(before) }]
  })

/** What a sentence says of the account it asks about. */
const accountSays = ({ sentence, item }: Piece, reader: ProseReader, records: readonly FreeRecord[], hasAccount: boolean): Fact[] => {
  const { text } = sentence
  const hasRecords = records.length > 0
  const own = sayRequester(sentence, reader.writerName)
  const labelled = labelledItems(text, reader.resolver).flatMap((one) => labelSays(one, reader))
  const amended = amendmentsIn(text, reader.resolver).flatMap((one) => labelSays(one, reader))
  const groups = numberGroups(text, hasAccount)
  const numbers = groups
    .flatMap((group) => numberSays(group, own, text))
    .filter((one) => !hasRecords || (one.field !== 'btn' && one.field !== 'wtns'))
  const masked = groups.reduce((left, { start, end }) => left.slice(0, start) + ';'.repeat(end - start) + left.slice(end), text)
  const known = [...reader.known, ...amended.flatMap((one) => (typeof one.value === 'string' ? [one.value] : []))]
  const customer = isNamed(records) || item !== null ? null : customerIn(text, known, !own)
  const isPlaced = records.some((record) => record.found.some((one) => one.field === 'serviceAddress.street'))
  const places = isPlaced || (own && customer === null && findEmails(text).length > 0) ? [] : placesIn(text, masked)
  const beforePlace = isNamed(records) || item !== null || own || customer !== null ? null : nameBeforeAddress(text, masked, known)
  return [
    ...place(labelled, sentence, item, 3),
    ...place(amended, sentence, item, 4),
    ...place(
      [
        ...numbers,
        ...found('endUserName', customer),
        ...found('endUserName', beforePlace).map(weakly),
        ...places,
        ...found('accountType', typeSays(text)),
      ],
      sentence,
      item,
    ),
  ]
}

const weakly = (one: Found): Found => ({ ...one, weak: true })

const isNamed = (records: readonly FreeRecord[]): boolean =>
  records.some((record) => record.found.some((one) => one.field === 'endUserName'))

/** Beside the writer's mail address a telephone without an owner is his. */
const ownPhone = /(?:^|[,;(/|]|\b(?:and|or|at))\s*(?:phone|tel(?:ephone)?|number)?\W*$/i

const numberSays = (group: NumberGroup, own: boolean, text: string): Found[] => {
  const number = group.numbers[0] ?? null
  if (own && findEmails(text).length > 0 && group.use !== 'nobody' && ownPhone.test(text.slice(Math.max(0, group.start - 24), group.start)))
    return found('contactPhone', number)
  if (group.use === 'account' || group.use === 'further') return accountFound(group)
  if (group.use === 'contact' || (group.use === 'unknown' && own)) return found('contactPhone', number)
  if (group.use === 'fax') return found('contactFax', number)
  return group.use === 'unknown' ? accountFound({ ...group, use: 'account' }).map((one) => ({ ...one, weak: true })) : []
}

const typePhrase =
  /\b(residential|residence|business|commercial|consumer)\s+(?:customers?|accounts?|lines?|end[- ]users?|service|subscribers?|wins?|phone|telephone|acct|client|member|party)\b/i

const typeSays = (text: string): string | null => {
  const alone = /^[^\w?]*(res(?:idence|idential)?|bus(?:iness)?)[^\w?]*$/i.exec(text)?.[1]
  return readAccountType(alone ?? typePhrase.exec(text)?.[1] ?? '')
}

/** Sentences about the letter of authorization, and what is said about it right behind: "We have it here, signed by ...". */
const authorizationSays = (sentences: readonly Sentence[], reader: ProseReader): Fact[] => {
  let about = false
  return sentences.flatMap((sentence) => {
    const mentions = mentionsLoa(sentence.text)
    const goesOn =
      about && (/^(?:it|this|they|he|she|signed|dated|the owner|the customer|his|her)\b/i.test(sentence.text) || haveIt.test(sentence.text))
    about = mentions
    if (!mentions && !goesOn) return []
    const { onFile, date, person } = readLoaStatement(sentence.text, reader.near, false)
    const says = mentions || haveIt.test(sentence.text) ? onFile : null
    return place([...found('loaOnFile', says), ...found('loaDate', date), ...found('authorizingPerson', person)], sentence, null)
  })
}

const haveIt = /^(?:yes,? )?(?:we|i)(?:['’]ve| (?:do |now |already )?(?:have|hold|keep|got))\b.{0,20}\b(?:it|one|them|both)\b/i
