/** Customers written down without labels, one or several: rows, list items, blocks of short lines. */
import { freeRecord, isListed } from './free-record.ts'
import { accountFound, numberGroups } from './numbers.ts'
import { sayRequester } from './requester-lines.ts'
import type { Sentence } from './sentences.ts'
import { severalIn } from './several-in-one.ts'
import type { Found } from '../facts/fact.ts'
import { addressFound } from '../facts/readers/party.ts'
import { findAddresses } from '../../values/address/find-address.ts'
import { findEmails } from '../../values/email.ts'
import { mentionsLoa } from '../../values/loa-statement.ts'

export type FreeRecord = { sentence: Sentence; found: Found[] }

/** The records among the lines, and the sentences that are none. */
export const recordsIn = (sentences: readonly Sentence[], writerName: string): { records: FreeRecord[]; left: Sentence[] } => {
  const records: FreeRecord[] = []
  const left: Sentence[] = []
  for (const group of blocksOf(sentences)) {
    if (isContactBlock(group)) {
      left.push(...group.map((sentence) => ({ ...sentence, heading: 'requester' as const })))
      continue
    }
    const read = numberList(group, sentences) ?? readBlock(group, writerName)
    records.push(...read)
    if (read.length === 0) left.push(...group)
    else
      left.push(
        ...group.filter(
          (sentence) =>
            !bareNumber.test(sentence.text) && !isLineOf(sentence, writerName) && !read.some((record) => record.sentence === sentence),
        ),
      )
  }
  return { records, left }
}

/** Short lines with a mail address among them and no street: how somebody can be reached, no customer. */
const isContactBlock = (group: readonly Sentence[]): boolean =>
  group.length >= 2 &&
  group.every(({ alone, text }) => alone && !/\b(?:btn|atn|account|acct|customer|end user|for)\b/i.test(text)) &&
  group.some(({ text }) => findEmails(text).length > 0) &&
  findAddresses(group.map(({ text }) => text).join('\n')).length === 0

const blocksOf = (sentences: readonly Sentence[]): Sentence[][] => {
  const blocks: Sentence[][] = []
  for (const sentence of sentences) {
    const above = blocks.at(-1)
    if (above?.[0]?.block === sentence.block && above[0].part === sentence.part) above.push(sentence)
    else blocks.push([sentence])
  }
  return blocks
}

/** Short lines and list items that speak neither of the requester nor of the letter of authorization alone. */
const isLineOf = (sentence: Sentence, writerName: string): boolean =>
  (sentence.alone || isListed(sentence.text)) && !isAboutLoa(sentence.text) && !sayRequester(sentence, writerName)

/** A row may say at its end that the letter is on file; a line that begins with it or holds nothing else is no customer. */
const isAboutLoa = (text: string): boolean => {
  const parts = text.split(/\s{2,}|\s[/|]\s|;/)
  return mentionsLoa(parts[0] ?? '')
}

const bareNumber = /^[^\w(+]*(?:#?\d{1,3}[.)]\s+)?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]?\d{4}(?:-\d{3})?\W*$/
const several = /\b(?:accounts|csrs|records|customers|btns|locations|stores)\b/i

/** Numbers alone on lines of their own: accounts where the letter speaks of several, else one account with its lines. */
const numberList = (block: readonly Sentence[], all: readonly Sentence[]): FreeRecord[] | null => {
  const lines = block.filter((sentence) => bareNumber.test(sentence.text))
  const first = lines[0]
  if (first === undefined || lines.length < 2) return null
  const before = all.filter((sentence) => sentence.row < first.row && first.row - sentence.row < 12)
  const read = lines.flatMap((sentence) =>
    numberGroups(sentence.text).map((group) => ({ sentence, found: accountFound({ ...group, use: 'account' }) })),
  )
  if (before.some((sentence) => several.test(sentence.text))) return read
  return [
    {
      sentence: first,
      found: accountFound({ use: 'account', numbers: read.flatMap((one) => numbersOf(one.found)), customerCode: null, start: 0, end: 0 }),
    },
  ]
}

const numbersOf = (all: readonly Found[]): string[] =>
  all.flatMap((one) => (one.field === 'btn' && typeof one.value === 'string' ? [one.value] : []))

const readBlock = (block: readonly Sentence[], writerName: string): FreeRecord[] => {
  const inOne = block.flatMap((sentence) => severalIn(sentence).map((read) => ({ sentence, found: read })))
  if (inOne.length > 1) return inOne
  const lines = block.filter((sentence) => isLineOf(sentence, writerName))
  const items = itemsOf(lines)
  const rows = items.flatMap((sentence) => withFound(sentence)).filter((record) => saysNumber(record.found))
  if (rows.length >= 2 || (rows.length === 1 && items.length === 1 && isListed(items[0]?.text ?? ''))) return rows
  const nameless = items.filter((sentence) => isListOfPlaces(sentence.text))
  if (nameless.length >= 2) return nameless.map((sentence) => ({ sentence, found: placedNumber(sentence.text) }))
  const first = lines[0]
  if (first === undefined || lines.length < 2)
    return lines.length === 1 && first !== undefined ? withFound(first).filter((record) => saysNumber(record.found)) : []
  return withFound({ ...first, text: lines.map((line) => line.text).join('\n') }).filter(
    (record) => saysNumber(record.found) || record.found.some((one) => one.field === 'serviceAddress.zip'),
  )
}

/** A line that is not marked as an item goes on with the item above. */
const itemsOf = (lines: readonly Sentence[]): Sentence[] => {
  if (!lines.some((line) => isListed(line.text))) return [...lines]
  const items: Sentence[] = []
  for (const line of lines) {
    const above = items.at(-1)
    if (isListed(line.text)) items.push(line)
    else if (above !== undefined) items[items.length - 1] = { ...above, text: `${above.text}\n${line.text}` }
  }
  return items
}

const withFound = (sentence: Sentence): FreeRecord[] => {
  const read = freeRecord(sentence.text)
  return read.length === 0 ? [] : [{ sentence, found: read }]
}

const saysNumber = (read: readonly Found[]): boolean => read.some((one) => one.field === 'btn')

/** "716-555-0141 - 18 Pelham St, Buffalo NY 14202": accounts of one customer, told apart by number and place. */
const isListOfPlaces = (text: string): boolean =>
  numberGroups(text).length === 1 && text.length < 160 && placedNumber(text).some(({ field }) => field === 'serviceAddress.street')

const placedNumber = (text: string): Found[] => {
  const groups = numberGroups(text)
  const masked = groups.reduce((left, { start, end }) => `${left.slice(0, start)}${';'.repeat(end - start)}${left.slice(end)}`, text)
  return [
    ...groups.flatMap((group) => accountFound({ ...group, use: 'account' })),
    ...addressFound('serviceAddress', findAddresses(masked)[0]?.address ?? null),
  ]
}
