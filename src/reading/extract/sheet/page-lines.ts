/** Words of a page into lines, although a scan may hang a little: each word joins the line whose nearest word stands at its height. */

export type Mark = {
  text: string
  x: number
  y: number
  width: number
  height: number
  bold: boolean
  confidence: number
  input: boolean
  hint: string
}

export type PageLine = { marks: Mark[]; top: number; bottom: number }

export const pageLines = (marks: readonly Mark[]): PageLine[] => {
  const lines: PageLine[] = []
  const inOrder = [...marks].sort((a, b) => a.x - b.x || a.y - b.y)
  for (const mark of inOrder) {
    const line = lineFor(lines, mark)
    if (line === null) lines.push({ marks: [mark], top: mark.y, bottom: mark.y + mark.height })
    else {
      line.marks.push(mark)
      // The line's height follows its last word, so that a slanted line stays one.
      line.top = mark.y
      line.bottom = mark.y + mark.height
    }
  }
  return lines.map(levelled).sort((a, b) => a.top - b.top)
}

const lineFor = (lines: readonly PageLine[], mark: Mark): PageLine | null => {
  let best: PageLine | null = null
  let most = 0
  for (const line of lines) {
    const last = line.marks.at(-1)
    // Boxes of recognised words may overlap a little.
    if (last === undefined || last.x + last.width > mark.x + mark.width || last.x + last.width * 0.6 > mark.x) continue
    const shared = Math.min(line.bottom, mark.y + mark.height) - Math.max(line.top, mark.y)
    const part = shared / Math.min(line.bottom - line.top, mark.height)
    if (part > 0.5 && part > most) [best, most] = [line, part]
  }
  return best
}

const levelled = (line: PageLine): PageLine => ({
  marks: line.marks,
  top: Math.min(...line.marks.map((mark) => mark.y)),
  bottom: Math.max(...line.marks.map((mark) => mark.y + mark.height)),
})
