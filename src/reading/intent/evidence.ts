import { isLaidOut } from '../body/forward.ts'
import type { Clues } from './clues.ts'

/** Weighs one intent: the evidence for it in plain words, or null where the letter does not mean it. */
export type Weigh = (clues: Clues) => string[] | null

/** The first sentence that says something, quoted for the explanation; null where none does. */
export const said = (clues: Clues, what: RegExp, unless?: RegExp): string | null => {
  const sentence = clues.sentences.find((text) => what.test(text) && unless?.test(text) !== true)
  return sentence === undefined ? null : `says "${sentence.slice(0, 120)}"`
}

/** A whole form stands in the sender's own words or in an attachment. */
export const holdsForm = (clues: Clues): boolean => clues.documents.forms.length > 0 || writesForm(clues)

export const writesForm = ({ ownEvidence }: Clues): boolean =>
  ownEvidence.has('number') && ownEvidence.has('address') && ownEvidence.size >= 4

/** Something hangs on the letter that could hold a request, read or not. */
export const bringsPapers = ({ documents: { forms, unreadable, scans, rest } }: Clues): boolean =>
  forms.length + unreadable.length + scans.length + rest.length > 0

/** A form is laid out in lines with labels or in a table, not told in a sentence. */
export const laysOutForm = (clues: Clues): boolean =>
  clues.documents.forms.length > 0 || (writesForm(clues) && (clues.own.tables.length > 0 || isLaidOut(clues.own.lines)))

/** The letter speaks of one of our requests: by reference, in our thread, or by a number. */
export const isTied = (clues: Clues): string | null => {
  const reference = clues.references[0]
  if (reference !== undefined) return `names ${reference}`
  if (clues.inOurThread) return 'answers a mail of ours'
  return null
}
