import { readAddresses, readSubject } from './display-headers.ts'
import { headerSection } from './header-fields.ts'
import type { HeaderSection } from './header-fields.ts'
import type { Attachment, MailAddress, Unopenable } from './letter.ts'
import { limits } from './limits.ts'
import { readAttachments } from './read-attachments.ts'
import { readBody } from './read-body.ts'
import { splitMessage } from './split-parts.ts'
import type { SplitMessage } from './split-parts.ts'

/** A message as anyone may have written it: no word of who it is from is proven. */
export type Message = {
  from: readonly MailAddress[]
  subject: string
  text: string | null
  html: string | null
  attachments: readonly Attachment[]
}

/** A message with what the letter's own judgements look at. */
export type SplitLetter = { message: Message; section: HeaderSection; split: SplitMessage }

/** Opens a message down to its raw header section; see `openMessage`. */
export const splitLetter = async (raw: Uint8Array): Promise<SplitLetter | Unopenable> => {
  if (raw.length === 0) return { problem: 'empty', detail: 'the message has no bytes' }
  if (raw.length > limits.messageBytes) return { problem: 'too large', detail: `${raw.length} bytes` }
  const section = headerSection(raw)
  if (section.bytes.length > limits.headerBytes) return { problem: 'headers too large', detail: `${section.bytes.length} bytes of header` }
  const split = await splitMessage(raw)
  if ('problem' in split) return split
  const message = {
    from: readAddresses(section, 'from'),
    subject: await readSubject(section),
    ...readBody(split.parts),
    attachments: readAttachments(split.parts),
  }
  return { message, section, split }
}

/**
 * Opens a message that is a file of another one (message/rfc822, an .eml): body views and attachments as for a letter.
 * Never throws for a bad message; a cap that it breaks is named.
 */
export const openMessage = async (raw: Uint8Array): Promise<Message | Unopenable> => {
  const opened = await splitLetter(raw)
  return 'problem' in opened ? opened : opened.message
}
