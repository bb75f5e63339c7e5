/** What each closed label's value says. One row per concept. */
import { readAddressField, readCity, readStateField, readUnit, readZipField, type Side } from './readers/address.ts'
import { readAuthorization } from './readers/authorization.ts'
import { readAccountTypeField, readPlatformField, readResponseField, readTypeField } from './readers/choices.ts'
import type { ReadingPlace } from './readers/context.ts'
import { readAccount, readBtn, readCode, readOwnNumber, readWtns } from './readers/numbers.ts'
import { readParty } from './readers/party.ts'
import { segmentsOf } from './readers/segments.ts'
import { faulty, found, type Found } from './fact.ts'
import { labelledItems } from '../prose/labelled-items.ts'
import type { Concept, Label } from '../../labels/label.ts'
import { isBlankValue, bareText } from '../../values/blank.ts'
import { readCcna, readCircuitFirst, readCompanyCode, readCustomerCode, readPin, readReference } from '../../values/codes.ts'
import { findDates, readDate } from '../../values/date.ts'
import { findEmails, mendEmail } from '../../values/email.ts'
import { looksLikePerson, looksLikeRequester } from '../../values/names.ts'
import { mentionsLoa } from '../../values/loa-statement.ts'
import { findTelephones } from '../../values/telephone.ts'

type Reader = (value: string, place: ReadingPlace, label: Label, labelText: string) => Found[]

const side = (label: Label): Side => (label.party === 'billing' ? 'billingAddress' : 'serviceAddress')
const party =
  (field: Parameters<typeof readParty>[0]): Reader =>
  (value, place) =>
    readParty(field, value, place, readLabelled)

