/** What an intent is told by: gathered once for a letter, weighed by each row of the table. */
import type { Letter } from '../../letter/letter.ts'
import type { Body } from '../body/body.ts'
import { fillInPart } from '../body/returned-form.ts'
import { gridLines } from '../body/piece.ts'
import { requestEvidence, type EvidenceKind } from '../body/request-evidence.ts'
import type { Document } from '../documents/document.ts'
import { documentClues, type DocumentClues } from './document-clues.ts'
import { accountNumbers } from './numbers.ts'
import { isStaff, type StaffList } from './is-staff.ts'
import { sentencesOf } from './sentences.ts'
import { threadClues, type ThreadClues } from './thread-clues.ts'

export type Clues = ThreadClues & {
  letter: Letter
  /** What the sender says himself, and what the messages say that he hands on. */
  own: Body
  handedOn: Body[]
  /** Fill-in blocks of a rejection of ours that came back. */
  returnedForms: Body[]
  /** The subject (unless it is ours, come back) and the sender's own sentences. */
  sentences: string[]
  /** Numbers that the sender's own words speak of, those of messages he hands on, and those of the quoted history. */
  numbers: string[]
  handedOnNumbers: string[]
  quotedNumbers: string[]
  /** What speaks of a request in the sender's own words, and in everything that may be read. */
  ownEvidence: ReadonlySet<EvidenceKind>
  evidence: ReadonlySet<EvidenceKind>
  documents: DocumentClues
  isStaff: boolean
}

export type CluesOptions = StaffList & { centerAddress: string }

export const cluesOf = (letter: Letter, bodies: readonly Body[], documents: readonly Document[], options: CluesOptions): Clues => {
  const own = bodies[0] ?? nothingSaid
  const returnedForms = bodies.filter((body) => body.part === fillInPart)
  const handedOn = bodies.slice(1).filter((body) => body.part !== fillInPart)
  const ownLines = linesOf(own)
  const thread = threadClues(letter, ownLines, returnedForms, options.centerAddress)
  const ownWords = [...ownLines, ...own.signature.filter((text) => /\b(?:OCN|SPID)\b/.test(text))]
  const handedLines = handedOn.flatMap(linesOf)
  return {
    ...thread,
    letter,
    own,
    handedOn,
    returnedForms,
    sentences: [...(thread.subject === '' ? [] : [thread.subject]), ...sentencesOf(own)],
    numbers: accountNumbers([thread.subject, ...ownLines]),
    handedOnNumbers: accountNumbers(handedLines.slice(0, maxOthersLines)),
    quotedNumbers: accountNumbers(own.quoted.slice(0, maxOthersLines)),
    ownEvidence: requestEvidence(ownWords),
    evidence: requestEvidence([...ownWords, ...handedLines]),
    documents: documentClues(documents),
    isStaff: isStaff(letter, options),
  }
}

/** Lines of other people's mails in which numbers are looked for. */
const maxOthersLines = 500

const nothingSaid: Body = { part: 'body', lines: [], tables: [], signature: [], quoted: [], forwarded: false, writer: null }

export const linesOf = (body: Body): string[] => [...body.lines, ...body.tables.flatMap(({ grid }) => gridLines(grid))]
