/** "The first is ..., the second is ...": sentences cut where the next account begins. */
import type { Sentence } from './sentences.ts'
import { findTelephones } from '../../values/telephone.ts'

export type Piece = { sentence: Sentence; item: number | null }

const ordinal =
  /(?:,?\s*\band\s+)?\b(?:the\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|1st|2nd|3rd|4th|5th|6th|7th|last|other|next)\b(?!\s+(?:line|lines|number|numbers|phone|phones|tn|tns|floor|fl|street|st|ave|avenue|road|rd|time|choice|thing|week|month|quarter|of|class|name|half|request|attempt|reminder)\b)|\b(?:location|account|store|site|shop|branch|customer)\s+(?:no\.?\s?|#\s?)?(?:one|two|three|four|five|six|seven|\d{1,2}|[A-F])\b(?=\s*(?:is|:|,|–|—|-|\())/gi

/** The words that count, in front of what is counted. */
export const withoutOrdinal = (text: string): string =>
  text.replace(
    /^(?:,?\s*and\s+)?(?:the\s+)?\w+(?:\s(?:one|two|three|four|five|account|customer|location|site|store|shop|\d{1,2}|[A-F]))?(?:\s(?:one|is|:))*\s*[:,–—-]?\s*/i,
    '',
  )

/** A sentence that goes on about the account of the one before. */
const speaksOn =
  /^(?:It|They|Their|Her|His|She|He|Its|That one|This one|Main|BTN|The (?:main|billing|only|account|number|phone|line|btn|address|shop|store|office|bill|first number)\b.{0,40}(?:is|are|has|goes))\b/

/** The pieces in order. Where fewer than two of them hold a number, nothing is enumerated and every sentence stays whole. */
export const enumerate = (sentences: readonly Sentence[], firstItem: number): Piece[] => {
  const pieces: Piece[] = []
  let item = firstItem - 1
  for (const sentence of sentences) {
    const marks = [...sentence.text.matchAll(ordinal)].map((match) => match.index)
    if (marks.length === 0) {
      const goesOn = speaksOn.test(sentence.text) && (pieces.at(-1)?.item ?? null) !== null
      pieces.push({ sentence, item: goesOn ? item : null })
      continue
    }
    if ((marks[0] ?? 0) > 0) pieces.push({ sentence: { ...sentence, text: sentence.text.slice(0, marks[0]) }, item: null })
    marks.forEach((from, at) => {
      item += 1
      pieces.push({ sentence: { ...sentence, text: sentence.text.slice(from, marks[at + 1]) }, item })
    })
  }
  const numbered = pieces.filter((piece) => piece.item !== null && findTelephones(piece.sentence.text).length > 0)
  if (numbered.length < 2) return sentences.map((sentence) => ({ sentence, item: null }))
  return pieces.map((piece) => (piece.item !== null && !numbered.some((one) => one.item === piece.item) ? { ...piece, item: null } : piece))
}
