/** On which side of their captions the tick boxes of a line stand: "☒ Yes  ☐ No" or "Yes ☐  No ☒". */

import { readAccountType, readPlatform, readPreferredResponse, readYesNo } from '../../values/choices.ts'

/** How far the words in front of a box and behind it are away; null where nothing or another box stands there. */
export type Gaps = { before: number | null; after: number | null }

/** Where the captions are; null where it cannot be told, and no box may be read. */
export type CaptionSide = 'behind' | 'before' | null

/** One gap is clearly narrower than another by this factor. */
const clearly = 1.4

const within = (gap: number | null, reach: number): boolean => gap !== null && gap <= reach

/** The side that gives every box a caption; where both do, the one to which the boxes stand nearer, or the one whose captions are choices: `first` stands in front of all boxes, `last` behind them. */
export const captionSide = (gaps: readonly Gaps[], reach: number, first: string, last: string): CaptionSide => {
  const behind = gaps.every(({ after }) => within(after, reach))
  const before = gaps.every((gap) => within(gap.before, reach))
  if (behind !== before) return behind ? 'behind' : 'before'
  if (gaps.length === 1) return 'behind'
  if (!behind) return mostly(gaps, reach)
  const [left, right] = [sum(gaps.map((gap) => gap.before ?? 0)), sum(gaps.map((gap) => gap.after ?? 0))]
  if (right * clearly < left) return 'behind'
  if (left * clearly < right) return 'before'
  if (/[?:]\s*$/.test(first) || (isChoice(last) && !isChoice(first))) return 'behind'
  return isChoice(first) && !isChoice(last) ? 'before' : null
}

const isChoice = (caption: string): boolean => {
  const text = caption.trim()
  return (
    text.length <= 25 &&
    [readYesNo, readAccountType, readPreferredResponse, readPlatform].some((read: (words: string) => unknown) => read(text) !== null)
  )
}

/** Single boxes may have lost their caption; all others agree. */
const mostly = (gaps: readonly Gaps[], reach: number): CaptionSide => {
  const behind = gaps.filter(({ after }) => within(after, reach)).length
  const before = gaps.filter((gap) => within(gap.before, reach)).length
  return behind === before ? null : behind > before ? 'behind' : 'before'
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
