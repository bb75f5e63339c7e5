import { holdsRequest } from '../body/request-evidence.ts'
import type { Clues } from './clues.ts'
import { bringsPapers, said, type Weigh } from './evidence.ts'
import { isMachineCover } from './machine-cover.ts'
import { asksForRecord, subjectAsks } from './request-words.ts'
import { asksForForm } from './wants-form.ts'

/** Asks for the record of one account or several. */
export const csir: Weigh = (clues) => {
  const { unreadable, scans } = clues.documents
  const found = evidenceOf(clues)
  if (found.length > 0) return found
  const papers = [...unreadable, ...scans]
  return papers.length > 0 && (clues.evidence.size > 0 || isMachineCover(clues))
    ? [`brings a document that may be a request (${papers.join(', ')})`]
    : null
}

const evidenceOf = (clues: Clues): string[] => {
  const found: string[] = []
  if (clues.documents.forms.length > 0) found.push(`a form is attached (${clues.documents.forms.join(', ')})`)
  if (holdsRequest(clues.evidence)) found.push(`states ${[...clues.evidence].join(', ')}`)
  const spoken = said(clues, asksForRecord, asksAboutCenter)
  const asks = subjectAsks.test(clues.subject) ? `subject "${clues.subject.slice(0, 80)}"` : spoken
  if (asks !== null && isAboutSomething(clues, spoken) && asksForForm(clues) === null) found.push(asks)
  return found
}

/** "Does your center also handle service records for toll-free numbers?" wants to know, not to have. */
const asksAboutCenter =
  /^(?!.*\d{3}[-. ]\d{4})\W*(?:(?:hi|hello|hey|dear|good \w+|quick question|question)\b[^.?!]{0,30}[,:;–-]\s*)?(?:(?:do|does|are|is|can|could|would|should|will|which|what|who|whom|where|how|when|why)\b)(?! (?:you|i|we|one) (?:please |kindly |also |just |maybe |possibly )?(?:send|pull|run|get|have|obtain|provide|furnish|give|e-?mail|let (?:me|us) have|process|issue|forward|look up)\b).*\?/i

/** The bare words "CSR request" also head letters that ask for none: something must be asked about, or little said beside them. */
const isAboutSomething = (clues: Clues, spoken: string | null): boolean => {
  if (clues.evidence.size > 0 || clues.numbers.length > 0 || bringsPapers(clues)) return true
  const words = clues.own.lines.join(' ')
  return words.length < 300 && (!words.includes('?') || spoken !== null)
}
