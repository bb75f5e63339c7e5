import type { Clues } from './clues.ts'
import { isLoaText } from '../extract/loa/loa-document.ts'
import { isTied, laysOutForm, said, writesForm, type Weigh } from './evidence.ts'
import { subjectAsks } from './request-words.ts'

const loaWords = String.raw`\b(?:loas?|letters? of (?:auth\w*|agency)|signed authori[sz]ation|carta de autorización|lettre d['’]autorisation|vollmacht)\b`
const handing = String.raw`\b(?:attach\w*|enclos\w*|here(?:['’]s| is| it is| you go)|find|see|as (?:you )?(?:asked|requested|promised)|you (?:asked|requested|wanted)|sending|forwarding|hand(?:ing)? in|submit\w*|provid\w*|copy of|signed|adjunt\w*|anbei|ci-joint\w*|beigefügt\w*|im anhang)\b`
const handsIn = new RegExp(`${loaWords}.{0,160}${handing}|${handing}.{0,160}${loaWords}`, 'i')
const later =
  /\b(?:to follow|will (?:follow|send|be sent|provide|forward)|later|tomorrow|next week|as soon as|not yet|waiting for|don['’]?t have|do not have|why do you need|on file)\b/i

/** Hands in a letter of authorization for an earlier request. */
export const loa: Weigh = (clues) => {
  const tied = isTied(clues)
  const { loas, forms, scans, unreadable, rest } = clues.documents
  if (forms.length > 0 || laysOutForm(clues)) return null
  // Who tells a whole request and is not asked for the letter brings it along with the request that needs it.
  if (tied === null && writesForm(clues) && said(clues, wanted) === null) return null
  const handed = said(clues, handsIn, later)
  const something = [...loas, ...scans, ...unreadable, ...rest]
  if (handed !== null && (tied !== null || (something.length > 0 && !asksAnew(clues))))
    return [handed, ...(tied === null ? [] : [tied]), ...loas.map((name) => `"${name}" is a letter of authorization`)]
  if (tied === null) return null
  if (loas.length > 0) return [tied, ...loas.map((name) => `"${name}" is a letter of authorization`)]
  if (isLoaText(clues.own.lines)) return [tied, 'the mail itself is a letter of authorization']
  const askedFor = /\b(?:loa|letter of auth\w*)\b/i.test(clues.letter.subject)
  return askedFor && something.length > 0 ? [tied, 'the thread asks for a letter of authorization, and something is attached'] : null
}

/** The letter of authorization comes along with the request that needs it, unless it was asked for. */
const asksAnew = (clues: Clues): boolean =>
  said(clues, wanted) === null && (said(clues, request) !== null || (subjectAsks.test(clues.subject) && !loaSubject.test(clues.subject)))

const wanted = /\b(?:as|you) (?:asked|requested|wanted|need(?:ed)?)\b/i
const request =
  /\b(?:need|(?<!\b(?:our|my|the|a|this|that|your|csr|csir) )requests?|asks? for|asking for|requesting|require|pull|furnish|please (?:send|provide|process|run)|may (?:i|we)|can (?:i|we|you)|would like|want|order)\b.{0,80}\b(?:csrs?|service records?|customer records?)\b|^\W*(?:new )?csrs? (?:request|needed|for|please)\b/i
const loaSubject = /\b(?:loa|letter of (?:auth\w*|agency))\b/i
