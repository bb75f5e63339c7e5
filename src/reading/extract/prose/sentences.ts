/** Running text into sentences, each with its place. Lines that belong together are joined, lines of a list stay apart. */
import { isDictated, punctuated } from './dictated.ts'
import { inlineItems } from './inline-list.ts'
import { withoutTakenBack, withSubjects } from './retractions.ts'
import type { Loose } from '../pairs/pair.ts'
import type { Party } from '../../labels/label.ts'

export type Sentence = {
  text: string
  row: number
  block: number
  part: string
  where: string
  heading: Party | null
  /** The line stands by itself: a list, an address block, a telegram. */
  alone: boolean
  /** Of the least certain line it is made of. */
  confidence: number
}

/** Characters of one sentence that patterns look at; keeps them linear. */
const maxSentence = 1_200
/** Length from which a line is taken to be broken by the mail program. */
const wrapped = 55

const abbreviation =
  /(?:\b(?:st|ave|rd|blvd|dr|ln|hwy|rte|ste|apt|bldg|fl|no|nr|inc|co|corp|ltd|bros|mr|mrs|ms|dr|jr|sr|prof|rev|tel|ext|ref|acct|attn|approx|dept|dtd|sgd|req|cust|addl|vs|etc|e\.g|i\.e|u\.s|p\.o|a\.m|p\.m|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|\b[A-Z])\.$/i

const companyEnd = /\b(?:inc|co|corp|ltd|llc|bros|[A-Z])\.$/i
const opener = /^(?:the|they|their|we|it|its|our|i|he|she|his|her|please|loa|customer|this|that|there|you|my|if|btn|service|all|thanks?)\b/i

export const sentencesOf = (loose: readonly Loose[]): Sentence[] => {
  const dictated = isDictated(loose.map(({ text }) => text).join(' '))
  return paragraphsOf(loose).flatMap((paragraph) => withSubjects(splitParagraph(paragraph, dictated).flatMap(splitItems)))
}

type Paragraph = { lines: Loose[]; alone: boolean }

const paragraphsOf = (loose: readonly Loose[]): Paragraph[] => {
  const paragraphs: Paragraph[] = []
  for (const line of loose) {
    const open = paragraphs.at(-1)
    const above = open?.lines.at(-1)
    const follows =
      above !== undefined &&
      above.block === line.block &&
      line.row === above.row + 1 &&
      above.part === line.part &&
      goesOn(above.text, line.text)
    if (follows && open !== undefined) {
      open.lines.push(line)
      open.alone = false
    } else
      paragraphs.push({
        lines: [line],
        alone: !/[.!?]\s*$/.test(line.text) && line.text.length < (/\s[/|]\s.*\s[/|]\s|\S {2,}\S.*\S {2,}\S/.test(line.text) ? 220 : 110),
      })
  }
  return paragraphs
}

const listed = /^\s*(?:[•*▪◦‣–—-]\s|#?\d{1,2}[.):]?\s{1,4}(?=\D)|#\d+\s|\(?[a-h][.)]\s)/

/** The line above was broken in the middle: it is long, or it ends with a comma or a small word, and the next does not begin a list. */
const goesOn = (above: string, line: string): boolean => {
  if (listed.test(line) || /\S {3,}\S/.test(line.trim()) || /\S {3,}\S/.test(above.trim())) return false
  const text = above.trimEnd()
  if (/[,;(&–-]$/.test(text) || /\b(?:and|or|of|the|a|an|by|on|at|for|to|in|with|our|their|is|are|was)$/i.test(text)) return true
  return text.length >= wrapped && (!/[.!?:]$/.test(text) || text.length >= wrapped + 12)
}

const splitParagraph = ({ lines, alone }: Paragraph, dictated: boolean): Sentence[] => {
  const first = lines[0]
  if (first === undefined) return []
  const text = punctuated(withoutTakenBack(lines.map((line) => line.text.trim()).join(' ')), dictated)
  const sentences: Sentence[] = []
  let from = 0
  const push = (to: number): void => {
    const sentence = text.slice(from, Math.min(to, from + maxSentence)).trim()
    if (sentence !== '')
      sentences.push({
        text: sentence,
        row: rowAt(lines, from),
        block: first.block,
        part: first.part,
        where: whereAt(lines, from),
        heading: first.heading,
        alone,
        confidence: Math.min(...lines.map((line) => line.confidence)),
      })
    from = to
  }
  for (const stop of text.matchAll(/[.!?]["”’)]*\s+(?=["“(]?[\p{Lu}\d¿¡])|(?<=\d{4}|\p{Ll}{5})[.!?]\s+(?=\p{Ll})/gu)) {
    const before = text.slice(0, stop.index + 1)
    if (!abbreviation.test(before.slice(-12)) || (companyEnd.test(before) && opener.test(text.slice(stop.index + stop[0].length))))
      push(stop.index + stop[0].length)
  }
  push(text.length)
  return sentences
}

const splitItems = (sentence: Sentence): Sentence[] =>
  inlineItems(sentence.text).map(({ text, listed }) => ({ ...sentence, text, alone: listed || sentence.alone }))

const lineAt = (lines: readonly Loose[], offset: number): Loose | undefined => {
  let left = offset
  for (const line of lines) {
    left -= line.text.trim().length + 1
    if (left < 0) return line
  }
  return lines.at(-1)
}

const rowAt = (lines: readonly Loose[], offset: number): number => lineAt(lines, offset)?.row ?? 0
const whereAt = (lines: readonly Loose[], offset: number): string => lineAt(lines, offset)?.where ?? ''
