/** A letter of authorization among the documents: pre-checked for staff; it may complete a request, and never is one. */
import { ranks, type Fact, type FactField } from '../facts/fact.ts'
import { factFrom, type Carrier } from '../facts/from-pairs.ts'
import { behind, readSheet } from '../read-sheet.ts'
import type { Sheet } from '../sheet/tile.ts'
import type { LoaFinding } from '../../form.ts'
import { findAddresses } from '../../values/address/find-address.ts'
import { findDates } from '../../values/date.ts'
import { nameAt } from '../../values/find-names.ts'
import { looksLikePerson, withoutTitle } from '../../values/names.ts'
import { readTelephoneList } from '../../values/telephone-list.ts'

/** What a letter of authorization says, and what of it may complete a request. */
export type ReadLoa = { finding: LoaFinding; facts: Fact[]; text: string }

/** Lines and characters that are weighed. */
const maxLines = 200
const maxText = 20_000

const title =
  /^\W*(?:[\w&'., -]{0,50}\s[-–—:]\s)?(?:customer |end[- ]user |signed |blanket )?(?:letter of (?:authori[sz]ation|agency|authority)|LOA|agency letter|authori[sz]ation letter|letter of authori[sz]ation and agency|carta de autorización|vollmacht)\b[^a-z]{0,20}(?:form)?\W*$/i
const grants =
  /\b(?:hereby|undersigned|i authori[sz]e|we authori[sz]e|authori[sz]es? .{2,80}? to|appoints?|designates?|act(?:s|ing)? (?:as|on) (?:our|my|his|her|its) (?:agent|behalf)|as (?:its|our|my) agent|on (?:our|my) behalf|on behalf of|i am authori[sz]ed to act|signature of customer|scope)\b/i
const requestTitle =
  /\b(?:customer service (?:information|record|info)(?: record)? (?:request|query|inquiry)|(?:csr|csi|csir) (?:request|order|query|form)|request for (?:a )?(?:csr|customer service)|service record request)\b/i

/** Whether lines are a letter of authorization: its title by itself, words that grant, and no title of a request. */
export const isLoaText = (lines: readonly string[]): boolean => {
  const head = lines.slice(0, 40)
  if (!head.some((line) => title.test(line.trim())) || head.slice(0, 15).some((line) => requestTitle.test(line))) return false
  return grants.test(lines.slice(0, maxLines).join(' ').slice(0, maxText))
}

const completing = new Set<FactField>([
  'loaDate',
  'authorizingPerson',
  'billingName',
  'billingAddress.street',
  'billingAddress.unit',
  'billingAddress.city',
  'billingAddress.state',
  'billingAddress.zip',
])

export const readLoaDocument = (attachment: string, sheets: readonly Sheet[], reader: Omit<Carrier, 'rank'>): ReadLoa => {
  const read = sheets.map((sheet) => readSheet(sheet, { ...reader, rank: ranks.loaDocument }))
  const labelled = read.flatMap(({ facts }, at) => behind(facts, at * 1_000, at * 1_000))
  const text = sheets
    .flatMap((sheet) => sheet.rows.slice(0, maxLines).map((row) => row.text))
    .join('\n')
    .slice(0, maxText)
  const date = signedDate(text, reader.near) ?? textOf(labelled, 'loaDate') ?? textOf(labelled, 'requestDate')
  const printedName = printedNameIn(text) ?? textOf(labelled, 'authorizingPerson')
  const place = { part: attachment, where: 'letter of authorization', row: 0, block: 0, item: null, confidence: lowest(sheets), value: '' }
  const own = [
    ...(date === null ? [] : [factFrom({ field: 'loaDate', value: date }, { ...place, value: date }, ranks.loaDocument)]),
    ...(printedName === null
      ? []
      : [factFrom({ field: 'authorizingPerson', value: printedName }, { ...place, value: printedName }, ranks.loaDocument)]),
  ]
  const facts = [
    ...own,
    ...labelled.filter((fact) => completing.has(fact.field) && fact.field !== 'loaDate' && fact.field !== 'authorizingPerson'),
  ]
  return { finding: findingOf(attachment, text, labelled, date, printedName), facts, text }
}

const lowest = (sheets: readonly Sheet[]): number =>
  Math.min(1, ...sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.tiles.map((tile) => tile.confidence))))

