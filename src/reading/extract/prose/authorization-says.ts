/** Sentences about the letter of authorization, and what is said about it right behind: "We have it here, signed by ...". */
import type { Piece } from './enumeration.ts'
import { place, type ProseReader } from './prose-reader.ts'
import type { Sentence } from './sentences.ts'
import { found, type Fact } from '../facts/fact.ts'
import { mentionsLoa, readLoaStatement } from '../../values/loa-statement.ts'

const goesOn = /^(?:it|this|they|he|she|signed|dated|the owner|the customer|his|her)\b/i
const haveIt = /^(?:yes,? )?(?:we|i)(?:['’]ve| (?:do |now |already )?(?:have|hold|keep|got))\b.{0,20}\b(?:it|one|them|both)\b/i

/** "LOA on file, dated 11/23/2026, Beth McCorris": a note of three things, not a sentence. */
const isNote = (text: string): boolean =>
  text.length <= 100 &&
  !/\d{3}[-. ]\d{4}|@/.test(text) &&
  /^\W*(?:(?:signed|customer|written|end[- ]user) )*(?:LOAs?|letters? of (?:authori[sz]ation|agency)|authori[sz]ation)\b/i.test(text) &&
  !/\b(?:is|are|was|we|i|our|they|please|call|send|contact|attn|requested)\b/i.test(text)

/** `pieces` tell which paragraph is about which of several accounts. */
export const authorizationSays = (sentences: readonly Sentence[], pieces: readonly Piece[], reader: ProseReader): Fact[] => {
  const items = itemsByBlock(pieces)
  let about = false
  return sentences.flatMap((sentence) => {
    const { text } = sentence
    const mentions = mentionsLoa(text)
    const follows = about && (goesOn.test(text) || haveIt.test(text))
    about = mentions
    if (!mentions && !follows) return []
    const { onFile, date, person: signer } = readLoaStatement(text, reader.near, false)
    const person = signer ?? (isNote(text) ? readLoaStatement(text, reader.near, true).person : null)
    const says = mentions || haveIt.test(text) ? onFile : null
    return place(
      [...found('loaOnFile', says), ...found('loaDate', date), ...found('authorizingPerson', person)],
      sentence,
      items.get(sentence.block) ?? null,
    )
  })
}

/** Where every account has a paragraph of its own, what a paragraph says of the letter is said of that account. */
const itemsByBlock = (pieces: readonly Piece[]): Map<number, number> => {
  const items = new Map<number, number>()
  const blocks = new Map<number, Set<number>>()
  for (const { sentence, item } of pieces)
    if (item !== null) blocks.set(sentence.block, (blocks.get(sentence.block) ?? new Set()).add(item))
  if (blocks.size < 2 || [...blocks.values()].some((inBlock) => inBlock.size > 1)) return items
  for (const [block, inBlock] of blocks) for (const item of inBlock) items.set(block, item)
  return items
}
