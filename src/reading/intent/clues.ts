/** What an intent is told by: gathered once for a letter, weighed by each row of the table. */
import type { Letter } from '../../letter/letter.ts'
import type { Body } from '../body/body.ts'
import { fillInPart } from '../body/returned-form.ts'
import { subjectPrefix } from '../body/forward.ts'
import { gridLines } from '../body/piece.ts'
import { requestEvidence, type EvidenceKind } from '../body/request-evidence.ts'
import type { Document } from '../documents/document.ts'
import { documentClues, type DocumentClues } from './document-clues.ts'
import { accountNumbers } from './numbers.ts'
import { findReferences } from '../reference.ts'
import { sentencesOf } from './sentences.ts'

export type Clues = {
  letter: Letter
  /** The subject without reply prefixes and tags; "" where it is that of our own mail, come back. */
  subject: string
  subjectPrefix: 'reply' | 'forward' | null
  /** What the sender says himself, and what the messages say that he hands on. */
  own: Body
  handedOn: Body[]
  /** Fill-in blocks of a rejection of ours that came back. */
  returnedForms: Body[]
  /** The subject (unless it is ours, come back) and the sender's own sentences. */
  sentences: string[]
  /** References of ours: in an answer those of the sender's own words first, then the subject's, else in order of appearance. */
  references: string[]
  /** Those that stand in the sender's own words. */
  named: string[]
  /** The letter answers a mail of ours. */
  inOurThread: boolean
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

export type CluesOptions = { centerAddress: string; staffDomains: readonly string[]; staffAddresses: readonly string[] }

export const cluesOf = (letter: Letter, bodies: readonly Body[], documents: readonly Document[], options: CluesOptions): Clues => {
  const own = bodies[0] ?? nothingSaid
  const returnedForms = bodies.filter((body) => body.part === fillInPart)
  const handedOn = bodies.slice(1).filter((body) => body.part !== fillInPart)
  const ownLines = linesOf(own)
  const isOurs = letter.references.concat(letter.inReplyTo).some((id) => isOurId(id, options.centerAddress))
  const tagged = findReferences(letter.subject)
  const named = findReferences(ownLines.join('\n').slice(0, 100_000))
  const prefix = subjectPrefix(letter.subject)
  const comesBack = prefix === 'reply' && (isOurs || tagged.length > 0)
  const subject = comesBack ? '' : bareSubject(letter.subject)
  const ownWords = [...ownLines, ...own.signature.filter((text) => /\b(?:OCN|SPID)\b/.test(text))]
  return {
    letter,
    subject,
    subjectPrefix: prefix,
    own,
    handedOn,
    returnedForms,
    sentences: [...(subject === '' ? [] : [subject]), ...sentencesOf(own)],
    references: [
      ...new Set([...returnedForms.flatMap(({ about }) => about ?? []), ...(comesBack ? [...named, ...tagged] : [...tagged, ...named])]),
    ],
    named,
    inOurThread: isOurs || comesBack,
    numbers: accountNumbers([subject, ...ownLines]),
    handedOnNumbers: accountNumbers(handedOn.flatMap(linesOf).slice(0, 500)),
    quotedNumbers: accountNumbers(own.quoted.slice(0, 500)),
    ownEvidence: requestEvidence(ownWords),
    evidence: requestEvidence([...ownWords, ...handedOn.flatMap(linesOf)]),
    documents: documentClues(documents),
    isStaff: isStaff(letter, options),
  }
}

const nothingSaid: Body = { part: 'body', lines: [], tables: [], signature: [], quoted: [], forwarded: false, writer: null }

export const linesOf = (body: Body): string[] => [...body.lines, ...body.tables.flatMap(({ grid }) => gridLines(grid))]

/** Subject without "Re:", "[EXTERNAL]", ticket tags and the like. */
const bareSubject = (subject: string): string =>
  subject
    .slice(0, 400)
    .replace(/^(?:\s*(?:\[[^\]]{1,40}\]|(?:re|aw|fw|fwd|wg|tr|rv|sv|antw|ext|external)\s*(?:\[\d+\])?\s*:)\s*){1,10}/i, '')
    .trim()

/** Message-IDs are ours when their right side is the domain of the mailbox. */
const isOurId = (id: string, centerAddress: string): boolean =>
  id
    .toLowerCase()
    .replace(/>$/, '')
    .endsWith(`@${centerAddress.split('@')[1]?.toLowerCase() ?? ' '}`)

/** POLICY 1.6: the border vouches for the address, and the address is a member of staff's. */
const isStaff = (letter: Letter, { centerAddress, staffAddresses, staffDomains }: CluesOptions): boolean => {
  if (letter.authentication.kind !== 'authenticated') return false
  const address = letter.authentication.address.toLowerCase()
  if (address === centerAddress.toLowerCase()) return false
  if (staffAddresses.length > 0) return staffAddresses.some((staff) => staff.toLowerCase() === address)
  return staffDomains.some((domain) => address.endsWith(`@${domain.toLowerCase()}`))
}
