import { bringsPapers, holdsForm, isTied, said, type Weigh } from './evidence.ts'
import { asksResend } from './resend.ts'

const question =
  /\b(?:status(?![^.?!]{0,12}[:|])|where (?:does|do|is|are)|where\b.{0,60}\bstands?|how (?:is|are)\b.{0,40}\b(?:coming|going)|any (?:update|news|word|progress|eta|idea when|luck|movement)|updates? (?:on|for|please)|progress|eta|when (?:can|will|may|should|do|might|is|are)|how (?:long|far|much longer|soon)|(?:have|has|did) you (?:received?|gotten|got|get|had a chance|seen|process)|still (?:waiting|pending|open)|(?:have|has|did)(?:n['’]?t| not) (?:yet )?(?:received?|got(?:ten)?|heard?|seen?|get)|(?:no|any) (?:response|answer|reply)|confirm (?:receipt|(?:that )?you (?:have|got|received))|follow(?:ing)?[ -]?up|check(?:ing)? (?:in|on|up|the status)|(?:did|does|has|have|is|was)\b[^.?!]{0,40}\b(?:reach(?:ed)? you|arrive[ds]?|come? (?:in|through)|get (?:to you|there|through)|gotten (?:to you|there|through)|make it|made it|show(?:n|ed)? up|land(?:ed)?)\b|(?:i|we) (?:have|got|received|see) no (?:acknowledg\w+|confirmation|reference|receipt)|(?:no|without|never (?:got|received) an?y?) (?:acknowledg\w+|confirmation)|due (?:date|time)|expected (?:date|delivery)|in process|been processed|stand der|bearbeitungsstand|estado de|estatus|estado|statut|état|où en est|wie weit|noticias)\b/i
const ourThing = /\b(?:csrs?|csirs?|csi|requests?|records?|inquiry|solicitud|pedido|anfrage|demande|pon)\b|\d{3}[-. ]\d{4}/i

/** Asks where a request stands, or to have a delivered record sent again. */
export const status: Weigh = (clues) => {
  const resend = asksResend(clues)
  if (resend !== null) return [resend, ...(isTied(clues) === null ? [] : [isTied(clues) ?? ''])]
  if (holdsForm(clues)) return null
  const asks = said(clues, question)
  if (asks === null) return null
  const tied = isTied(clues)
  if (tied === null && said(clues, ourThing) === null) return null
  // Who asks when the record comes in the letter that first requests it, requests it.
  if (tied === null && (clues.ownEvidence.has('authorization') || bringsPapers(clues))) return null
  return [asks, ...(tied === null ? [] : [tied])]
}
