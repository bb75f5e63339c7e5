/** A soft break ends a line that is full; a shorter one is a stray space that some mailers leave behind. */
const shortestFullLine = 48

type FlowedLine = { depth: number; content: string }

const parse = (line: string): FlowedLine => {
  const quotes = /^>*/.exec(line)?.[0] ?? ''
  const rest = line.slice(quotes.length)
  return { depth: quotes.length, content: rest.startsWith(' ') ? rest.slice(1) : rest }
}

const isSoft = (line: FlowedLine, next: FlowedLine | undefined): boolean => {
  if (!next || next.depth !== line.depth || !line.content.endsWith(' ')) return false
  if (line.content === '-- ' || next.content === '-- ' || next.content.trim() === '') return false
  return line.content.length + (/^\S*/.exec(next.content)?.[0].length ?? 0) >= shortestFullLine
}

const print = (line: FlowedLine): string => (line.depth > 0 ? `${'>'.repeat(line.depth)} ${line.content}` : line.content)

/**
 * Unwraps format=flowed text (RFC 3676), so that a broken long line is one line again. `deleteSpace` is DelSp=yes.
 * Lines are separated by \n; quote marks stay.
 */
export const unwrapFlowed = (text: string, deleteSpace: boolean): string => {
  const lines = text.split('\n').map(parse)
  const paragraphs: string[] = []
  let open: string[] | null = null
  lines.forEach((line, at) => {
    const soft = isSoft(line, lines[at + 1])
    const content = soft && deleteSpace ? line.content.slice(0, -1) : line.content
    if (open) open.push(content)
    else open = [print({ ...line, content })]
    if (soft) return
    paragraphs.push(open.join(''))
    open = null
  })
  return paragraphs.join('\n')
}
