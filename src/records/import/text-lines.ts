/** A line longer than this would be a file of another kind, and would fill the memory. */
const longestLine = 64 * 1024 * 1024

export type TextLine = { line: number; text: string } | { line: number; fault: string }

/** Lines of UTF-8 text, with or without carriage returns and byte order mark; blank lines are counted and left out. */
export async function* textLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 0
  for await (const bytes of byteLines(chunks)) {
    line += 1
    if (bytes === 'too long') {
      yield { line, fault: `is longer than ${longestLine / 1024 / 1024} MB` }
      return
    }
    const text = decode(decoder, bytes)
    if (text === undefined) yield { line, fault: 'is not UTF-8 text' }
    else if (text.trim() !== '') yield { line, text }
  }
}

const decode = (decoder: InstanceType<typeof TextDecoder>, bytes: Buffer): string | undefined => {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

async function* byteLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer | 'too long'> {
  let rest: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)])
      rest = []
      length = 0
      from = end + 1
    }
    rest.push(chunk.subarray(from))
    length += chunk.length - from
    if (length > longestLine) {
      yield 'too long'
      return
    }
  }
  if (length > 0) yield Buffer.concat(rest)
}
