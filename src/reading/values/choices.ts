/** Values that are one of a few: what words stand for them, alone in a box or in a sentence. */
import type { AccountType, Platform, PreferredResponse } from '../form.ts'

type Choice<Value> = readonly [value: Value, alone: RegExp]

const pick = <Value>(choices: readonly Choice<Value>[], text: string): Value | null => {
  const bare = text.replaceAll(/[\s()[\]"']+/g, ' ').trim()
  const hits = choices.filter(([, words]) => words.test(bare))
  return hits.length === 1 ? (hits[0]?.[0] ?? null) : null
}

const accountTypes: readonly Choice<AccountType>[] = [
  ['business', /^(?:1\W*$|b$|1fb|1mb)|\bbus(?:iness)?\b|\bcommercial\b|\bempresa\b/i],
  ['residence', /^(?:2\W*$|r$|1fr|1mr)|\bres(?:idence|idential|i)?\b|\bhome\b|\bhousehold\b|\bconsumer\b|\bresidencia\b/i],
]

/** "BUS", "1 (BUS)", "R", "Residential"; null for coin, for both, for anything else. */
export const readAccountType = (text: string): AccountType | null => pick(accountTypes, text)

const platforms: readonly Choice<Platform>[] = [
  ['une_p', /\bune[\s_-]?p\b/i],
  ['une_l', /\bune[\s_-]?l\b|\bunbundled loop\b/i],
  ['voip', /\b(?:voip|sip|hosted|voice over ip|ip voice)\b/i],
  ['t1', /\b(?:t[\s-]?1|ds[\s-]?1|pri|isdn)\b/i],
  ['facility', /\bfacilit(?:y|ies)\b/i],
]

/** The platform a product name stands for. */
export const readPlatform = (text: string): Platform | null => pick(platforms, text)

const responses: readonly Choice<PreferredResponse>[] = [
  ['email', /\be[\s-]?mail|\belectronic|\bcorreo electr/i],
  ['fax', /\bfax|\bfacsimile/i],
  ['mail', /^(?:us|u\.s\.|u\. s\.|usps|postal|regular|snail|paper)?\s?(?:mail|post|usps)\b|\b(?:u\.?\s?s\.?|postal|regular) mail\b/i],
]

/** How the requester wants the answer. */
export const readPreferredResponse = (text: string): PreferredResponse | null => pick(responses, text)

/** Words for yes and no, alone or in front of more words. */
const yes = /^(?:y|yes|yep|yeah|true|on|x|1|checked|ticked|ok|sí|si|oui|ja|affirmative|☒|☑|✓|✔|þ)$/i
const no = /^(?:n|no|nope|false|off|0|unchecked|unticked|non|nein|☐|¨|□)$/i

/** A bare yes or no; null for anything else. */
export const readYesNo = (text: string): boolean | null => {
  const [first = '', ...others] = text.replaceAll(/[\s[\]().,!"']+/g, ' ').split('/')
  const bare = first.trim()
  // "Sí / Yes" says it twice, "Yes / No" leaves it open.
  if (others.length > 0) return others.every((other) => readYesNo(other) === readYesNo(first)) ? readYesNo(first) : null
  return yes.test(bare) ? true : no.test(bare) ? false : null
}
