/** Whether the message that a mail encloses is handed on to be read, or is only the history of a conversation. */
import { holdsRequest, requestEvidence } from './request-evidence.ts'
import type { SplitMessage } from './split/split.ts'
import { pieceLines } from './piece.ts'

export type Covering = {
  subject: string
  /** What the writer of the outer message says himself. */
  lines: readonly string[]
  /** True when the outer message answers another (In-Reply-To). */
  isAnswer: boolean
  /** Addresses the outer message goes to: a reply goes to the writer of what it quotes. */
  recipients: ReadonlySet<string>
}

const prefix = /^\s*(?:\[[^\]]{1,60}\]\s*)?(re|aw|sv|antw|ref|rif|res|odp|fw|fwd|wg|tr|rv|i|enc|vb|vs|vl|pd|doorst)\s*(?:\[\d+\])?\s*[:：]/i
const forwards = new Set(['fw', 'fwd', 'wg', 'tr', 'rv', 'i', 'enc', 'vb', 'vl', 'pd', 'doorst'])

export const subjectPrefix = (subject: string): 'reply' | 'forward' | null => {
  const found = prefix.exec(subject.slice(0, 200))?.[1]?.toLowerCase()
  if (found === undefined) return null
  return forwards.has(found) ? 'forward' : 'reply'
}

const refersBelow =
  /\b(?:see|per|as|from|in|the|his|her|their|mail|message|request|info\w*|details?|form|data)\b[^.]{0,40}\bbelow\b|\bbelow\b[^.]{0,30}\b(?:request|mail|message|info\w*|customer|form)\b|\bforward(?:ing|ed)\b|\bpass(?:ing)? (?:this|it) (?:on|along)\b|\b(?:siehe unten|voir ci-dessous|ver abajo|más abajo|weiter unten)\b|\bon behalf of\b|\bcan you (?:run|process|handle|do) this\b|\b(?:2nd|second|3rd|third) (?:request|attempt|notice|try)\b|\bre-?(?:send|sending|sent|submit\w*)\b/i
const setsAside = /\b(?:ignore|disregard|not|nothing|without)\b[^.]{0,40}\bbelow\b/i

/** Whether the writer of a message that encloses another hands it on to be read. */
export const isHandedOn = (enclosed: NonNullable<SplitMessage['enclosed']>, covering: Covering): boolean => {
  const writer = enclosed.header.from?.address ?? null
  if (enclosed.announced === 'reply-above' || (writer !== null && covering.recipients.has(writer))) return false
  const words = covering.lines.join(' ').slice(0, 2_000)
  const refers = refersBelow.test(words) && !setsAside.test(words)
  const before = subjectPrefix(covering.subject)
  const forwards = enclosed.announced === 'forwarded' || before === 'forward'
  // Who states a whole request himself encloses the rest as history or background.
  if (holdsRequest(requestEvidence(covering.lines))) return forwards && refers && !isLaidOut(covering.lines)
  if (forwards) return true
  if (!holdsRequest(requestEvidence(enclosed.pieces.flatMap(pieceLines)))) return false
  return refers || words.trim() === '' || (before === null && !covering.isAnswer)
}

/** Whether lines are a form, not a note that mentions what the form says. */
export const isLaidOut = (lines: readonly string[]): boolean =>
  lines.filter((text) => /^[^:|]{2,45}(?::|\||\.{3,}|\s{3,})\s*\S/.test(text.slice(0, 200))).length >= 3
