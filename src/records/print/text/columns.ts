/** The classic layout is 80 columns wide, as the terminals were that it was made for. */
export const pageWidth = 80

/** Left-aligned in a column; a longer text keeps its place and pushes on. */
export const left = (text: string, width: number): string => text.padEnd(width)

/** Text at the left and at the right end of one line. */
export function ends(start: string, end: string, width = pageWidth): string {
  return start.padEnd(Math.max(0, width - end.length)) + end
}

export const centered = (text: string, width = pageWidth): string => ' '.repeat(Math.max(0, Math.floor((width - text.length) / 2))) + text

/** Words broken into lines no longer than asked; a longer word is divided. */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).flatMap((part) => chopped(part, width))) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else if (word !== '') lines.push(word)
  }
  return lines
}

/** Items that stay whole, side by side as many as fit. */
export function wrapItems(items: string[], width: number, between = ' '): string[] {
  const lines: string[] = []
  for (const item of items.flatMap((whole) => (whole.length > width ? wrapWords(whole, width) : [whole]))) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + between.length + item.length <= width) lines[lines.length - 1] = last + between + item
    else lines.push(item)
  }
  return lines
}

/** A label in its column with a text wrapped beside it. */
export function labelled(label: string, text: string, indent = 2, labelWidth = 14): string[] {
  const lines = wrapWords(text, pageWidth - indent - labelWidth)
  return (lines.length > 0 ? lines : ['']).map((line, at) =>
    `${' '.repeat(indent)}${left(at === 0 ? label : '', labelWidth)}${line}`.trimEnd(),
  )
}

const chopped = (word: string, width: number): string[] =>
  word.length <= width ? [word] : [word.slice(0, width), ...chopped(word.slice(width), width)]
