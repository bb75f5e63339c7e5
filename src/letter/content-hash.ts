import { createHash } from 'node:crypto'
import { firstValue } from './header-fields.ts'
import type { HeaderSection } from './header-fields.ts'

/** Where the body ends when the empty lines below it are not counted; a relay may add or drop them. */
const endOfText = (body: string): number => {
  let end = body.length
  while (end > 0 && body.charAt(end - 1) === '\n') end--
  return end
}

/**
 * SHA-256 over what the sender wrote: Message-ID, From, Subject, Date and the body with its line ends as \n.
 * Trace fields are left out, so that two deliveries of one message are equal.
 */
export const contentHash = (section: HeaderSection, raw: Uint8Array): string => {
  const head = ['message-id', 'from', 'subject', 'date'].map(
    (name) => `${name}:${(firstValue(section, name) ?? '').replace(/\s+/g, ' ')}\n`,
  )
  const body = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
    .subarray(section.bodyStart)
    .toString('latin1')
    .replaceAll('\r\n', '\n')
  return createHash('sha256')
    .update(`${head.join('')}\n`)
    .update(body.slice(0, endOfText(body)), 'latin1')
    .digest('hex')
}
