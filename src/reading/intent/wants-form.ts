import type { Clues } from './clues.ts'
import { holdsForm, said } from './evidence.ts'

const asks =
  /\b(?:send|e-?mail|need|get|have|obtain|provide|where|which|what|is there|looking for|do you have|copy of|find|use)\b[^.?!]{0,60}\b(?:blank|empty|your|the|a|an|csi?r|request|intake|current|latest|correct|right|proper)\b[^.?!]{0,30}\bforms?\b/i
const hasOne =
  /\b(?:attach\w*|enclos\w*|below|filled|completed|here is|our|my|see)\b[^.?!]{0,30}\bforms?\b|\bforms?\b[^.?!]{0,20}\b(?:attached|enclosed|below|is attached)\b/i

/** Whether the letter asks for the blank form: the subject FORM, or words to that effect in a letter that brings none. */
export const asksForForm = (clues: Clues): string | null => {
  if (/^\W*(?:csi?r )?forms?\W*$/i.test(clues.subject)) return `subject "${clues.subject}"`
  return holdsForm(clues) || clues.evidence.size >= 3 ? null : said(clues, asks, hasOne)
}