const textOf = (facts: readonly Fact[], field: FactField): string | null => {
  const value = facts.find((fact) => fact.field === field && typeof fact.value === 'string')?.value
  return typeof value === 'string' ? value : null
}

const signedDates = /\b(?:date(?:d| signed| of signature)?|signed(?: on)?|on)\b\W{0,4}(.{0,40})$/gim

/** The date beside the signature; else the last date of the letter. */
const signedDate = (text: string, near: Date): string | null => {
  for (const match of text.matchAll(signedDates)) {
    const date = findDates(match[1] ?? '', near)[0]
    if (date !== undefined && date.start < 6) return date.date
  }
  return findDates(text, near).at(-1)?.date ?? null
}

const signers =
  /\b(?:printed name|print name|name \(print(?:ed)?\)|name printed|signature of customer|signed by|signed|signature|authori[sz]ed (?:by|signature|representative)|name|by)\b\s*[:.]\s*/gi

const printedNameIn = (text: string): string | null => {
  const found = [...text.matchAll(signers)]
  for (const match of [...found.filter((one) => /print/i.test(one[0])), ...found]) {
    const line = text.slice(match.index + match[0].length).split(/\n| {3,}/)[0] ?? ''
    const name = withoutTitle(nameAt(line, 0)?.name ?? '')
    if (looksLikePerson(name)) return name
  }
  // Under the line of the signature: "Delia Danforthy, Manager   November 25, 2026".
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  for (const line of lines.slice(-6).reverse()) {
    const name = withoutTitle((nameAt(line, 0)?.name ?? '').replace(/,$/, ''))
    if (looksLikePerson(name)) return name
  }
  return null
}

const customerLine = /^\W*(?:customer|end user|client|company|business name|customer name|name of customer)\b\W{1,4}(.{3,80})$/im
const behalfOf = /\bon behalf of\s+/gi
const appointing = /^(.{3,200}?)\b(?:hereby )?(?:appoints?|authori[sz]es?|designates?)\b/im

const customerOf = (text: string, labelled: readonly Fact[]): string | null => {
  const stated = textOf(labelled, 'endUserName') ?? customerLine.exec(text)?.[1]?.trim() ?? null
  if (stated !== null) return stated
  for (const match of text.matchAll(behalfOf)) {
    const name = nameAt(text, match.index + match[0].length)?.name.replace(/[,.]$/, '')
    if (name !== undefined) return name
  }
  const subject = appointing.exec(text)?.[1] ?? ''
  return /undersigned|^(?:i|we)\b/i.test(subject) ? null : (nameAt(subject, 0)?.name.replace(/,$/, '') ?? null)
}

/** The line that a fax machine prints over each page holds the sender's number. */
const withoutFaxHeader = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/\bP(?:age)?[.:]?\s?\d{1,3}\s?(?:\/|of)\s?\d{1,3}\b/i.test(line))
    .join('\n')

const findingOf = (
  attachment: string,
  text: string,
  labelled: readonly Fact[],
  date: string | null,
  printedName: string | null,
): LoaFinding => {
  const numbers = [...new Set(readTelephoneList(withoutFaxHeader(text)).numbers)]
  const scopeCoversRecords =
    /\b(?:service records?|customer (?:service )?records?|CSRs?|account (?:records?|information)|billing (?:records?|information))\b/i.test(
      text,
    )
  const customer = customerOf(text, labelled)
  const doubts = [
    ...(customer === null ? ['the customer is not named'] : []),
    ...(numbers.length === 0 ? ['no telephone number is named'] : []),
    ...(scopeCoversRecords ? [] : ['service records are not named in its scope']),
    ...(printedName === null ? ['no printed name was found'] : []),
    ...(date === null ? ['no date was found'] : []),
    ...(findAddresses(text).length === 0 ? ['no address is given'] : []),
  ]
  return { attachment, namesRequester: null, customer, numbers, scopeCoversRecords, signatureSeen: null, printedName, date, doubts }
}
