/** Codes, numbers and references that a sentence names by a label: "Our OCN is 9C5F", "our ref. for all three is VB-RIC-118". */
import { endOfList } from './numbers.ts'
import { fits } from '../sheet/fits.ts'
import type { Concept, Label } from '../../labels/label.ts'
import type { Resolver } from '../../labels/resolve.ts'
import { findTelephones } from '../../values/telephone.ts'

export type LabelledItem = { label: Label; value: string; start: number; end: number }

const typed = new Set<Concept>([
  'btn',
  'wtns',
  'companyCode',
  'ccna',
  'contactEmail',
  'contactFax',
  'zip',
  'requesterRef',
  'customerCode',
  'accountNumber',
  'account',
  'pin',
])
/** Words of the longest label, and words of one sentence that are tried. */
const maxWords = 5
const maxTried = 250

const between =
  /^[\s:#=(–-]*(?:(?:for|of|on) (?:all|both|this|these|that|the|it|him|her|them|their|his|our|file|my|your)\b[\w ]{0,24}?\s(?:is|are|was|were|:)\s+|(?:is|are|was|were|being|will be|would be|reads?|should (?:be|read)|number|no\.?)\s+)?[\s:#=(–-]*/i

export const labelledItems = (text: string, resolver: Resolver): LabelledItem[] => {
  const words = [...text.matchAll(/[^\s()]+/g)].slice(0, maxTried)
  const items: LabelledItem[] = []
  let from = 0
  for (const [index, word] of words.entries()) {
    if (word.index < from) continue
    const item = itemAt(text, words, index, resolver)
    if (item === null) continue
    items.push(item)
    from = item.end
  }
  return items
}

/** "my direct line" is no line of the account. */
const writersOwn = /\b(?:my|our|direct|desk|office|old|former|previous|other|wrong|not|another|second|different)\s+$/i

const itemAt = (text: string, words: readonly RegExpExecArray[], index: number, resolver: Resolver): LabelledItem | null => {
  const start = words[index]?.index ?? 0
  const own = writersOwn.test(text.slice(Math.max(0, start - 12), start))
  for (let count = Math.min(maxWords, words.length - index); count >= 1; count -= 1) {
    const last = words[index + count - 1]
    if (last === undefined) continue
    const end = last.index + last[0].length
    const phrase = text.slice(start, end).replace(/[:#,;]+$|['’]s$/g, '')
    if (/[.,;:!?(]\s/.test(phrase.replace(/\b(?:no|nr|tel|ref|acct|cust|co)\.\s/gi, ' '))) continue
    const [label] = resolver(phrase, 'bare')
    if (label === undefined || !typed.has(label.concept) || (own && (label.concept === 'btn' || label.concept === 'wtns'))) continue
    const lead = between.exec(text.slice(end))?.[0].length ?? 0
    const rest = text.slice(end + lead)
    if (
      label.concept === 'pin'
        ? /^(?=\S*\d)[\w-]{3,12}\b/.test(rest) && lead > 0
        : fits(label.concept, rest) && isLikely(label.concept, rest)
    ) {
      const value = valueOf(label.concept, rest)
      return { label, value, start, end: end + lead + value.length }
    }
  }
  return null
}

const firstWord = (text: string): string => /^[^\s,;()]+/.exec(text)?.[0] ?? ''

/** "order 3 CSRs" names no order. */
const isLikely = (concept: Concept, rest: string): boolean => {
  const word = firstWord(rest).replace(/[.:]$/, '')
  return concept !== 'requesterRef' || (word.length >= 4 && (/[A-Z-]/i.test(word) || word.length >= 5))
}

/** Lists of numbers go on behind the first; everything else is one word. */
const valueOf = (concept: Concept, rest: string): string => {
  const isNumber = concept === 'btn' || concept === 'wtns' || concept === 'account' || concept === 'accountNumber'
  const start = isNumber ? findTelephones(rest.slice(0, 40))[0]?.start : undefined
  return start === undefined || start > 1 ? firstWord(rest).replace(/[.:]$/, '') : rest.slice(0, endOfList(rest, start))
}
