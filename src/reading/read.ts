/** From an opened letter and its documents to a reading: what stands in the letter, before any look-up and any policy. */
import type { Letter } from '../letter/letter.ts'
import { bodiesOf } from './body/bodies.ts'
import { isDecoration } from './decoration.ts'
import type { Document } from './documents/document.ts'
import { findRequests } from './find-requests.ts'
import type { Reading } from './form.ts'
import { bounceReferences } from './intent/bounce-references.ts'
import { cluesOf, type CluesOptions } from './intent/clues.ts'
import { earlierNumbers } from './intent/earlier-numbers.ts'
import { readEscalation } from './intent/escalation-items.ts'
import { intentOf } from './intent/intent-of.ts'
import { asksResend } from './intent/resend.ts'
import { readStaffWords } from './intent/staff-commands.ts'
import { asksForForm } from './intent/wants-form.ts'
import { unfold } from './unfold.ts'

export type ReadOptions = CluesOptions & {
  /** Labels that a carrier added to the dictionary, per field. */
  extraLabels: Readonly<Record<string, readonly string[]>>
  /** When the letter arrived: days without a year are counted from here. */
  receivedAt: Date
}

/** Reads a letter. Pure; `documents` are the letter's attachments as the document room read them, in their order. */
export const readLetter = (letter: Letter, documents: readonly Document[], options: ReadOptions): Reading => {
  const { bodies, files } = unfold(bodiesOf(letter, options.centerAddress), withoutDecoration(letter, documents))
  const clues = cluesOf(letter, bodies, files, options)
  const { intent, evidence } = intentOf(clues)
  const { subject } = letter
  const { extraLabels, receivedAt } = options
  const found = findRequests(intent, clues, { subject, bodies, documents: files, extraLabels, receivedAt })
  const references = intent === 'bounce' ? bounceReferences(letter) : clues.references
  return {
    intent,
    evidence,
    reference: references[0] ?? null,
    references,
    namedReferences: clues.written,
    requests: found.requests,
    escalation: intent === 'escalation' ? readEscalation(clues.own, clues.subject, receivedAt) : null,
    numbers: earlierNumbers(intent, clues, found.loaDocuments),
    resend: intent === 'status' && asksResend(clues) !== null,
    wantsForm: intent === 'other' && asksForForm(clues) !== null,
    loaDocuments: found.loaDocuments,
    unreadable: files.flatMap(({ name, problem }) => (problem === null ? [] : [{ attachment: name, problem }])),
    agent: intent === 'agent' ? readStaffWords(clues.own) : null,
    doubtful: found.doubtful,
  }
}

const withoutDecoration = (letter: Letter, documents: readonly Document[]): Document[] => {
  if (documents.length !== letter.attachments.length) return [...documents]
  return documents.filter((_, index) => letter.attachments[index] === undefined || !isDecoration(letter.attachments[index]))
}
