/** Lines and sentences in which the requester speaks of himself: his address, his name, his code. */
import { requesterIn, requesterLine } from './requester.ts'
import type { Sentence } from './sentences.ts'
import { found, type Found } from '../facts/fact.ts'
import { isBareCompanyCode } from '../../values/codes.ts'
import { findEmails } from '../../values/email.ts'
import { findCompanies, type FoundName } from '../../values/find-names.ts'
import { looksLikePerson, looksLikeRequester } from '../../values/names.ts'
import { findTelephones } from '../../values/telephone.ts'

/** Whether a line is about the requester. */
export const sayRequester = ({ text, heading }: Pick<Sentence, 'text' | 'heading'>, writerName: string): boolean =>
  heading === 'requester' ||
  findEmails(text).length > 0 ||
  (writerName.includes(' ') && text.toLowerCase().includes(writerName.toLowerCase())) ||
  /\b(?:OCN|SPID|CCNA|ACNA|company code|co\.? code)\b/i.test(text) ||
  requesterLine(text).some((one) => one.field === 'companyCode')

/** What a line of short parts says of the requester: company, code, person, number, address. */
export const requesterParts = (text: string, isCustomer: (name: string) => boolean): Found[] => {
  const email = findEmails(text)
  const runTogether = findCompanies(text).some((company) => fromDomainOn(company, email[0]?.address ?? '').start !== company.start)
  const results: Found[] = runTogether ? [] : [...requesterLine(text)]
  if (results.length === 0 && !runTogether) results.push(...requesterIn(text))
  const companies = findCompanies(text)
    .filter(({ name }) => !isCustomer(name))
    .map((company) => fromDomainOn(company, email[0]?.address ?? ''))
  if (!results.some((one) => one.field === 'requestingCompany') && companies.length === 1)
    results.push(...found('requestingCompany', companies[0]?.name ?? null))
  let rest = text
  for (const { start, end } of [...email, ...findTelephones(text), ...companies].sort((a, b) => b.start - a.start))
    rest = `${rest.slice(0, start)} | ${rest.slice(end)}`
  const parts = rest
    .split(/[,;|()\n]|\/{1,2}|\s[–—-]\s|\s{2,}|\b(?:tel|phone|fax|cell|e-?mail|requested by|submitted by|contact)\b[.:]?/i)
    .map((part) => part.replace(/^[\s.:–—-]+|[\s.:–—-]+$/g, ''))
  const person = parts
    .map((part) =>
      part
        .replace(/^.*\b(?:to|by|is|with|me|attention|attn|ask for|from|i['’]m|i am)[\s:]+(?=\p{Lu})/iu, '')
        .replace(/\s+(?:of|from|at|with|on)$/i, ''),
    )
    .find((part) => looksLikePerson(part) && !looksLikeRequester(part))
  const company = parts.find((part) => looksLikeRequester(part) && !isCustomer(part))
  if (!results.some((one) => one.field === 'requestingCompany') && company !== undefined)
    results.push({ field: 'requestingCompany', value: company, weak: true })
  if (!results.some((one) => one.field === 'requestingCompany')) results.push(...abbreviated(parts, email[0]?.address ?? ''))
  if (!results.some((one) => one.field === 'companyCode'))
    results.push(...found('companyCode', parts.find((part) => isBareCompanyCode(part)) ?? null))
  return person === undefined ? results : [...results, ...found('contactName', person)]
}

/** "DANA HOLLIN / WXC / ... / DANAH@WESTERLAY-XC.EXAMPLE": letters in a part of their own that the domain begins with and holds in order. */
export const abbreviated = (parts: readonly string[], address: string): Found[] => {
  const domain = /@([^.]+)/.exec(address)?.[1]?.toLowerCase() ?? ''
  const short = parts.find((part) => /^[A-Z][A-Z&]{1,6}$/.test(part) && isHeld(part.toLowerCase().replaceAll('&', ''), domain))
  return short === undefined ? [] : [{ field: 'requestingCompany', value: short, weak: true }]
}

const isHeld = (letters: string, domain: string): boolean => {
  if (letters.length < 3 || letters.charAt(0) !== domain.charAt(0)) return false
  let at = -1
  return Array.from(letters).every((letter) => (at = domain.indexOf(letter, at + 1)) >= 0)
}

/** "Portia Wren Tidewrack Networks Corp", from tidewrack.example: the company begins where its domain does, a person stands in front. */
const fromDomainOn = (company: FoundName, address: string): FoundName => {
  const domain = /@([a-z0-9]{4,})/i.exec(address)?.[1]?.toLowerCase() ?? ' '
  const at = company.name.toLowerCase().indexOf(` ${domain}`)
  if (at < 0 || !looksLikePerson(company.name.slice(0, at))) return company
  return { ...company, name: company.name.slice(at + 1), start: company.start + at + 1 }
}
