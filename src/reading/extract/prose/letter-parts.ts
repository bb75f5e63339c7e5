/** A letter on paper: its head and its closing tell who writes, what stands between them what is asked. */
import { closing } from './closing.ts'
import type { Loose } from '../pairs/pair.ts'

export type LetterParts = { said: Loose[]; signature: string[] }

const salutation =
  /^\W*(?:dear|to whom it may concern|hello|hi|good (?:morning|afternoon|day)|ladies and gentlemen|gentlemen|sehr geehrte|estimad[oa]s?)\b/i

/** Lines among which the head of a letter ends, and lines below its closing. */
const maxHead = 15
const maxBelow = 14

export const letterParts = (loose: readonly Loose[]): LetterParts => {
  const opens = loose.slice(0, maxHead).findIndex((line) => salutation.test(line.text))
  const closes = loose.findLastIndex((line) => closing.test(line.text))
  const from = opens < 0 ? 0 : opens
  const to = closes > from && loose.length - closes <= maxBelow ? closes : loose.length
  return { said: loose.slice(from, to), signature: [...loose.slice(to + 1), ...loose.slice(0, from)].map((line) => line.text) }
}
