/** A value that says several things is taken apart: "Ironquill Cable LP (9Q5C, CCNA ZQC)", "Alice T., 703-555-0165, alice@...". */
import { prefixLabel } from '../../sheet/label-in-text.ts'
import type { Label } from '../../../labels/label.ts'
import type { Resolver } from '../../../labels/resolve.ts'
import { readAddress } from '../../../values/address/address.ts'
import { findAddresses } from '../../../values/address/find-address.ts'
import { isBlankValue } from '../../../values/blank.ts'
import { isBareCompanyCode } from '../../../values/codes.ts'
import { findDates } from '../../../values/date.ts'
import { findEmails } from '../../../values/email.ts'
import { findTelephones } from '../../../values/telephone.ts'
import { hasCompanySuffix } from '../../../values/names.ts'

export type Segment =
  | { kind: 'words'; text: string; bracketed: boolean }
  | { kind: 'labelled'; labels: readonly Label[]; text: string }
  | { kind: 'email' | 'telephone' | 'code' | 'date' | 'address'; text: string }

/** Parts of one value that are looked at. */
const maxSegments = 24

const separator = /\s*(?:\r?\n|;|\||\s\/{1,2}\s|\s[—–-]{1,2}\s|—|•|·|\(|\)|,(?=\s|$)|\s{2,})\s*/g

export const segmentsOf = (value: string, resolver: Resolver, near: Date): Segment[] => {
  const address = findAddresses(value)[0]
  if (address === undefined) return cut(value, resolver, near)
  const place: Segment = { kind: 'address', text: value.slice(address.start, address.end) }
  return [...cut(value.slice(0, address.start), resolver, near), place, ...cut(value.slice(address.end), resolver, near)]
}

const cut = (value: string, resolver: Resolver, near: Date): Segment[] => {
  const segments: Segment[] = []
  let from = 0
  let bracketed = false
  const take = (to: number): void => {
    const text = value.slice(from, to).trim()
    if (text !== '' && segments.length < maxSegments) segments.push(...classify(text, bracketed, resolver, near))
  }
  for (const match of value.matchAll(separator)) {
    take(match.index)
    if (match[0].includes('(')) bracketed = true
    if (match[0].includes(')')) bracketed = false
    from = match.index + match[0].length
  }
  take(value.length)
  return joinNames(segments)
}

const classify = (text: string, bracketed: boolean, resolver: Resolver, near: Date): Segment[] => {
  if (isBlankValue(text)) return []
  const colon = /^(.{2,40}?)\s*[:=]\s*(.+)$/.exec(text)
  const marked = colon === null ? [] : resolver(colon[1] ?? '', 'marked')
  if (marked.length > 0) return [{ kind: 'labelled', labels: marked, text: colon?.[2] ?? '' }]
  const end = prefixLabel(text, resolver)
  if (end !== null)
    return [{ kind: 'labelled', labels: resolver(text.slice(0, end), 'bare'), text: text.slice(end).replace(/^[\s:#-]+/, '') }]
  return aroundContacts(text).map((part) => plain(part, bracketed, near))
}

/** "LES HOVLAND 402 555 0109 LHOVLAND@...": a name, a number and an address with nothing but spaces between. */
const aroundContacts = (text: string): string[] => {
  const spans = [...findEmails(text), ...findTelephones(text)].sort((a, b) => a.start - b.start)
  const first = spans[0]
  if (
    first === undefined ||
    (/^\W*(?:(?:tel|phone|ph|fax|cell|mobile|e-?mail|direct|office|mail|t|f|m|c|p|e)\W*)?$/i.test(text.slice(0, first.start)) &&
      spans.length === 1)
  )
    return [text]
  const parts: string[] = []
  let from = 0
  for (const { start, end } of spans) {
    const before = text.slice(from, start).trim()
    const kind = /\b(?:tel|phone|ph|fax|cell|mobile|e-?mail|direct|office)\W*$/i.exec(before)?.[0] ?? ''
    const words = before.slice(0, before.length - kind.length).replace(/^[\W_]+|(?:[\s,;:(<–—-]|\s(?:at|on|via))+$/gi, '')
    if (/\p{L}{2}/u.test(words)) parts.push(words)
    parts.push(`${kind} ${text.slice(start, end)}`.trim())
    from = end
  }
  const rest = text.slice(from).replace(/^[\W_]+|[\W_]+$/g, '')
  return /\p{L}{3}/u.test(rest) ? [...parts, rest] : parts
}

const plain = (text: string, bracketed: boolean, near: Date): Segment => {
  if (findEmails(text).length > 0) return { kind: 'email', text }
  const phone = findTelephones(text)[0]
  if (phone !== undefined) return { kind: 'telephone', text }
  if (isBareCompanyCode(text)) return { kind: 'code', text }
  const date = findDates(text, near)[0]
  if (date !== undefined && date.end - date.start >= text.length - 12) return { kind: 'date', text }
  if (/\d{5}|\b[A-Z]{2}$/.test(text) && readAddress(text)?.address.state != null && !hasCompanySuffix(text))
    return { kind: 'address', text }
  return { kind: 'words', text, bracketed }
}

/** Commas inside a name do not end it: "Balderstow Bros. Orthodontics, Inc.", "Quill, Prender & Wexcombe". */
const joinNames = (segments: Segment[]): Segment[] => {
  const joined: Segment[] = []
  for (const segment of segments) {
    const above = joined.at(-1)
    if (segment.kind === 'words' && above?.kind === 'words' && above.bracketed === segment.bracketed && belongsToName(segment.text))
      above.text = `${above.text}, ${segment.text}`
    else joined.push(segment)
  }
  return joined
}

const belongsToName = (text: string): boolean =>
  /^(?:inc|llc|l\.l\.c|ltd|co|corp|lp|llp|pllc|pc|p\.c|plc|pa|p\.a|md|dds|dmd|dvm|jr|sr|iii?|esq|the)\b\.?$/i.test(text) ||
  /^\p{Lu}[\p{L}'’.-]+(?:\s(?:&|and)\s\p{Lu}.*)$/u.test(text)
