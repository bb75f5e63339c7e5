import type { Clues } from './clues.ts'
import { holdsForm, isTied, said, type Weigh } from './evidence.ts'

const repairs =
  /\b(?:correct(?:ed|ion|ions|ing)?|revis(?:ed|ion)|amend(?:ed|ment)?|fix(?:ed)?|re-?submi\w+|restated?|should (?:be|read|have (?:been|said))|typos?|mistakes?|sorry|apolog\w+|oops|wrong|instead of|mis-?(?:typed|read|spelled|spelt|keyed)|transposed|missing|as requested|you (?:asked|rejected|sent it back|bounced)|rejected|rejection|updated?|changed?|everything else|rest (?:is|stays|remains)|unchanged|right (?:name|number|address|zip)|(?:zip|btn|number|name|address|street|city|state|suite|phone|e-?mail|company|ocn|loa|box)(?: code)? (?:is|was|are)|here (?:is|are|it is)|korrektur|korrigiert|richtig\w*|corregid\w*|corrección|corrig\w+|rectifi\w+)\b/i
const anew =
  /\b(?:new (?:request|one|csr|csir|order|customer|account)|another (?:one|request|csr|customer|account|for you)|different (?:customer|account|end user|one|number)|one more|next one|additional request|separate request|also (?:need|pull|send|get|request|have)|unrelated|neue (?:anfrage|kunde)|otra solicitud|nouvelle demande)\b/i
const value =
  /\d{3}|^[^:.?!]{2,45}:\s*\S|\b(?:is|should be|should read|are|=)\s+(?!(?:right|correct|wrong|incorrect|the same|ok|fine|as|not|on|in|attached|there|still|also|why|what|how)\b)\S/i

/** Repairs or completes an earlier request of ours. */
export const correction: Weigh = (clues) => {
  const tied = isTied(clues)
  if (tied === null) return clues.returnedForms.length === 0 ? namelessRepair(clues) : ['the fill-in block of a rejection came back']
  if (clues.returnedForms.length > 0) return [tied, 'the fill-in block of the rejection is filled in']
  const repair = said(clues, repairs)
  if (asksAnew(clues, repair)) return null
  const stated = whatIsStated(clues, repair)
  return stated === null ? null : [tied, stated]
}

const whatIsStated = (clues: Clues, repair: string | null): string | null => {
  const { forms, scans, unreadable } = clues.documents
  if (forms.length > 0) return `a form is attached (${forms.join(', ')})`
  if (clues.ownEvidence.size >= 2) return repair ?? 'states request data'
  if (repair !== null && (said(clues, value, question) !== null || clues.own.tables.length > 0)) return repair
  if (clues.own.lines.some(isFieldLine)) return 'states fields of a form'
  if (scans.length + unreadable.length > 0) return 'a document is attached'
  return answersRejection(clues) ? said(clues, /\p{L}{2}|\d{3}/u, statesNothing) : null
}

const question = /\?\s*$/
/** A question, thanks, or the claim that all was right. */
const statesNothing =
  /\?|\b(?:is|are|was|were|looks?) (?:right|correct|ok|fine|the same|accurate)\b|^\W*(?:ok|okay|thanks?|thank you|thx|got it|received|will do|understood|noted|great|perfect|hi|hello|dear|good (?:morning|afternoon|day))\b[^\d:]{0,40}$/i

/** What is said under a rejection of ours, thanks and questions apart, is said to repair it. */
const answersRejection = (clues: Clues): boolean =>
  /reject|not accepted|incomplete/i.test(clues.letter.subject) ||
  clues.own.quoted.slice(0, 200).some((line) => /\b(?:rejected|not accepted)\b/i.test(line))

const fieldLine =
  /^[^:.?!]{0,30}\b(?:btn|atn|wtn|tn|zip|postal|city|state|street|address|suite|unit|name|customer|user|company|contact|phone|tel\w*|e-?mail|fax|ocn|spid|ccna|acna|loa|authori[sz]\w*|account|number|code|pon)\b[^:.?!]{0,25}:\s*\S/i

const isFieldLine = (line: string): boolean => fieldLine.test(line.slice(0, 300))

/** A whole form for another number in an old thread is a new request (LESSONS 13). */
const asksAnew = (clues: Clues, repair: string | null): boolean => {
  if (said(clues, anew) !== null && (holdsForm(clues) || clues.numbers.length > 0)) return true
  if (!holdsForm(clues) || repair !== null || clues.named.length > 0) return false
  if (clues.subjectPrefix === null) return true
  if (clues.quotedNumbers.length > 0 && clues.numbers.length > 0)
    return !clues.numbers.some((number) => clues.quotedNumbers.includes(number))
  return !answersRejection(clues)
}

/** Without thread and reference, a correction still says so, names a number and is no whole form. */
const namelessRepair = (clues: Clues): string[] | null => {
  const repair = said(
    clues,
    /\b(?:correction|corrected|revised|amended|re-?submi\w+)\b.{0,80}\b(?:csr|request|csir|form)\b|\b(?:csr|request|csir)\b.{0,80}\b(?:correction|corrected|revised|amended)\b/i,
  )
  return repair !== null && !holdsForm(clues) && !clues.ownEvidence.has('authorization') && clues.numbers.length > 0 ? [repair] : null
}
