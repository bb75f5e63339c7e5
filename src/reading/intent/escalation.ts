import type { Clues } from './clues.ts'
import { escalationItems } from './escalation-labels.ts'
import { isTied, said, writesForm, type Weigh } from './evidence.ts'

const wanted =
  /(?:^|\b(?:please|pls|kindly|must|need to|want to|like to|i|we|now|hereby|formally|to|an?|this is|be|level|request(?:ing)?|urgent|csr|2nd|second|third|first|final|the|for|and)\b\W{0,3})escalat(?:e|ed|ing|ion)s?\b|\bescalat(?:e|ion)\b\W{0,3}(?:please|request|level|to|:|-|of|for|csr|this)|\b(?:level|tier)[ -]?(?:one|two|three|1|2|3|i{1,3})\b|^\W*escalat|\beskalation\b|\bescalación\b|\bescalade\b/i
/** "or we will have to escalate": a threat is still a question. */
const threatened =
  /\b(?:if|unless|otherwise|or (?:else )?(?:we|i)|before (?:we|i)|will (?:have to|need to|be forced to)|may have to|might|don['’]?t want to|not (?:yet )?)\b[^.]{0,60}\bescalat/i
const superior =
  /\b(?:supervisor|manager|your boss|someone (?:higher|senior|in charge)|who is in charge|person in charge|complain(?:t|ing)?|vorgesetzte[rn]?|gerente|responsable)\b/i
const late =
  /\b(?:past[ -]due|over[ -]?due|late now|now late|is late|was due|days? (?:late|over|past)|days are (?:over|up|gone)|missed (?:the|your) (?:due|deadline|commitment|interval)|(?:interval|deadline|due date|3 days?|three (?:business )?days) (?:has|have|is|are) (?:expired|passed|over|up|gone|come and gone)|beyond (?:the|your) interval|out of interval|in violation|überfällig|en retard|atrasad\w*|vencid\w*)\b/i
const nothingCame =
  /\b(?:still (?:nothing|no|not|waiting|haven['’]?t|have not)|(?:no|not an?y?|without) (?:response|answer|reply|csr|word|record)|nothing (?:yet|so far|back|from)|never (?:got|received|heard)|(?:have|has|did)(?:n['’]?t| not) (?:yet )?(?:received?|got(?:ten)?|heard?|seen?|get))\b/i
const angry =
  /!!|\b(?:ridiculous|unacceptable|outrageous|fed up|inexcusable|disgrace\w*|frustrat\w*|last (?:time|warning|chance)|final (?:notice|request|attempt)|asap|immediately|urgent(?:ly)?|losing (?:the|our) customer|unbelievable|joke)\b/i

/** Urgent need is a reason to escalate too (DOMAIN 1.6). */
const hurry = /\b(?:expedit(?:e|ed|ing)|rush|speed (?:this|it|things) up|prioriti[sz]e|hurry (?:this|it) (?:up|along))\b/i
const ofMoney = /\b(?:bills?|invoices?|payments?|balance|behind)\b/i
const sentBefore =
  /\b(?:csir|csr|request|it|this|was|were|we|i)\b.{0,20}\b(?:submitted|e-?mailed|faxed|sent)\b|\bdate (?:csir |csr )?submitted\b/i

/** Complains that an answer is late and wants it taken higher, or hands in what we asked for when he did. */
export const escalation: Weigh = (clues) => {
  const tied = isTied(clues)
  const items = itemsHandedIn(clues)
  if (items !== null) return [items, ...only(tied)]
  const explicit = said(clues, wanted, threatened) ?? said(clues, superior)
  const overdue = said(clues, late, ofMoney)
  const missing = said(clues, nothingCame)
  // A new form whose writer is in a hurry is a request; a complaint speaks of one that was sent before.
  const isNewForm = clues.documents.forms.length > 0 || (writesForm(clues) && clues.ownEvidence.has('authorization'))
  if (isNewForm && tied === null && (explicit === null || (missing === null && said(clues, sentBefore) === null))) return null
  if (explicit !== null && (/escal/i.test(explicit) || missing !== null || overdue !== null))
    return [explicit, ...only(missing, overdue, tied)]
  if (overdue !== null) return [overdue, ...only(missing, tied)]
  const hurried = said(clues, hurry)
  if (hurried !== null && clues.own.tables.length === 0 && (tied !== null || said(clues, sentBefore) !== null))
    return [hurried, ...only(missing, tied)]
  const temper = said(clues, angry)
  return missing !== null && temper !== null ? [missing, temper, ...only(tied)] : null
}

const aboutEscalation = new Set(['escalation-update', 'escalation-received'])

/** Under a mail of ours about an escalation, its items complete it; a whole form is a request, whatever it answers. */
const itemsHandedIn = (clues: Clues): string | null => {
  if (clues.answeredPurpose === null || !aboutEscalation.has(clues.answeredPurpose)) return null
  if (clues.documents.forms.length > 0 || (writesForm(clues) && clues.ownEvidence.has('authorization'))) return null
  const labels = clues.own.lines.map((line) => /^(.{2,60}?)\s*[:：]/.exec(line.slice(0, 200))?.[1] ?? '')
  const labelled = labels.flatMap(escalationItems).length
  return labelled > 0 || clues.numbers.length > 0 ? 'hands in items of an escalation' : null
}

const only = (...found: (string | null)[]): string[] => found.filter((one) => one !== null)
