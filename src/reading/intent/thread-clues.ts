/** Which conversation a letter belongs to: its subject, the mails that it answers, the references that it names. */
import type { Letter } from '../../letter/letter.ts'
import type { Body } from '../body/body.ts'
import { subjectPrefix } from '../body/forward.ts'
import { findReferences } from '../reference.ts'

export type ThreadClues = {
  /** The subject without reply prefixes and tags; "" where it is that of our own mail, come back. */
  subject: string
  subjectPrefix: 'reply' | 'forward' | null
  /** References of ours: those of returned fill-in blocks, then in an answer those of the sender's own words and the subject's, else in order of appearance. */
  references: string[]
  /** Those that stand in the sender's own words. */
  named: string[]
  /** Those, and those of a subject that is no answer to ours. */
  written: string[]
  /** The letter answers a mail of ours. */
  inOurThread: boolean
  /** Why that mail was written ("rejected", "escalation-update"), where its Message-ID tells. */
  answeredPurpose: string | null
}

/** Characters of the sender's words in which references are looked for. */
const maxSearched = 100_000

export const threadClues = (
  letter: Letter,
  ownLines: readonly string[],
  returnedForms: readonly Body[],
  centerAddress: string,
): ThreadClues => {
  const isOurs = [...letter.references, ...letter.inReplyTo].some((id) => isOurId(id, centerAddress))
  const tagged = findReferences(letter.subject)
  const named = findReferences(ownLines.join('\n').slice(0, maxSearched))
  const prefix = subjectPrefix(letter.subject)
  const comesBack = prefix === 'reply' && (isOurs || tagged.length > 0)
  const repaired = returnedForms.flatMap(({ about }) => about ?? [])
  return {
    subject: comesBack ? '' : bareSubject(letter.subject),
    subjectPrefix: prefix,
    references: [...new Set([...repaired, ...(comesBack ? [...named, ...tagged] : [...tagged, ...named])])],
    named,
    written: comesBack ? named : [...new Set([...tagged, ...named])],
    inOurThread: isOurs || comesBack,
    answeredPurpose:
      [...letter.inReplyTo, ...letter.references.slice(-1)].map((id) => purposeOf(id, centerAddress)).find((purpose) => purpose !== null) ??
      null,
  }
}

/** Subject without "Re:", "[EXTERNAL]", ticket tags and the like. */
const bareSubject = (subject: string): string =>
  subject
    .slice(0, 400)
    .replace(/^(?:\s*(?:\[[^\]]{1,40}\]|(?:re|aw|fw|fwd|wg|tr|rv|sv|antw|ext|external)\s*(?:\[\d+\])?\s*:)\s*){1,10}/i, '')
    .trim()

/** Our Message-IDs name a case, a purpose and a mark; one that is made up says what its sender means to answer, no more. */
const purposeOf = (id: string, centerAddress: string): string | null =>
  isOurId(id, centerAddress) ? (/^<[^.@]{1,60}\.([a-z][a-z-]{2,30})\.[0-9a-f]{8,64}@/.exec(id)?.[1] ?? null) : null

/** Message-IDs are ours when their right side is the domain of the mailbox. */
const isOurId = (id: string, centerAddress: string): boolean =>
  id
    .toLowerCase()
    .replace(/>$/, '')
    .endsWith(`@${centerAddress.split('@')[1]?.toLowerCase() ?? ' '}`)
