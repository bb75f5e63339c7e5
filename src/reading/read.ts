/** From an opened letter and its documents to a reading: what stands in the letter, before any look-up and any policy. */
import type { Letter } from '../letter/letter.ts'
import { bodiesOf } from './body/bodies.ts'
import { isDecoration } from './decoration.ts'
import type { Document } from './documents/document.ts'
import { extractRequests } from './extract/extract.ts'
import { emptyForm, type Intent, type LoaFinding, type Reading, type ReadRequest } from './form.ts'
import { cluesOf, type Clues, type CluesOptions } from './intent/clues.ts'
import { readEscalation } from './intent/escalation-items.ts'
import { intentOf } from './intent/intent-of.ts'
import { findReferences } from './intent/reference.ts'
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

/** Reads a letter. Pure; `documents` are the letter's attachments as the document room read them. */
export const readLetter = (letter: Letter, documents: readonly Document[], options: ReadOptions): Reading => {
  const { bodies, files } = unfold(bodiesOf(letter, options.centerAddress), withoutDecoration(letter, documents))
  const clues = cluesOf(letter, bodies, files, options)
  const { intent, evidence } = intentOf(clues)
  const found =
    intent === 'csir' || intent === 'correction' || intent === 'loa'
      ? extractRequests({
          subject: letter.subject,
          bodies,
          documents: files,
          extraLabels: options.extraLabels,
          receivedAt: options.receivedAt,
        })
      : nothingFound
  const references = intent === 'bounce' ? bounceReferences(letter) : clues.references
  return {
    intent,
    evidence,
    reference: references[0] ?? null,
    references,
    requests: requestsOf(intent, found.requests),
    escalation: intent === 'escalation' ? readEscalation(clues.own, clues.subject, options.receivedAt) : null,
    numbers: numbersOf(intent, clues, found.loaDocuments),
    resend: intent === 'status' && asksResend(clues) !== null,
    wantsForm: intent === 'other' && asksForForm(clues) !== null,
    loaDocuments: found.loaDocuments,
    unreadable: files.flatMap(({ name, problem }) => (problem === null ? [] : [{ attachment: name, problem }])),
    agent: intent === 'agent' ? readStaffWords(clues.own) : null,
    doubtful: found.doubtful,
  }
}

/** Documents stand in the order of the attachments that they were read from. */
const withoutDecoration = (letter: Letter, documents: readonly Document[]): Document[] => {
  if (documents.length !== letter.attachments.length) return [...documents]
  return documents.filter((_, index) => letter.attachments[index] === undefined || !isDecoration(letter.attachments[index]))
}

const nothingFound: ReturnType<typeof extractRequests> = { requests: [], loaDocuments: [], doubtful: [] }

/** A request of which nothing could be read is still a request: its faults can be named to the sender. */
const requestsOf = (intent: Intent, requests: ReadRequest[]): ReadRequest[] => {
  if (intent !== 'csir' && intent !== 'correction') return []
  return requests.length > 0 ? requests : [{ ...emptyForm(), sources: {}, problems: [] }]
}

/** The numbers that a letter about earlier requests speaks of: its own, else those of the letter of authorization, of what it hands on, of what it quotes. */
const numbersOf = (intent: Intent, clues: Clues, loas: readonly LoaFinding[]): string[] => {
  if (!aboutEarlier.has(intent)) return []
  const sources = [
    clues.numbers,
    intent === 'loa' ? [...new Set(loas.flatMap((finding) => finding.numbers))] : [],
    clues.handedOnNumbers,
    clues.quotedNumbers,
  ]
  return sources.find((numbers) => numbers.length > 0) ?? []
}

const aboutEarlier: ReadonlySet<Intent> = new Set<Intent>(['cancel', 'status', 'loa', 'record_correction', 'agent', 'escalation'])

/** A bounce names our mail by its Message-ID or its subject. */
const bounceReferences = (letter: Letter): string[] => {
  const returned = letter.attachments.map(({ bytes }) => Buffer.from(bytes.subarray(0, 20_000)).toString('latin1'))
  return findReferences(
    [letter.deliveryStatus?.originalMessageId ?? '', letter.subject, ...returned, letter.text?.slice(0, 20_000) ?? '']
      .join('\n')
      .toUpperCase(),
  )
}
