import { authenticate } from './authentication.ts'
import { automaticKind } from './automatic.ts'
import { contentHash } from './content-hash.ts'
import { readDeliveryStatus } from './delivery-status.ts'
import { readAddresses } from './display-headers.ts'
import { fieldValues, firstValue } from './header-fields.ts'
import type { Automatic, Letter, OpenSettings, Unopenable } from './letter.ts'
import { splitLetter } from './open-message.ts'
import type { SplitLetter } from './open-message.ts'
import { receivedDate } from './received-date.ts'
import { messageId, threadIds } from './thread-ids.ts'

const automatic = ({ message, section, split }: SplitLetter, settings: OpenSettings): Automatic | null =>
  automaticKind({
    section,
    rootType: split.rootType,
    reportType: split.reportType,
    partTypes: split.parts.map((part) => part.type),
    fromAddress: message.from[0]?.address ?? '',
    subject: message.subject,
    settings,
  })

const assemble = (opened: SplitLetter, raw: Uint8Array, settings: OpenSettings): Letter => {
  const { message, section, split } = opened
  const kind = automatic(opened, settings)
  return {
    ...message,
    to: readAddresses(section, 'to'),
    cc: readAddresses(section, 'cc'),
    replyTo: readAddresses(section, 'reply-to'),
    messageId: messageId(firstValue(section, 'message-id')),
    inReplyTo: threadIds(fieldValues(section, 'in-reply-to')),
    references: threadIds(fieldValues(section, 'references')),
    dateHeader: firstValue(section, 'date')?.slice(0, 200) ?? null,
    receivedHeader: receivedDate(firstValue(section, 'received')),
    authentication: authenticate(section, message.from, settings),
    automatic: kind,
    deliveryStatus: kind === 'delivery-status' ? readDeliveryStatus(section, split.parts, message.text) : null,
    contentSha256: contentHash(section, raw),
  }
}

/**
 * Opens one letter: raw bytes in, a `Letter` out, or the cap that it breaks. Touches no network and no clock, and never
 * throws for what a sender wrote.
 */
export const openLetter = async (raw: Uint8Array, settings: OpenSettings): Promise<Letter | Unopenable> => {
  const opened = await splitLetter(raw)
  return 'problem' in opened ? opened : assemble(opened, raw, settings)
}
