/** A letter as it came, to hang on a mail to staff. */
import type { DraftAttachment } from '../replies/draft.ts'
import { letterRaw } from '../store/letters.ts'
import type { Work } from './desk.ts'

/** RFC 5322 2.1.1 */
const longestLine = 998
const CR = 0x0d
const LF = 0x0a

/** Whether bytes may stand in a message as they are: a message inside a message is never encoded (RFC 2046 5.2.1). */
const isWellLined = (raw: Uint8Array): boolean => {
  let start = 0
  for (let at = 0; at < raw.length; at++) {
    const isBreak = raw[at] === CR && raw[at + 1] === LF
    if (!isBreak && (raw[at] === CR || raw[at] === LF)) return false
    if (!isBreak) continue
    if (at - start > longestLine) return false
    at += 1
    start = at + 1
  }
  return raw.length - start <= longestLine
}

/** Letters have lines that no server takes; those hang on the mail as plain bytes. */
export const originalLetter = async (work: Work, letterId: number): Promise<DraftAttachment[]> => {
  const raw = await letterRaw(work.tx, letterId)
  if (raw === null) return []
  return [{ name: `letter-${letterId}.eml`, contentType: isWellLined(raw) ? 'message/rfc822' : 'application/octet-stream', bytes: raw }]
}
