/** A customer written down without labels: on one line of a list, or as a block of name, number and address. */
import { accountFound, numberGroups } from './numbers.ts'
import { found, type Found } from '../facts/fact.ts'
import { isBilling, townIn } from './places.ts'
import { addressFound } from '../facts/readers/party.ts'
import type { PostalAddress } from '../../form.ts'
import { findAddresses, findTowns } from '../../values/address/find-address.ts'
import { isBlankValue } from '../../values/blank.ts'
import { readAccountType } from '../../values/choices.ts'
import { withoutRemark } from '../../values/names.ts'
import { readYesNo } from '../../values/choices.ts'
import { findEmails } from '../../values/email.ts'

const itemMark = /^\s*(?:#\s?\d{1,3}[.):]?|\(?\d{1,3}[.):]|\(?[a-hA-H][.)]|[•*▪◦‣–—-])\s+/

/** Whether a line is one of a list. */
export const isListed = (line: string): boolean => itemMark.test(line)

/** What a record says; empty where it is none: it needs a number or an address, and a name. */
export const freeRecord = (text: string): Found[] => {
  const bare = text.replace(itemMark, '')
  if (findEmails(bare).length > 0) return []
  const groups = numberGroups(bare)
  const masked = mask(bare, groups)
  const places = findAddresses(masked)
  const isOfBills = ({ start }: { start: number }): boolean => isBilling(bare.slice(bare.lastIndexOf('\n', start) + 1, start))
  const addresses = places.filter((one) => !isOfBills(one))
  const town = addresses[0] === undefined ? findTowns(masked)[0] : undefined
  const account = groups[0]
  const rest = mask(masked, [...places, ...(town === undefined ? [] : [town])])
  const parts = rest
    .split(/[\n,;|\u0000]|\s{2,}|\s[–—-]\s|\s\/\s/)
    .map((part) => part.replace(/^[\s.:()•*▪–—-]+|[\s.:()–—-]+$/g, ''))
    .filter((part) => part !== '')
  const name = parts.map(nameIn).find((part) => part !== null) ?? null
  if (name === null || (account === undefined && addresses.length === 0)) return []
  const numbers = groups.flatMap((group, at) =>
    group.use === 'nobody' || group.use === 'contact' ? [] : accountFound({ ...group, use: at === 0 ? 'account' : 'further' }),
  )
  return [
    ...numbers,
    ...found('endUserName', name),
    ...placeIn(bare, masked, addresses[0]?.address),
    ...addressFound('billingAddress', places.find(isOfBills)?.address ?? null),
    ...found('accountType', typeIn(parts.map((part) => part.replace(/^again /i, '').replace(/:.*$/, '')))),
  ]
}

const placeIn = (text: string, masked: string, address: PostalAddress | undefined): Found[] =>
  address === undefined ? townIn(text, masked) : addressFound('serviceAddress', address)

/** Places that are read already become breaks between parts. */
const mask = (text: string, spans: readonly { start: number; end: number }[]): string => {
  let masked = text
  for (const { start, end } of spans) masked = masked.slice(0, start) + '\u0000'.repeat(end - start) + masked.slice(end)
  return masked
}

const typeIn = (parts: readonly string[]): string | null =>
  parts
    .filter((part) => /^[a-z0-9]{1,11}$|^(?:residence|residential|business|commercial|bus|res)\b[\w /-]{0,14}$/i.test(part))
    .map(readAccountType)
    .find((type) => type !== null) ?? null

const notNames =
  /\b(?:csrs?|csi|csir|needs?|please|pls|asap|urgent|send|records?|requests?|thanks|thx|tks|loas?|attached|they are|we|our|orders?|bills?|billed|billing|mail(?:ing)?|invoices?|hello|hi|dear|good morning|info)\b|^(?:btn|atn|tn|tns|wtn|tel|phone|telephone|mobile|situated|located|place|where|address|name|customer|client|since|dated|signed|number|main|account|acct|and|also|fax|incl\.?|lines?|bus|res|business|residence|residential|y|n|loa|at|on|for|i think|the)\b\.?\s*[#:]?$/i
const labelFirst = /^(?:btn|atn|tn|tel|phone|acct|account|number|customer|end user|name|for|sub)\b[\s:#.]*/i

const nameIn = (part: string): string | null => {
  const bare = withoutRemark(
    part
      .replace(/^(?:(?:at|for|of|again)\s+)*(?:a )?(?:(?:residen(?:ce|tial)|business)\s*(?:customer)?:\s*)?/i, '')
      .replace(/\s+(?:at|in|on|of|with)$/, ''),
  )
  const words = bare.split(/\s+/)
  if (notNames.test(bare) || isBlankValue(bare) || words.length > 9 || bare.length < 3 || readYesNo(bare) !== null) return null
  if (readAccountType(bare) !== null && words.length === 1) return null
  const named = bare.replace(labelFirst, '')
  if (!/^["“]?[\p{Lu}\d]/u.test(named) || !/\p{L}{2}/u.test(named) || /[?!]$/.test(named)) return null
  // A sentence has more small words than a name.
  const small = named.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word) && !/^(?:of|the|and|de|la|at|for|von|van)$/.test(word)).length
  return small > 0 ? null : named
}
