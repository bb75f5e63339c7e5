/** Several accounts in one sentence: "Baker's Dozen at 19 Court St (BTN ...0131) and Old Clocks at 4 Town Square (BTN ...0136)". */
import { accountFound, numberGroups } from './numbers.ts'
import type { Sentence } from './sentences.ts'
import { found, type Found } from '../facts/fact.ts'
import { addressFound } from '../facts/readers/party.ts'
import { findAddresses } from '../../values/address/find-address.ts'
import { mentionsLoa } from '../../values/loa-statement.ts'
import { findCompanies } from '../../values/find-names.ts'

type Span = { start: number; end: number }

/** What each part says, or nothing where the sentence does not hold as many addresses or names as numbers, in turn. */
export const severalIn = (sentence: Sentence): Found[][] => {
  const { text } = sentence
  const numbers = numberGroups(text).filter((group) => group.use === 'account' || group.use === 'unknown' || group.use === 'further')
  if (numbers.length < 2 || numbers.length > 30) return []
  const masked = numbers.reduce((left, { start, end }) => left.slice(0, start) + ';'.repeat(end - start) + left.slice(end), text)
  const addresses = findAddresses(masked)
  if (addresses.length !== numbers.length) return []
  const parts: Found[][] = []
  let from = 0
  for (const [at, number] of numbers.entries()) {
    const address = addresses[at]
    if (address === undefined) return []
    const first = Math.min(number.start, address.start)
    const name = first < from ? null : (nameBefore(text.slice(from, first)) ?? nameBetween(text, number, address))
    if (name === null) return []
    parts.push([
      ...accountFound({ ...number, use: 'account' }),
      ...found('endUserName', name),
      ...addressFound('serviceAddress', address.address),
    ])
    from = Math.max(number.end, address.end)
  }
  return parts
}

/** "all Mitchell Corn Palace Gifts, 604 N Main St": the name right in front of an address. `known` are names of others. */
export const nameBeforeAddress = (text: string, masked: string, known: readonly string[]): string | null => {
  const address = findAddresses(masked)[0]
  const before = address === undefined ? '' : text.slice(0, address.start)
  if (!/[,(:–—-]\s*$/.test(before) || /\b(?:our|we|office)\b/i.test(before)) return null
  const name = nameBefore(before)
  if (name === null || !/\s/.test(name) || /^(?:the|our|we|i|address|located|hello|hi|dear)\b/i.test(name)) return null
  return known.some((other) => other.toLowerCase().includes(name.toLowerCase())) || mentionsLoa(name) ? null : name
}

/** The capitalised words at the end of a text, without the word that leads on to the address. */
const nameBefore = (text: string): string | null => {
  const bare = text.replace(
    /[\s,;:(–—-]*(?:\b(?:at|on|of|with|located at|in|BTN|TN|number|telephone|phone|account|acct|for|is|are|it['’]?s|it is|that is|has|have|under|their|the|main|billing)\b[\s,;:(#–—-]*)*$/i,
    '',
  )
  const company = findCompanies(bare).at(-1)
  if (company !== undefined && company.end >= bare.trimEnd().length - 1) return company.name
  const words = bare.split(/\s+/)
  let from = words.length
  while (from > 0 && isNameWord(words, from)) from -= 1
  const name = words
    .slice(from)
    .join(' ')
    .replace(/^(?:(?:[Aa]nd|of|the|&|For|[Ff]irst|Second|Also|Then|One|Two|CSRs?)\s+)+(?=\p{Lu})/u, '')
    .replace(/[,.;:]$/, '')
  return /\p{L}{2}/u.test(name) && name.length <= 80 ? name : null
}

const isNameWord = (words: readonly string[], from: number): boolean => {
  const word = words[from - 1] ?? ''
  if (/[,;:)]$/.test(word) && from < words.length) return false
  return /^["“]?[\p{Lu}\d&]/u.test(word) || (/^(?:of|the|and|&|de|la)$/.test(word) && from < words.length && from > 1)
}

const nameBetween = (text: string, number: Span, address: Span): string | null => {
  const [first, second] = number.start < address.start ? [number, address] : [address, number]
  return second.start > first.end ? nameBefore(text.slice(first.end, second.start).replace(/^[\s,;:(–—-]+(?:for|is)?\s*/i, '')) : null
}
