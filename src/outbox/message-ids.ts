/** Message-IDs in our headers. Those of other people's mail are hints for threading: what is not usable is left out. */

/** Longest id and most ids that go into References; a thread of thousands would make headers of megabytes. */
const MAX_LENGTH = 250
const MAX_REFERENCES = 20

/** The id when it is printable ASCII in angle brackets without blanks, else null. */
export function usableId(id: string | null): string | null {
  return id !== null && id.length <= MAX_LENGTH && /^<[!-;=?-~]+>$/.test(id) ? id : null
}

/** In-Reply-To and References of an answer: the first id of the thread and the newest ones stay (RFC 5322 3.6.4). */
export function threadIds(draft: { inReplyTo: string | null; references: readonly string[] }): {
  inReplyTo?: string
  references?: string[]
} {
  const inReplyTo = usableId(draft.inReplyTo)
  const usable = [...draft.references, draft.inReplyTo].map(usableId).filter((id) => id !== null)
  const all = [...new Set(usable)]
  const references = all.length <= MAX_REFERENCES ? all : [...all.slice(0, 1), ...all.slice(1 - MAX_REFERENCES)]
  return { ...(inReplyTo && { inReplyTo }), ...(references.length > 0 && { references }) }
}
