/** Tick boxes of a printed line that stand behind their captions are brought in front of them, as everywhere else. */
import { captionSide, type Gaps } from './box-sides.ts'
import type { Mark } from './page-lines.ts'

/** Heights of a line within which a caption belongs to a box, and between the words of one caption. */
const reach = 3
const wordGap = 0.8

const isBox = (mark: Mark | undefined): boolean => mark !== undefined && /^[☒☐]$/.test(mark.text)

/** @returns the marks of a line, each box in front of its caption; without the boxes where nobody can tell which caption is whose. */
export const boxesFirst = (marks: readonly Mark[]): Mark[] => {
  const boxes = marks.flatMap((mark, at) => (isBox(mark) ? [at] : []))
  if (boxes.length < 2) return [...marks]
  const height = Math.max(...boxes.map((at) => marks[at]?.height ?? 0))
  const gaps = boxes.map((at) => gapsAt(marks, at))
  const [first, last] = [boxes[0] ?? 0, boxes.at(-1) ?? 0]
  const side = captionSide(gaps, reach * height, marks[first - 1]?.text ?? '', marks[last + 1]?.text ?? '')
  if (side === null) return marks.filter((mark) => !isBox(mark))
  return side === 'behind' ? [...marks] : turned(marks, height)
}

const gapsAt = (marks: readonly Mark[], at: number): Gaps => {
  const [before, own, after] = [marks[at - 1], marks[at], marks[at + 1]]
  if (own === undefined) return { before: null, after: null }
  return {
    before: before === undefined || isBox(before) || before.input ? null : Math.max(0, own.x - before.x - before.width),
    after: after === undefined || isBox(after) || after.input ? null : Math.max(0, after.x - own.x - own.width),
  }
}

/** Each box changes places with the words of its caption. */
const turned = (marks: readonly Mark[], height: number): Mark[] => {
  const result: Mark[] = []
  for (const mark of marks) {
    if (!isBox(mark)) {
      result.push(mark)
      continue
    }
    let from = result.length
    while (from > 0 && belongs(result, from, height)) from -= 1
    const caption = result.splice(from)
    const first = caption[0]
    result.push(first === undefined ? mark : { ...mark, x: first.x - mark.width, y: mark.y }, ...caption)
  }
  return result
}

/** Whether the word before a place still belongs to the caption that ends there. */
const belongs = (marks: readonly Mark[], to: number, height: number): boolean => {
  const word = marks[to - 1]
  const next = marks[to]
  if (word === undefined || isBox(word) || word.input || /[?:]$/.test(word.text)) return false
  return next === undefined || next.x - word.x - word.width < height * wordGap
}
