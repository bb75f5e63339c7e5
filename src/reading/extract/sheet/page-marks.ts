/** What typewriters and word processors draw with characters: leaders between a caption and its value, boxes of brackets. */
import type { Mark } from './page-lines.ts'

const leader = /[.…·_]{4,}:?$/

/** A line without its leaders, and the marks behind which they stood: those ask for what comes next. */
export const withoutLeaders = (marks: readonly Mark[]): { marks: Mark[]; led: ReadonlySet<Mark> } => {
  const kept: Mark[] = []
  const led = new Set<Mark>()
  for (const mark of marks) {
    if (mark.input || !leader.test(mark.text)) {
      kept.push(mark)
      continue
    }
    const text = mark.text.replace(leader, '')
    const own = { ...mark, text, width: (mark.width * text.length) / mark.text.length }
    if (text !== '') kept.push(own)
    const before = kept.at(-1)
    if (before !== undefined) led.add(before)
  }
  return { marks: kept, led }
}

/** "[", "X" and "]" or "(", "X" and ")" that stand apart are one box. */
export const bracketsJoined = (marks: readonly Mark[]): Mark[] => {
  const joined: Mark[] = []
  for (let at = 0; at < marks.length; at += 1) {
    const open = marks[at]
    if (open === undefined) break
    const inside = marks[at + 1]
    const close = inside !== undefined && /^[\])]$/.test(inside.text) ? inside : marks[at + 2]
    const crossed = inside !== undefined && /^[xX✓✔*]$/.test(inside.text)
    const isBox =
      /^[[(]$/.test(open.text) &&
      close !== undefined &&
      /^[\])]$/.test(close.text) &&
      (close === inside || crossed) &&
      close.x - open.x < open.height * 3
    if (isBox) {
      joined.push({ ...open, text: crossed ? '☒' : '☐', width: close.x + close.width - open.x })
      at += close === inside ? 1 : 2
    } else joined.push(open)
  }
  return joined
}