const readers: Readonly<Partial<Record<Concept, Reader>>> = {
  requestingCompany: party('requestingCompany'),
  contactName: party('contactName'),
  endUserName: (value, place) =>
    /^\W*[\d\s-]{6,}\W*$/.test(value)
      ? readAccount(value, place)
      : party('endUserName')(value, place, { concept: 'endUserName', party: null }, ''),
  tradingName: party('tradingName'),
  nameOnBill: party('nameOnBill'),
  billingName: party('billingName'),
  // "Authorized: yes, LOA on file" answers whether, not by whom.
  authorizingPerson: (value, place, label, labelText) =>
    /^\W*(?:y|yes|n|no|none|not|pending)\b/i.test(value) || mentionsLoa(value)
      ? readAuthorization(value, place, labelText)
      : readSigner(value, place, label, labelText),
  // "From" on a form is the company that asks; in other places it may be anybody.
  from: (value, place) =>
    looksLikeRequester(value.split(/[(,;\n]/)[0] ?? '')
      ? party('requestingCompany')(value, place, { concept: 'from', party: null }, '')
      : looksLikePerson(value.split(/[(,;\n]/)[0]?.trim() ?? '')
        ? party('contactName')(value, place, { concept: 'from', party: null }, '')
        : [],
  companyCode: (value, place, _, labelText) =>
    leading(value, place, (word) =>
      /carrier/i.test(labelText) && /^[A-Z]{3}$/.test(word) ? found('ccna', word) : found('companyCode', readCompanyCode(word)),
    ),
  ccna: (value, place) => leading(value, place, (word) => found('ccna', readCcna(word))),
  customerCode: (value) =>
    isBlankValue(value) ? [] : found('customerCode', readCustomerCode(bareText(value)) ?? findTelephones(value)[0]?.customerCode ?? null),
  code: readCode,
  contactPhone: (value, place) => [...readOwnNumber('contactPhone', value), ...others(value, place)],
  contactFax: (value) => readOwnNumber('contactFax', value),
  contactEmail: (value) => readEmail(value),
  returnTo: (value, place) => readReturn(value, place),
  preferredResponse: (value, place) => readReturn(value, place),
  loaOnFile: (value, place, _, labelText) => readAuthorization(value, place, labelText),
  loaDate: (value, place) => dated('loaDate', value, place),
  requestDate: (value, place) => dated('requestDate', value, place),
  btn: (value, place) => [...readBtn(value, place), ...codesBeside(value, place)],
  wtns: readWtns,
  account: readAccount,
  accountNumber: readAccount,
  serviceAddress: (value) => readAddressField('serviceAddress', value),
  billingAddress: (value) => readAddressField('billingAddress', value),
  street: (value, _, label) => readAddressField(side(label), value),
  place: (value, _, label) => readAddressField(side(label), value),
  unit: (value, _, label, labelText) => readUnit(side(label), value, labelText),
  city: (value, _, label) => readCity(side(label), value),
  state: (value, _, label) => readStateField(side(label), value),
  zip: (value, _, label) => readZipField(side(label), value),
  accountType: readTypeField,
  platform: (value) => [...readPlatformField(value), ...readAccountTypeField(value)],
  type: readTypeField,
  circuitIds: (value) => readCircuitFirst(value).flatMap((ids) => found('circuitIds', ids)),
  requesterRef: (value) => (isBlankValue(value) ? [] : found('requesterRef', readReference(bareText(value)))),
  pin: (value) => (isBlankValue(value) ? [] : found('pin', readPin(value))),
  remarks: (value) => (isBlankValue(value) ? [] : found('remarks', value.trim().slice(0, 2_000))),
}

/** Everything a value says under its labels; two labels ("OCN / CCNA") share the value between them. */
export const readValue = (labels: readonly Label[], value: string, place: ReadingPlace, labelText: string): Found[] => {
  const [first] = labels
  if (first === undefined) return []
  if (labels.length === 1) return readers[first.concept]?.(value, place, first, labelText) ?? []
  const parts = value.split(/\s*(?:(?<!\d)\/|\/(?!\d)|[,;|\n]|\s-\s|\s{2,}|\band\b)\s*/).filter((part) => part !== '')
  return labels.flatMap((label, at) => {
    const inOrder = [...parts.slice(at, at + 1), ...parts.filter((_, index) => index !== at)]
    for (const part of inOrder) {
      const read = readers[label.concept]?.(part, place, label, labelText) ?? []
      if (read.some((one) => one.value !== null)) return read.slice(0, 1)
    }
    return []
  })
}

/** "Delphine Arrowsmith on November 18, 2026": who signed, and when. */
const readSigner: Reader = (value, place, label, labelText) => {
  const [date, ...more] = findDates(value, place.near)
  const who = date === undefined || more.length > 0 ? null : /^(.{4,60}?)[\s,]+(?:on|dated|this)[\s:]*$/i.exec(value.slice(0, date.start))
  const name = party('authorizingPerson')(who?.[1] ?? value, place, label, labelText)
  return who === null || date === undefined ? name : [...name, ...found('loaDate', date.date)]
}

const readLabelled = (segment: { labels: readonly Label[]; text: string }, place: ReadingPlace): Found[] => {
  const labels = segment.labels.map((label): Label =>
    label.concept === 'phone'
      ? { concept: place.party === 'customer' ? 'btn' : 'contactPhone', party: null }
      : label.concept === 'date'
        ? { concept: 'loaDate', party: null }
        : label.concept === 'person' || label.concept === 'name'
          ? { concept: place.party === 'customer' ? 'ignored' : 'contactName', party: null }
          : label,
  )
  return readValue(labels, segment.text, place, '')
}

/** "970-555-0170 cust code 306". */
const codesBeside = (value: string, place: ReadingPlace): Found[] =>
  labelledItems(value, place.resolver).flatMap((item) =>
    item.label.concept === 'customerCode'
      ? found('customerCode', readCustomerCode(item.value))
      : item.label.concept === 'accountNumber' && findTelephones(item.value).length === 0
        ? readAccount(item.value, place)
        : [],
  )

/** A code at the beginning of the value, and labelled items behind it. */
const leading = (value: string, place: ReadingPlace, read: (word: string) => Found[]): Found[] => {
  if (isBlankValue(value)) return []
  const words = bareText(value).split(/[\s,;/()|"“”]+/)
  const first = words.map(read).find((one) => one.length > 0) ?? []
  return [...first, ...others(value, place)]
}

const others = (value: string, place: ReadingPlace): Found[] =>
  segmentsOf(value, place.resolver, place.near)
    .slice(1)
    .flatMap((segment) =>
      segment.kind === 'labelled'
        ? readLabelled(segment, { ...place, party: 'requester' })
        : segment.kind === 'email'
          ? readEmail(segment.text)
          : [],
    )

const readEmail = (value: string): Found[] => {
  if (isBlankValue(value)) return []
  const [first, second] = findEmails(value)
  if (first !== undefined && second === undefined) return found('contactEmail', first.address)
  if (first !== undefined)
    return /\bcc\b|\bcopy\b|\balso\b/i.test(value)
      ? found('contactEmail', first.address)
      : [{ field: 'contactEmail', value: first.address, weak: true }]
  const mended = mendEmail(value)
  return mended !== null
    ? found('contactEmail', mended)
    : /@|\bat\b.*\bdot\b/i.test(value)
      ? faulty('contactEmail', 'not a mail address')
      : []
}

/** "Return: EMAIL", "Return to: orders@...", "Reply via: fax 212-555-0139". */
const readReturn = (value: string, _place: ReadingPlace): Found[] => {
  const letter = /^\W*([EFM])\W*$/i.exec(value)?.[1]?.toUpperCase()
  if (letter !== undefined) return found('preferredResponse', { E: 'email', F: 'fax', M: 'mail' }[letter] ?? null)
  const email = findEmails(value)[0]?.address ?? null
  const phone = findTelephones(value)[0]?.number ?? null
  const way = email === null ? readResponseField(value) : found('preferredResponse', 'email')
  const saysWay = /[☒☐]/.test(value) || email === null || /\be-?mail\b/i.test(value.replace(/\S+@\S+/, ''))
  return [...(saysWay ? way : []), ...found('contactEmail', email), ...(/fax/i.test(value) ? found('contactFax', phone) : [])]
}

const dated = (field: 'loaDate' | 'requestDate', value: string, { near }: ReadingPlace): Found[] => {
  if (isBlankValue(value)) return []
  const date = readDate(value, near) ?? findDates(value, near)[0]?.date ?? null
  return date === null && /\d/.test(value) ? faulty(field, 'not a date') : found(field, date)
}
