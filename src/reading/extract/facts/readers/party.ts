/** Fields that name somebody, and all that people write behind a name. */
import type { ReadingPlace } from './context.ts'
import { segmentsOf, type Segment } from './segments.ts'
import { faulty, found, type Found } from '../fact.ts'
import type { PostalAddress } from '../../../form.ts'
import { readAddress } from '../../../values/address/address.ts'
import { isBlankValue } from '../../../values/blank.ts'
import { readAccountType, readYesNo } from '../../../values/choices.ts'
import { findDates } from '../../../values/date.ts'
import { findEmails } from '../../../values/email.ts'
import { inSpokenOrder, looksLikePerson, looksLikeRequester, withoutRemark, withoutTitle } from '../../../values/names.ts'
import { findTelephones } from '../../../values/telephone.ts'

type NameField = 'requestingCompany' | 'contactName' | 'endUserName' | 'billingName' | 'authorizingPerson' | 'tradingName' | 'nameOnBill'

/** A sentence that goes on behind a name: "Maple Grove Dental. You can leave the rest." */
const nextSentence =
  /(?<=\p{L}{3}|\b(?:LLC|Inc|Corp|Ltd))[.!]\s+(?=(?:You|We|The|Please|Pls|I|It|This|That|They|Thanks?|Rest|Everything|All|LOA|Our|Can|If|Sorry|There|He|She)\b)/u

/** Reads labels and values met inside another value. */
export type ReadLabelled = (segment: Extract<Segment, { kind: 'labelled' }>, place: ReadingPlace) => Found[]

/** A name and what stands behind it. */
export const readParty = (field: NameField, value: string, place: ReadingPlace, readLabelled: ReadLabelled): Found[] => {
  if (isBlankValue(value)) return []
  const sentence = nextSentence.exec(value)
  if (sentence !== null) return readParty(field, value.slice(0, sentence.index), place, readLabelled)
  if (readYesNo(value) !== null || isChoiceOnly(value)) return field === 'endUserName' ? faulty(field, 'not a name') : []
  const segments = segmentsOf(
    field === 'contactName' || field === 'authorizingPerson' ? inSpokenOrder(value) : value,
    place.resolver,
    place.near,
  )
  const results: Found[] = []
  let named = false
  for (const segment of segments) {
    if (segment.kind === 'words' && !named && !segment.bracketed) {
      results.push(...nameOf(field, segment.text))
      named = true
    } else results.push(...beside(field, segment, place, readLabelled))
  }
  return results
}

/** "Business" or "Residential ☐  Business ☒" under a name is the answer to another question. */
const isChoiceOnly = (value: string): boolean => /[☒☐]/.test(value) || /^\W*(?:business|residen(?:ce|tial)|fax|e-?mail)\W*$/i.test(value)

const nameOf = (field: NameField, text: string): Found[] => {
  const isPerson = field === 'contactName' || field === 'authorizingPerson'
  const bare = (isPerson ? withoutTitle(text) : withoutRemark(text)).replace(/^["“]|["”]$/g, '')
  if (!isPerson) {
    const trade = /^(.{3,60}?),?\s+(?:d\/?b\/?a|t\/a|trading as|doing business as)\b[\s:.]*(.{3,60})$/i.exec(bare)
    if (trade !== null && field === 'billingName') return [...found(field, trade[1] ?? ''), ...found('tradingName', trade[2] ?? '')]
  }
  // "svc_portflow" and "user0042" are accounts of machines.
  if (isPerson && /^\S*[_\d]\S*$/.test(bare)) return []
  // "Requestor: Ostrander-Pyle Telecom Consulting" names the company, not the person.
  if (field === 'contactName' && !looksLikePerson(bare) && looksLikeRequester(bare)) return found('requestingCompany', bare)
  if (isPerson && readYesNo(bare) !== null) return []
  return bare.length > 100 || !/\p{L}/u.test(bare) ? [] : found(field, bare)
}

/** What stands behind the name of somebody belongs to him. */
const beside = (field: NameField, segment: Segment, place: ReadingPlace, readLabelled: ReadLabelled): Found[] => {
  const isRequester = field === 'requestingCompany' || field === 'contactName'
  switch (segment.kind) {
    case 'labelled':
      return readLabelled(segment, { ...place, party: isRequester ? 'requester' : 'customer' })
    case 'email':
      return isRequester ? found('contactEmail', findEmails(segment.text)[0]?.address ?? null) : []
    case 'telephone':
      return telephones(field, segment.text)
    case 'code':
      return isRequester ? found('companyCode', segment.text) : []
    case 'date':
      return field === 'authorizingPerson' ? found('loaDate', findDates(segment.text, place.near)[0]?.date ?? null) : []
    case 'address':
      return field === 'endUserName'
        ? addressFound('serviceAddress', readAddress(segment.text)?.address ?? null)
        : field === 'billingName'
          ? addressFound('billingAddress', readAddress(segment.text)?.address ?? null)
          : []
    default:
      return words(field, segment.text)
  }
}

const telephones = (field: NameField, text: string): Found[] => {
  const number = findTelephones(text)[0]?.number ?? null
  if (field === 'requestingCompany' || field === 'contactName') return found(/\bfax\b/i.test(text) ? 'contactFax' : 'contactPhone', number)
  return field === 'endUserName' && !/\b(?:cell|mobile|contact|fax)\b/i.test(text)
    ? found('btn', number).map((one) => ({ ...one, weak: true }))
    : []
}

const words = (field: NameField, text: string): Found[] => {
  // "R Dimitrakos (residential)"
  if (
    field === 'endUserName' &&
    /^(?:res(?:\.|idence|idential)?|bus(?:\.|iness)?|commercial)(?: (?:customer|account|line|acct))?$/i.test(text)
  )
    return found('accountType', readAccountType(text))
  if (field === 'contactName' && looksLikeRequester(text)) return [{ field: 'requestingCompany', value: text, weak: true }]
  if (field === 'requestingCompany' && looksLikePerson(text)) return [{ field: 'contactName', value: text, weak: true }]
  const trade = /^(?:d\/?b\/?a|t\/a|trading as|doing business as)\b[\s:.]*(.{3,60})$/i.exec(text)
  return trade !== null && (field === 'endUserName' || field === 'billingName') ? found('tradingName', trade[1] ?? '') : []
}

export const addressFound = (side: 'serviceAddress' | 'billingAddress', address: PostalAddress | null): Found[] =>
  address === null ? [] : (['street', 'unit', 'city', 'state', 'zip'] as const).flatMap((part) => found(`${side}.${part}`, address[part]))
