/** Whether a text begins with a value of the shape that a label asks for. Labels that ask for free text fit nothing. */
import { readAccountNumber, readCcna, readCompanyCode, readCustomerCode, readReference } from '../../values/codes.ts'
import { readAccountType, readPlatform, readPreferredResponse, readYesNo } from '../../values/choices.ts'
import { readState } from '../../values/address/states.ts'
import { looksLikePerson } from '../../values/names.ts'
import { readZip } from '../../values/address/zip.ts'
import { findEmails } from '../../values/email.ts'
import { findTelephones } from '../../values/telephone.ts'
import type { Concept } from '../../labels/label.ts'

type Shape = (text: string) => boolean

const firstWord = (text: string): string => /^[^\s,;()]+/.exec(text)?.[0] ?? ''
const startsWithTelephone: Shape = (text) => (findTelephones(text.slice(0, 40))[0]?.start ?? 99) <= 1
const startsWithDate: Shape = (text) =>
  /^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d\d-\d\d|20\d{6}\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*\s\d|\d{1,2}[\s-](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i.test(
    text,
  )

const startsWithPerson: Shape = (text) =>
  looksLikePerson(/^[^,;(\d@]{4,50}?(?=\s*(?:[,;(]|$|\d|\s\S+@|\s(?:on|dated)\s))/.exec(text)?.[0].trim() ?? '')

const shapes: Readonly<Partial<Record<Concept, Shape>>> = {
  btn: startsWithTelephone,
  phone: startsWithTelephone,
  account: startsWithTelephone,
  wtns: startsWithTelephone,
  wtnFirst: startsWithTelephone,
  wtnLast: startsWithTelephone,
  contactPhone: startsWithTelephone,
  contactFax: startsWithTelephone,
  contactEmail: (text) => findEmails(text.slice(0, 100))[0]?.start === 0,
  returnTo: (text) => findEmails(text.slice(0, 100))[0]?.start === 0,
  companyCode: (text) => readCompanyCode(firstWord(text)) !== null && /\d/.test(firstWord(text)),
  ccna: (text) => readCcna(firstWord(text)) !== null && /^[A-Z]+$/.test(firstWord(text)),
  customerCode: (text) => readCustomerCode(firstWord(text)) !== null,
  accountNumber: (text) => startsWithTelephone(text) || (/\d{4}/.test(firstWord(text)) && readAccountNumber(firstWord(text)) !== null),
  requesterRef: (text) =>
    firstWord(text).length > 2 &&
    /\d/.test(firstWord(text)) &&
    readReference(firstWord(text)) !== null &&
    !startsWithDate(text) &&
    !startsWithTelephone(text),
  // "yes / no" offers the answers and is none.
  loaOnFile: (text) => /^(?:(?:y|yes)(?=$|[\s,;:.(–—-])(?!\W*(?:or\s*)?no?\W*$)|no?(?=$|[\s,;:(–—-])(?!\s*\d))/i.test(text),
  zip: (text) => readZip(firstWord(text)) !== null,
  state: (text) => /^[A-Z]{2}$/.test(firstWord(text)) && readState(firstWord(text)) !== null,
  loaDate: startsWithDate,
  requestDate: startsWithDate,
  date: startsWithDate,
  contactName: startsWithPerson,
  person: startsWithPerson,
  authorizingPerson: startsWithPerson,
}

export const fits = (concept: Concept, text: string): boolean => shapes[concept]?.(text) ?? false

const wholes: Readonly<Partial<Record<Concept, Shape>>> = {
  accountType: (text) => text.length < 20 && readAccountType(text) !== null,
  platform: (text) => text.length < 20 && readPlatform(text) !== null,
  preferredResponse: (text) => text.length < 20 && readPreferredResponse(text) !== null,
  returnTo: (text) => text.length < 20 && readPreferredResponse(text) !== null,
  loaOnFile: (text) => readYesNo(text) !== null,
}

/** Whether a text that is a label in other places answers this one: "Business" below "Account type". */
export const answers = (concept: Concept, text: string): boolean => (wholes[concept]?.(text) ?? false) || fits(concept, text)
