/** Fields that hold telephone numbers. */
import type { ReadingPlace } from './context.ts'
import { faulty, found, type Found } from '../fact.ts'
import { shortNumbers } from '../../prose/short-numbers.ts'
import { readAccountNumber, readCustomerCode } from '../../../values/codes.ts'
import { isBlankValue } from '../../../values/blank.ts'
import { readYesNo } from '../../../values/choices.ts'
import { asDigits, findTelephones } from '../../../values/telephone.ts'
import { readTelephoneList } from '../../../values/telephone-list.ts'

/** Numbers behind these words are not of the account. */
const notTheAccounts =
  /\b(?:contact|call(?:ed)?|cell|mobile|cbr|reach|ask|office|not|ignore|except|formerly|was|old|former|instead of|ported|other carrier|other company|questions?|alt|alternate)\b[^\d]{0,30}$/i

/** The account's number, with what may stand beside it: customer code, further lines. */
export const readBtn = (value: string, { base }: ReadingPlace): Found[] => {
  const list = readTelephoneList(accountPart(value), base !== null && /^\D{0,3}\d{3}-?\d{4}$/.test(value.trim()) ? null : null)
  const [btn, ...others] = list.numbers
  if (btn === undefined && /^[A-Z]{2,8}[-#]?\d{4,}$/.test(value.trim())) return found('requesterRef', value.trim())
  if (btn === undefined) return malformed('btn', value)
  if (list.eitherOr) return faulty('btn', `two numbers are given: ${list.numbers.slice(0, 2).join(' or ')}`)
  const further = [...new Set([...others, ...shortNumbers(value, btn)])].filter((number) => number !== btn)
  return [...found('btn', btn), ...found('customerCode', list.customerCode), ...(further.length > 0 ? found('wtns', further) : [])]
}

const accountPart = (value: string): string => {
  const phones = findTelephones(value)
  const foreign = phones.find((phone, at) => at > 0 && notTheAccounts.test(value.slice(phones[at - 1]?.end ?? 0, phone.start)))
  return foreign === undefined ? value : value.slice(0, foreign.start)
}

/** Further numbers of the account. */
export const readWtns = (value: string, { base }: ReadingPlace): Found[] => {
  // "2" and "18 lines" count lines.
  if (/^\D{0,6}\d{1,3}\b(?:\s*(?:lines?|numbers?|tns?|total|trunks?|dids?)?\W*)?$/i.test(value.trim())) return []
  const list = readTelephoneList(accountPart(value), base)
  if (list.tooMany) return faulty('wtns', 'a range of more than a thousand numbers')
  const [first] = list.numbers
  if (first !== undefined && firstIsBtn.test(value))
    return [...found('btn', first), ...(list.numbers.length > 1 ? found('wtns', list.numbers.slice(1)) : [])]
  return list.numbers.length > 0 ? found('wtns', list.numbers) : malformed('wtns', value)
}

/** "(414) 555-0115/0122, the first being the billing number". */
const firstIsBtn =
  /\bfirst(?: one| number)? (?:is|being|=) (?:the |our |their )?(?:btn|billing|main|account|lead|pilot)\b|\bbtn (?:is )?(?:the )?first\b/i

/** A number of the requester. */
export const readOwnNumber = (field: 'contactPhone' | 'contactFax', value: string): Found[] => {
  const [first, ...rest] = findTelephones(value)
  // "Number: RITM0048812" is the ticket's.
  if (first === undefined && field === 'contactPhone' && /^[A-Z]{2,8}[-#]?\d{4,}$/.test(value.trim()))
    return found('requesterRef', value.trim())
  if (first === undefined) return malformed(field, value)
  const fax = field === 'contactPhone' ? rest.find((phone) => /\bfax\b[^\d]{0,8}$/i.test(value.slice(0, phone.start))) : undefined
  return [...found(field, first.number), ...(fax === undefined ? [] : found('contactFax', fax.number))]
}

const malformed = (field: 'btn' | 'wtns' | 'contactPhone' | 'contactFax', value: string): Found[] => {
  if (isBlankValue(value) || asDigits(value).length < 4) return []
  return faulty(field, `not a ten-digit telephone number: ${value.trim().slice(0, 40)}`)
}

/** "Account number": ten or thirteen digits that are a telephone number are the account's number, everything else its number in the books. */
export const readAccount = (value: string, place: ReadingPlace): Found[] => {
  const phones = findTelephones(value)
  if (phones.length > 0) return readBtn(value, place)
  if (readYesNo(value) !== null || /[☒☐]/.test(value)) return []
  const number = readAccountNumber(value)
  if (number !== null) return found('accountNumber', number)
  return isBlankValue(value) || !/\p{L}{3}/u.test(value) || /\d{4}/.test(value) ? [] : found('endUserName', value.trim())
}

export const readCode = (value: string): Found[] => {
  const word = /[A-Z0-9]+/i.exec(value)?.[0] ?? ''
  const customer = readCustomerCode(word)
  return found('customerCode', customer)
}
