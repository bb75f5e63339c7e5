/** Makes a draft into the bytes that are sent: once, and the same for every try. */
import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Draft, DraftAttachment } from '../replies/draft.ts'
import { checkAddress } from './address.ts'
import type { FrozenMessage } from './courier.ts'
import { threadIds, usableId } from './message-ids.ts'

/** What stands on every mail of the center. */
export type Letterhead = {
  /** The author the reader sees. */
  from: { name: string; address: string }
  /** Where bounces go; the author's address where absent. */
  envelopeFrom?: string
  /** With angle brackets; chosen before, kept for good. */
  messageId: string
  date: Date
}

/**
 * Composes the whole message: text, HTML, attachments, thread headers. The same input gives the same bytes, all of them ASCII with CRLF.
 * Throws when an address, an id or a header holds what must not stand there: that is our own fault, and nothing may leave.
 */
export async function freeze(draft: Draft, letterhead: Letterhead): Promise<FrozenMessage> {
  const to = address(draft.to)
  const author = address(letterhead.from.address)
  const messageId = usableId(letterhead.messageId)
  if (!messageId) throw new Error('A Message-ID that cannot stand in a header')
  const composer = new MailComposer({
    from: { name: headerText(letterhead.from.name), address: author },
    to: { name: '', address: to },
    replyTo: { name: '', address: address(draft.replyTo) },
    subject: headerText(draft.subject),
    ...threadIds(draft),
    messageId,
    date: letterhead.date,
    headers: {
      'Auto-Submitted': draft.inReplyTo === null ? 'auto-generated' : 'auto-replied',
      'X-Auto-Response-Suppress': 'All',
      // Our own mail come back is known by this, whatever a relay did to its Message-ID.
      'X-CSR-Desk': draft.purpose,
    },
    text: bodyText(draft.text),
    html: bodyText(draft.html),
    encoding: 'quoted-printable',
    attachments: draft.attachments.map(attachment),
    baseBoundary: boundary(draft, messageId),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const raw = await composer.compile().build()
  checkBytes(raw)
  return { messageId, from: address(letterhead.envelopeFrom ?? letterhead.from.address), to, raw }
}

function address(text: string): string {
  const checked = checkAddress(text)
  if (!checked) throw new Error('An address that no mail may go to or come from')
  return checked
}

/** A line break here would start a header of its own. */
function headerText(text: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) throw new Error('A control character in a header')
  return text
}

/** Lines end with CRLF; control characters that no mail program shows are dropped. */
function bodyText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
  return lines.replace(/\n/g, '\r\n')
}

function attachment({ name, contentType, bytes }: DraftAttachment) {
  if (!/^[a-z]+\/[a-z0-9.+-]+(; charset=[a-z0-9-]+)?$/i.test(contentType)) throw new Error('A content type that cannot stand in a header')
  return { filename: headerText(name), contentType, content: Buffer.from(bytes), contentDisposition: 'attachment' }
}

/** Hangs on everything in the message, so that no text in it can hold its own boundary. */
function boundary(draft: Draft, messageId: string): string {
  const hash = createHash('sha256')
  const parts = [messageId, draft.text, draft.html, ...draft.attachments.map(({ bytes }) => bytes)]
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex').slice(0, 32)
}

const TAB = 0x09
const LF = 0x0a
const CR = 0x0d
/** RFC 5322 2.1.1; a longer line is cut by some servers. */
const MAX_LINE = 998

/** A bare CR or LF could end a message early at some servers (SMTP smuggling). */
function checkBytes(raw: Buffer): void {
  let lineStart = 0
  for (let at = 0; at < raw.length; at += 1) {
    const byte = raw[at] ?? 0
    if (byte === LF || byte === CR) {
      if ((byte === CR && raw[at + 1] !== LF) || (byte === LF && raw[at - 1] !== CR)) throw new Error('A bare line end in a frozen message')
      if (byte === CR && at - lineStart > MAX_LINE) throw new Error('A line that is too long in a frozen message')
      lineStart = at + 1
    } else if (byte > 0x7e || (byte < 0x20 && byte !== TAB)) {
      throw new Error('A byte beyond ASCII in a frozen message')
    }
  }
}
