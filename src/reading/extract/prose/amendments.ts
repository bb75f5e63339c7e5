/** "The end user is Tanakura's Accounting LLC", "please change the ZIP to 61602": a field named in a sentence, with its value behind. */
import type { Concept, Label } from '../../labels/label.ts'
import type { Resolver } from '../../labels/resolve.ts'
import { findAddresses } from '../../values/address/find-address.ts'
import { nameAt } from '../../values/find-names.ts'

export type Amendment = { label: Label; value: string; start: number; end: number }

const named = new Set<Concept>([
  'endUserName',
  'billingName',
  'nameOnBill',
  'tradingName',
  'contactName',
  'requestingCompany',
  'authorizingPerson',
  'city',
])
const placed = new Set<Concept>(['serviceAddress', 'billingAddress', 'address', 'street'])

const verb =
  /\s+(?:is|was|are|should (?:be|read|say|have been)|reads|must be|needs to be|ought to be|=>|→)\s+(?:actually |really |in fact |now |still |listed as |under )?/gi
const change =
  /\b(?:change|correct|fix|update|amend|set)\s+(?:the |our |their |its )?([\w ]{2,30}?)\s+(?:from .{1,60}? )?to:?\s+(?:read |be )?/gi
/** Words of the longest label in front of the verb. */
const maxWords = 4

export const amendmentsIn = (sentence: string, resolver: Resolver): Amendment[] => [
  ...byVerb(sentence, resolver),
  ...byChange(sentence, resolver),
]

const byVerb = (sentence: string, resolver: Resolver): Amendment[] =>
  [...sentence.matchAll(verb)].flatMap((match) => {
    const words = [...sentence.slice(Math.max(0, match.index - 60), match.index).matchAll(/\S+/g)].slice(-maxWords)
    for (const word of words) {
      const start = Math.max(0, match.index - 60) + word.index
      const amended = amend(sentence, resolver(sentence.slice(start, match.index), 'bare')[0], start, match.index + match[0].length)
      if (amended !== null) return [amended]
    }
    return []
  })

const byChange = (sentence: string, resolver: Resolver): Amendment[] =>
  [...sentence.matchAll(change)].flatMap((match) => {
    const amended = amend(sentence, resolver(match[1] ?? '', 'marked')[0], match.index, match.index + match[0].length)
    return amended === null ? [] : [amended]
  })

const amend = (sentence: string, label: Label | undefined, start: number, at: number): Amendment | null => {
  if (label === undefined) return null
  if (named.has(label.concept)) {
    const name = nameAt(sentence, at)
    return name === null ? null : { label, value: name.name.replace(/,$/, ''), start, end: name.end }
  }
  if (!placed.has(label.concept)) return null
  const address = findAddresses(sentence.slice(at))[0]
  return address === undefined || address.start > 6
    ? null
    : { label, value: sentence.slice(at + address.start, at + address.end), start, end: at + address.end }
}
