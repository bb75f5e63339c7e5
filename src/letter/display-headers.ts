import { domainToASCII } from 'node:url'
import { parseAddressHeader, simpleParser } from 'mailparser'
import { fieldValues } from './header-fields.ts'
import type { HeaderSection } from './header-fields.ts'
import type { MailAddress } from './letter.ts'
import { limits } from './limits.ts'

/** Controls, line breaks out of encoded words, and bidirectional marks: none belongs into a line of display text. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .toWellFormed()
    .replace(/ {2,}/g, ' ')
    .trim()

/** Lower case, the domain as A-label: the address of display and data, not of identity (see strict-from.ts). */
const addrSpec = (address: string): string => {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  const ascii = /^[\0-\x7f]*$/.test(domain) ? domain : domainToASCII(domain) || domain
  return oneLine(address.slice(0, at + 1) + ascii).toLowerCase()
}

/** Bytes of a field as UTF-8 where they are UTF-8, Latin-1 otherwise. */
const readable = (latin1: string): string => {
  const utf8 = Buffer.from(latin1, 'latin1').toString('utf8')
  return utf8.includes('\ufffd') ? latin1 : utf8
}

/** The mailboxes of every field of that name, groups opened; entries without an address are left out. */
export const readAddresses = (section: HeaderSection, name: string): MailAddress[] => {
  const values = fieldValues(section, name)
    .slice(0, limits.addressFields)
    .map((value) => readable(value.slice(0, limits.fieldCharacters)))
  return parseAddressHeader(values, { flatten: true, decodePunycode: false })
    .value.slice(0, limits.addresses)
    .map((entry) => ({ name: oneLine(entry.name).slice(0, 200), address: addrSpec(entry.address ?? '') }))
    .filter((entry) => entry.address.includes('@'))
}

/** The first Subject, encoded words decoded, in one line; "" where there is none. */
export const readSubject = async (section: HeaderSection): Promise<string> => {
  const value = fieldValues(section, 'subject')[0] ?? ''
  const line = Buffer.from(`Subject: ${readable(value.slice(0, limits.subjectCharacters * 10))}\r\n\r\n`, 'utf8')
  const parsed = await simpleParser(line, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, keepCidLinks: true })
  return oneLine(parsed.subject ?? '').slice(0, limits.subjectCharacters)
}
