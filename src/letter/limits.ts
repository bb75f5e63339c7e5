/** Caps of the letter room; each stops one way of filling memory or time with one message. */
export const limits = {
  /** A message larger than any real form with its attachments fills the child before the reader starts. */
  messageBytes: 40 * 1024 * 1024,
  /** Header bytes per MIME part: endless headers are parsed before any body is seen. */
  headerBytes: 1024 * 1024,
  /** MIME parts: a million empty parts block the loop for minutes. */
  parts: 1000,
  /** Characters of plain text: every later pattern runs over it. */
  textCharacters: 500_000,
  /** Characters of HTML: converters are quadratic in rows. */
  htmlCharacters: 500_000,
  /** Message-IDs kept of one References header. */
  threadIds: 100,
  /** Characters of one Message-ID (RFC 5322 line limit). */
  messageIdCharacters: 998,
  /** Characters of a file name. */
  nameCharacters: 120,
  /** Characters of a subject. */
  subjectCharacters: 1000,
  /** Mailboxes kept of To, Cc and Reply-To each. */
  addresses: 200,
  /** Characters read of one header field: what parses addresses and results costs more than its length. */
  fieldCharacters: 20_000,
  /** Fields of one name read as addresses. */
  addressFields: 20,
  /** Recipients of one delivery report. */
  reports: 200,
  /** Authentication-Results fields looked at. */
  resultFields: 20,
} as const
