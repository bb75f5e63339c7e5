import { isTied, type Weigh } from './evidence.ts'

/** CSR also means customer service representative. */
const sellingWords =
  /\b(?:unsubscribe|customer service rep\w*|call cent(?:er|re)s? (?:staff|agents?|solutions?)|outsourc\w*|staffing|hiring|hire|job|position|resume|résumé|candidates?|applicants?|webinar|demo|15 minutes|quick call|pricing|discount|free trial|per hour|\/hour|trained (?:csrs?|agents?)|our (?:customers|clients) (?:have|see)|roi|leads?|opt out)\b/gi
const alone = /^(?:customer service rep|unsubscribe|trained|resume|résumé)/

/** Wants to sell or to be hired: told first, because such letters speak of CSRs too. */
export const selling: Weigh = (clues) => {
  if (isTied(clues) !== null || clues.documents.forms.length > 0 || clues.evidence.has('authorization')) return null
  const text = [clues.letter.subject, ...clues.own.lines].join(' ').slice(0, 20_000)
  const words = [...new Set([...text.matchAll(sellingWords)].map(([word]) => word.toLowerCase()))]
  return words.length >= 2 || words.some((word) => alone.test(word)) ? [`speaks of ${words.join(', ')}`] : null
}
