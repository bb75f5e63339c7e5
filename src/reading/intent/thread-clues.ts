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
  /** The letter answers a mail of ours. */
  inOurThread: boolean
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
    inOurThread: isOurs || comesBack,
  }
}

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
