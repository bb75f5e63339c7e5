import type { DeliveryReport } from './letter.ts'
import { headerSection, firstValue, fieldValues } from './header-fields.ts'
import type { HeaderSection } from './header-fields.ts'
import { limits } from './limits.ts'
import type { Part } from './split-parts.ts'
import { messageId, threadIds } from './thread-ids.ts'

export type DeliveryStatus = { originalMessageId: string | null; reports: DeliveryReport[] }

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const

/** `rfc822; user@dom` or `user@dom` (some servers leave the type out). */
const address = (value: string | null): string =>
  (value ?? '')
    .replace(/^[\w-]+\s*;/, '')
    .trim()
    .replace(/^<|>$/g, '')
    .toLowerCase()

const block = (bytes: Buffer): DeliveryReport | null => {
  const section = headerSection(bytes)
  const recipient = address(firstValue(section, 'final-recipient') ?? firstValue(section, 'original-recipient'))
  const stated = (firstValue(section, 'action') ?? '').split(/[\s(;]/)[0]?.toLowerCase()
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(firstValue(section, 'status') ?? '')?.[0] ?? null
  const action =
    actions.find((one) => one === stated) ??
    (status?.startsWith('5') === true ? 'failed' : status?.startsWith('4') === true ? 'delayed' : null)
  if (recipient === '' || action === null) return null
  return { recipient, action, status, diagnostic: firstValue(section, 'diagnostic-code')?.replace(/\s+/g, ' ').slice(0, 500) ?? null }
}

/** RFC 3464 2.1: groups of fields, parted by blank lines; the first group is about the message, the others each about one recipient. */
const reports = (bytes: Uint8Array): DeliveryReport[] =>
  Buffer.from(bytes.subarray(0, limits.headerBytes))
    .toString('latin1')
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .slice(0, limits.reports + 1)
    .map((text) => block(Buffer.from(text.trimStart(), 'latin1')))
    .filter((report) => report !== null)

const returnedId = (parts: readonly Part[]): string | null => {
  const returned = parts.find(
    (part) => part.type === 'text/rfc822-headers' || part.type === 'message/rfc822' || part.type === 'message/rfc822-headers',
  )
  return returned ? messageId(firstValue(headerSection(returned.bytes), 'message-id')) : null
}

/** Bounces of older servers copy the message's header lines into their text. */
const quotedId = (text: string): string | null => messageId(/^[ \t>]*Message-ID:\s*(<[^<>\s]{1,996}>)/im.exec(text)?.[1] ?? null)

const named = (section: HeaderSection): string | null =>
  messageId(firstValue(section, 'x-original-message-id') ?? firstValue(section, 'original-message-id')) ??
  threadIds([...fieldValues(section, 'in-reply-to'), ...fieldValues(section, 'references')]).at(-1) ??
  null

/** Recipients that Exim and others name in a header field instead of a report. */
const failedRecipients = (section: HeaderSection): DeliveryReport[] =>
  fieldValues(section, 'x-failed-recipients')
    .flatMap((value) => value.slice(0, limits.fieldCharacters).split(','))
    .map((recipient) => recipient.trim().toLowerCase())
    .filter((recipient) => /^[^\s@]+@[^\s@]+$/.test(recipient))
    .slice(0, limits.reports)
    .map((recipient) => ({ recipient, action: 'failed', status: null, diagnostic: null }))

/** What a delivery status notification says about a mail of ours: which one, and what became of each recipient. */
export const readDeliveryStatus = (section: HeaderSection, parts: readonly Part[], text: string | null): DeliveryStatus => {
  const stated = parts
    .filter((part) => part.type === 'message/delivery-status' || part.type === 'message/global-delivery-status')
    .flatMap((part) => reports(part.bytes))
  return {
    originalMessageId: returnedId(parts) ?? quotedId((text ?? '').slice(0, 100_000)) ?? named(section),
    reports: (stated.length > 0 ? stated : failedRecipients(section)).slice(0, limits.reports),
  }
}
