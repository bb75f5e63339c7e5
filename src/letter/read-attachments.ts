import { createHash } from 'node:crypto'
import { displayName } from './file-name.ts'
import type { Attachment } from './letter.ts'
import { isBodyPart } from './read-body.ts'
import type { Part } from './split-parts.ts'

/** RFC 2045 type/subtype; anything else is what octet-stream is for. */
const declaredType = (type: string): string =>
  /^[a-z0-9][\w.+-]{0,60}\/[a-z0-9][\w.+-]{0,100}$/.test(type) ? type : 'application/octet-stream'

const unnamed = (part: Part, number: number): string => (part.type === 'message/rfc822' ? `message-${number}.eml` : `file-${number}`)

const isInline = (part: Part): boolean =>
  part.disposition === 'inline' || (part.contentId !== '' && part.containers.includes('multipart/related'))

/** Every leaf that is not the body, bytes exact. Files without a name are numbered in order. */
export const readAttachments = (parts: readonly Part[]): Attachment[] =>
  parts
    .filter((part) => !isBodyPart(part))
    .map((part, index) => ({
      name: displayName(part.fileName, unnamed(part, index + 1)),
      declaredType: declaredType(part.type),
      bytes: part.bytes,
      sha256: createHash('sha256').update(part.bytes).digest('hex'),
      inline: isInline(part),
    }))
