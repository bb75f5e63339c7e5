/** Tick boxes in text: every disguise of a ticked box becomes ☒, of an empty one ☐. */
import { captionSide, type Gaps } from './box-sides.ts'

const ticked = /[☑✓✔⊠✗✘⌧🗹🗷]|\[\s?(?:[xX✓✔*]|yes|YES)\s?\]|(?<![\w])\(\s?[xX✓✔]\s?\)|\{[xX]\}|(?<=^|\s)[þý](?=\s|$)|_[xX]_(?=\s)/gu
const unticked = /[□▢◻⬜❏❑]|\[\s{0,4}\]|\[_{1,3}\]|(?<=^|\s)\(\s{1,4}\)(?=\s|$)|(?<=^|\s)¨(?=\s|$)/gu

/** A text in which all tick boxes look alike. Filled and empty circles count where both occur. */
export const plainBoxes = (text: string): string => {
  const plain = text.replaceAll(ticked, '☒').replaceAll(unticked, '☐')
  if (/[○◯]/.test(plain)) return plain.replaceAll(/[●◉⦿]/g, '☒').replaceAll(/[○◯]/g, '☐')
  return /☐/.test(plain) ? plain.replaceAll('■', '☒') : plain
}

export type Box = { option: string; ticked: boolean }

/** Spaces within which a caption belongs to a box. */
const reach = 24

/** The boxes of a text with the words each belongs to; none where nobody can tell to which words they belong. */
export const readBoxes = (text: string): Box[] => {
  const parts = text.split(/([☒☐])/)
  const between = parts.filter((_, at) => at % 2 === 0)
  const gaps = between.slice(1).map((after, at): Gaps => {
    const before = between[at] ?? ''
    return {
      before: before.trim() === '' ? null : before.length - before.trimEnd().length,
      after: after.trim() === '' ? null : after.length - after.trimStart().length,
    }
  })
  const side = captionSide(gaps, reach, between[0] ?? '', between.at(-1) ?? '')
  if (side === null) return []
  return gaps.map((_, at) => ({
    option: optionOf((side === 'behind' ? between[at + 1] : between[at]) ?? '', side === 'behind'),
    ticked: parts[at * 2 + 1] === '☒',
  }))
}

const optionOf = (words: string, behind: boolean): string => {
  const pieces = words.trim().split(/\s{3,}|[\t\n]/)
  const own = behind ? pieces[0] : pieces.at(-1)?.replace(/^.*[?:]\s+(?=\S)/, '')
  return (own ?? '').replace(/^[\s,;:/|–-]+|[\s,;/|–-]+$/g, '')
}

export const hasBoxes = (text: string): boolean => /[☒☐]/.test(text)
