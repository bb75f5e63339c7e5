/** Telephone numbers of a sentence: the account's, the requester's, or nobody's business. */
import { found, type Found } from '../facts/fact.ts'
import { findTelephones } from '../../values/telephone.ts'
import { beginsStreet, readTelephoneList } from '../../values/telephone-list.ts'

export type NumberUse = 'account' | 'further' | 'contact' | 'fax' | 'nobody' | 'unknown'

export type NumberGroup = { use: NumberUse; numbers: string[]; customerCode: string | null; start: number; end: number }

const nobodysBefore =
  /\b(?:cell|mobile|home|personal|emergency|toll[- ]?free|repair|called from|calling from|texted from|not|never|ignore|except(?: for)?|instead of|used to be|formerly|was|old number|wrong|voice ?mail|supervisor|hotline|helpdesk|registered agent|agent phone|receptionist|(?:owner|wife|husband)(?:['’]?s)?(?! (?:says?|said|tells?|told|gave|confirm\w*|thinks?|has|have)\b))\b[^\d]{0,22}$/i
const nobodysAfter =
  /^[^.;\d]{0,18}\b(?:(?:is|are|was) not|isn['’]?t|not (?:ours|theirs|with|on|part)|is my|leave (?:that|it|this) alone|belongs? to (?:another|someone|somebody)|is with another|is (?:a|the) cell|(?:her|his|my) cell|after hours)\b/i
const faxBefore =
  /\b(?:(?:my|our|return|back|reply|me|us|by|via)\s+fax|fax (?:me|us|back|it back|the \w+|to us|to me|to|at|is|number|no\.?|#))\b[^\d]{0,18}$/i
const contactBefore =
  /\b(?:(?:call|reach|ring|phone|text|contact|dial|tel(?:ephone)?|get|get hold of)\s+(?:me|us|her|him|back)(?:\s+back)?|be reached|call ?back|call|cbr|questions?|my (?:number|direct|desk|line|phone|office|tel(?:ephone)?|extension|cell)|our (?:number|desk|office|phone|tel(?:ephone)?|main number)|(?:me|us) (?:at|on|under)|I['’]?\s?a?m (?:at|on)|desk|direct(?: line| dial)?|contact(?: number| phone| me| no\.?)?|reachable|available (?:at|on)|office)\b[^\d]{0,24}$/i
const theirs =
  /\b(?:their|his|her|its|the (?:customer|client|end user|shop|store|business|member|subscriber)['’]?s?|customer['’]?s?|main|billing|account|acct|btn|atn|wtn|tns?|pilot|lead|line|lines|telephone|working|number|numbers|records?|csrs?|csi|csir|service|phone(?: number)?|bill)\b[^\d]{0,34}$/i
const furtherBefore =
  /\b(?:also|second|third|2nd|3rd|other|others|additional|addl|further|plus|another|as well|along with|together with|and (?:the )?fax|fax(?: line| number)?|alarm(?: line)?|backup|incl\w*|with|lines?|wtns?|tns?|dids?|rollover|secondary)\b[^\d]{0,22}$/i
/** "... are theirs as well", "... hang on the same bill". */
const furtherAfter =
  /^\s*(?:is |are )?(?:for|as) (?:the |their |a |an )?(?:fax|alarm|modem|credit card|elevator|second|back ?up)\b|^[^.;\d]{0,40}\b(?:(?:are|is) (?:theirs|his|hers|also|too|on (?:it|there|the same))|theirs|same (?:bill|account|invoice)|(?:on|in|under) (?:it|that|this|the) (?:bill|account|invoice)|hunts?|rolls?|as well|too|belongs? (?:to|with) (?:them|him|her|it|the (?:same|customer|account)))\b/i
const aloneBefore = /\b(?:for|on|of|is|at|re|under)[\s:#(–-]{0,4}$/i

/** The numbers of a text in groups that are written together, each with its use. `hasAccount`: the account's number stood in a sentence before. */
export const numberGroups = (text: string, hasAccount = false): NumberGroup[] => {
  const phones = findTelephones(text)
  const groups: NumberGroup[] = []
  phones.forEach((phone) => {
    const open = groups.at(-1)
    if (open !== undefined && phone.start < open.end) return
    if (open !== undefined && joins(text.slice(open.end, phone.start))) {
      extend(open, text, phone.start)
      return
    }
    const end = endOfList(text, phone.start)
    const list = readTelephoneList(text.slice(phone.start, end))
    groups.push({
      use: useOf(text, phone.start, end, groups, hasAccount),
      numbers: list.numbers,
      customerCode: list.customerCode,
      start: phone.start,
      end,
    })
  })
  return groups
}

/** Two numbers with nothing but "and", commas or a range word between are one list. */
const joins = (between: string): boolean => /^[\s,;&/+()-]*(?:and|or|plus|thru|through|to|also|–|—)?[\s,;&/+()-]*$/i.test(between)

const extend = (group: NumberGroup, text: string, start: number): void => {
  const end = endOfList(text, start)
  const list = readTelephoneList(text.slice(group.start, end))
  group.numbers = list.numbers
  group.end = end
}

/** The list ends where words begin that join nothing. */
export const endOfList = (text: string, start: number): number => {
  const list = /^(?:[\s\d().,;/&+x#\-‐‑–—]|\b(?:and|plus|also|thru|through|to|ext)\b)+/i.exec(text.slice(start))?.[0] ?? ''
  const digits = findTelephones(text.slice(start, start + 40))[0]
  const trimmed = list.replace(/(?:[\s,;/&+(–—-]|\b(?:and|plus|also|to)\b)+$/i, '')
  // A house number behind the list is no part of it.
  const glued = /^[\p{L}½¼¾]/u.test(text.slice(start + trimmed.length)) ? /[,;]?\s+\d{1,6}$/.exec(trimmed) : null
  const house = [...trimmed.matchAll(/[,;]?\s+\d{1,6}(?=\s|$)/g)].find((match) => {
    const behind = start + match.index + match[0].length
    return beginsStreet(text.slice(behind, behind + 60))
  })
  const end = house?.index ?? glued?.index ?? trimmed.length
  return start + Math.max(end, digits?.end ?? 0)
}

const useOf = (text: string, start: number, end: number, groups: readonly NumberGroup[], hasAccount: boolean): NumberUse => {
  const last = groups.at(-1)
  const before = text.slice(Math.max(last?.end ?? 0, start - 70), start)
  const after = text.slice(end, end + 60)
  if (nobodysBefore.test(before) || nobodysAfter.test(after)) return 'nobody'
  if (faxBefore.test(before)) return 'fax'
  const ownFirst = contactBefore.exec(before)
  if (ownFirst !== null && !/\b(?:their|his|her|customer|btn|account)\b/i.test(ownFirst[0])) return 'contact'
  const afterAccount = hasAccount || groups.some((group) => group.use === 'account' || group.use === 'further')
  if (afterAccount && (furtherBefore.test(before) || /^\s*\([^()]*$/.test(before))) return 'further'
  if (afterAccount && /^\s*\((?:fax|alarm|2nd|second|other)/i.test(after)) return 'further'
  if (afterAccount && furtherAfter.test(after)) return 'further'
  if (theirs.test(before)) return afterAccount && !/\b(?:btn|atn)\b/i.test(before) ? 'further' : 'account'
  return !afterAccount && aloneBefore.test(before) ? 'account' : 'unknown'
}

/** What the groups say of the account: its first number, and those that go with it. */
export const accountFound = (group: NumberGroup): Found[] => {
  const [btn, ...others] = group.numbers
  if (group.use === 'further') return found('wtns', group.numbers)
  return [
    ...found('btn', btn ?? null),
    ...found('customerCode', group.customerCode),
    ...(others.length > 0
      ? found(
          'wtns',
          others.filter((number) => number !== btn),
        )
      : []),
  ]
}
