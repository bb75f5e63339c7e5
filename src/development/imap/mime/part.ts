/** The parts of a message as IMAP numbers them: byte ranges, nothing decoded. */

export type Part = {
  /** Header section with the empty line that ends it. */
  header: Buffer
  body: Buffer
  /** First value of each field, unfolded, by lower-case name. */
  fields: Map<string, string>
  type: string
  subtype: string
  parameters: Map<string, string>
  /** Parts of a multipart. */
  children: Part[]
  /** The message inside message/rfc822. */
  embedded: Part | null
}

/** Deepest nesting that is shown; stops a stack overflow on hostile mail. */
const MAX_DEPTH = 30
/** Longest value of a field that is shown in structure and envelope. */
const MAX_VALUE = 4000
/** Most parts of one multipart that are shown. */
const MAX_CHILDREN = 1000

export function parsePart(bytes: Buffer, depth = 0): Part {
  const { header, body } = splitHeader(bytes)
  const fields = readFields(header)
  const declared = readType(fields.get('content-type') ?? 'text/plain; charset=us-ascii')
  const part: Part = { header, body, fields, ...declared, children: [], embedded: null }
  if (depth < MAX_DEPTH && part.type === 'multipart') part.children = children(part, depth)
  if (depth < MAX_DEPTH && part.type === 'message' && part.subtype === 'rfc822') part.embedded = parsePart(body, depth + 1)
  // An empty multipart has no valid BODYSTRUCTURE; it is shown as the text it is.
  if (part.type === 'multipart' && part.children.length === 0) return { ...part, type: 'text', subtype: 'plain' }
  return part
}

/** Splits at the first empty line; bytes without one are all header. */
export function splitHeader(bytes: Buffer): { header: Buffer; body: Buffer } {
  const crlf = bytes.indexOf('\r\n\r\n')
  const lf = bytes.indexOf('\n\n')
  const end = crlf >= 0 && (lf < 0 || crlf < lf) ? crlf + 4 : lf >= 0 ? lf + 2 : bytes.length
  return { header: bytes.subarray(0, end), body: bytes.subarray(end) }
}

function readFields(header: Buffer): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of header.toString('latin1').split(/\r?\n(?![ \t])/)) {
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    const value = line
      .slice(colon + 1, colon + 1 + MAX_VALUE)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim()
    if (!fields.has(name)) fields.set(name, value)
  }
  return fields
}

/** Reads `type/subtype; name=value`, also for Content-Disposition, where there is no subtype. */
export function readType(value: string): { type: string; subtype: string; parameters: Map<string, string> } {
  const [head = '', ...rest] = value.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  const [type = '', subtype = ''] = head.trim().toLowerCase().split('/')
  const parameters = new Map<string, string>()
  for (const item of rest) {
    const match = /^\s*([^\s=]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|(\S*))/.exec(item)
    if (match?.[1]) parameters.set(match[1].toLowerCase(), (match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1'))
  }
  return { type, subtype: subtype.trim(), parameters }
}

function children(part: Part, depth: number): Part[] {
  const boundary = part.parameters.get('boundary')
  if (!boundary) return []
  const marks = boundaryLines(part.body, boundary)
  return marks.flatMap((mark, index) => {
    const next = marks[index + 1]
    if (mark.last || index >= MAX_CHILDREN) return []
    return [parsePart(part.body.subarray(mark.end, next?.start ?? part.body.length), depth + 1)]
  })
}

/** Where the delimiter lines of a multipart lie; the line break before each belongs to it (RFC 2046 5.1.1). */
function boundaryLines(body: Buffer, boundary: string): { start: number; end: number; last: boolean }[] {
  const found: { start: number; end: number; last: boolean }[] = []
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue
    const lineEnd = body.indexOf('\n', at)
    const end = lineEnd < 0 ? body.length : lineEnd + 1
    const tail = body
      .subarray(at + mark.length, end)
      .toString('latin1')
      .trim()
    if (tail !== '' && tail !== '--') continue
    found.push({ start: at - lineBreakBefore(body, at), end, last: tail === '--' })
    if (tail === '--') break
  }
  return found
}

function lineBreakBefore(body: Buffer, at: number): number {
  if (at >= 2 && body[at - 2] === 0x0d && body[at - 1] === 0x0a) return 2
  return at >= 1 && body[at - 1] === 0x0a ? 1 : 0
}
