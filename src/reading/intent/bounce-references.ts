import type { Letter } from '../../letter/letter.ts'
import { findReferences } from '../reference.ts'

/** Characters of each part of a bounce that are searched: the returned headers stand at its beginning. */
const maxSearched = 20_000

/** Our references in a bounce: it names our mail by its Message-ID or its subject. */
export const bounceReferences = (letter: Letter): string[] => {
  const returned = letter.attachments.map(({ bytes }) => Buffer.from(bytes.subarray(0, maxSearched)).toString('latin1'))
  const places = [letter.deliveryStatus?.originalMessageId ?? '', letter.subject, ...returned, letter.text?.slice(0, maxSearched) ?? '']
  return findReferences(places.join('\n'))
}
