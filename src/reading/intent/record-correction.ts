import { isTied, said, writesForm, type Weigh } from './evidence.ts'

const record = String.raw`(?:\bcsrs?\b(?! (?:request|form|order|center))|\b(?:service )?records?\b(?! request)|\bretail csr\b)`
const fault = String.raw`\b(?:wrong|problems?|(?:an|the|some|any|one|these|several) issues?|issues? with|misspel\w*|mis-?listed|incorrect\w*|inaccura\w*|errors?|mistakes?|out ?dated|out of date|obsolete|not (?:right|correct|accurate|up to date)|(?:do|does|did)(?:n[o'’]?t| not) (?:match|show|list|include|reflect|agree|contain)|is missing|are missing|still (?:shows?|lists?)|needs? (?:to be |an? )?(?:correct|updat|fix|chang)\w*|discrepan\w*)\b`
const delivered = String.raw`\b(?:you|y['’]?all|your (?:office|center|team|group)) (?:have |had |just )?(?:sent|provided|delivered|e-?mailed|issued|gave|returned|mailed)\b|\b(?:we|i) (?:have |just )?(?:received|got|were sent)\b|\b(?:was|were) (?:sent|delivered|provided|returned)\b|\byour\b`

const recordIsWrong = new RegExp(`(?:${record}.{0,200}${fault}|${fault}.{0,120}${record})`, 'i')
const speaksOfOurs = new RegExp(`(?:${delivered}).{0,80}${record}|${record}.{0,80}(?:${delivered})`, 'i')
/** In an answer to us "the record" is the one that we sent; "the CSR" may also be the sender's own request. */
const recordShows = new RegExp(
  String.raw`\b(?:the|your|this) (?:service |customer )?record\b.{0,80}(?:${fault}|\bshows?\b|\blists?\b)|\b(?:the|your) csr (?:shows?|lists?)\b`,
  'i',
)
const askToCorrect = new RegExp(
  String.raw`\b(?:please|pls|kindly|need(?:s)? (?:you )?to|can you|could you|request(?:ing)? (?:a )?)\W{0,3}(?:\w+ ){0,3}?(?:correct(?:ion)?|fix|amend|update|change)\b.{0,60}${record}`,
  'i',
)
const fixedSubject =
  /\b(?:clec initiated (?:change|correction)|change to retail csr|csr correction (?:request|notice)|correction (?:to|of) (?:the |your |a )?(?:retail|delivered) csr)\b/i
const aboutRequest =
  /\b(?:our|my|the) (?:csr )?(?:request|form|csir)\b.{0,30}\b(?:had|has|was|contained|wrong|error)|\brejected?\b|\brejection\b|\b(?:by mistake|in error|our (?:mistake|error)|cancel|sorry)\b|\b(?:we|i) (?:had|made|put|wrote|typed|gave|entered|used)\b/i

/** Says that a record already delivered is wrong. */
export const recordCorrection: Weigh = (clues) => {
  if (fixedSubject.test(clues.subject)) return [`subject "${clues.subject.slice(0, 80)}"`]
  const wrong = said(clues, recordIsWrong, aboutRequest)
  const ours = said(clues, speaksOfOurs, aboutRequest)
  // "Please update your records" under a new request speaks of the sender's own data.
  if (writesForm(clues) && clues.ownEvidence.has('authorization') && isTied(clues) === null) return null
  if (wrong !== null && ours !== null) return [wrong]
  const tied = isTied(clues)
  const shown = tied === null ? null : said(clues, recordShows, aboutRequest)
  if (tied !== null && shown !== null) return [shown, tied]
  const asks = said(clues, askToCorrect, aboutRequest)
  return asks !== null && ours !== null ? [asks] : null
}
