import type { Cause } from './post.ts'
import type { Incoming } from './desk.ts'

const longestThread = 30

/** What an answer to this letter hangs on: its thread, oldest id first (RFC 5322 3.6.4), and its name in the outbox. */
export const causeOf = (incoming: Incoming): Cause => {
  const { letter, letterId, threadRoot } = incoming
  const parents = letter.references.length > 0 ? letter.references : letter.inReplyTo.slice(0, 1)
  const references = [...parents, ...(letter.messageId === null ? [] : [letter.messageId])]
  return { name: `letter:${letterId}`, letterId, inReplyTo: letter.messageId, references: references.slice(-longestThread), threadRoot }
}
