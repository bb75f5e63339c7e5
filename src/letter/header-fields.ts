import { limits } from './limits.ts'

/** One header field as it stands in the bytes. `value` is unfolded Latin-1, one character per byte. */
export type HeaderField = { name: string; value: string; oddName: boolean }

/** `damaged` is true when a line is neither field nor continuation, or a bare CR or NUL hides in the section. */
export type HeaderSection = { fields: HeaderField[]; damaged: boolean; bodyStart: number; bytes: Uint8Array }

const fieldName = /^([!-9;-~]+)([ \t]*):/

const endOfHeader = (text: string): { end: number; bodyStart: number } => {
  if (/^\r?\n/.test(text)) return { end: 0, bodyStart: text.startsWith('\r') ? 2 : 1 }
  const blank = /\n\r?\n/.exec(text)
  return blank ? { end: blank.index + 1, bodyStart: blank.index + blank[0].length } : { end: text.length, bodyStart: text.length }
}

/** An mbox "From " line above the fields belongs to the file, not to the message. */
const withoutMboxLine = (text: string): number => (/^>?From [^\n]*\n/.exec(text)?.[0] ?? '').length

/**
 * Reads the header section from the raw bytes, in order and with duplicates, for every decision that must not
 * depend on which of two fields a parser prefers (RFC 5322 2.2).
 */
export const headerSection = (raw: Uint8Array): HeaderSection => {
  const whole = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1')
  const start = withoutMboxLine(whole.slice(0, 2000))
  const text = whole.slice(start)
  const { end, bodyStart } = endOfHeader(text)
  const section = text.slice(0, Math.min(end, limits.headerBytes))
  const fields: HeaderField[] = []
  let damaged = section.includes('\0') || /\r(?!\n)/.test(section)
  for (const line of section.split(/\r?\n/)) {
    if (line === '') continue
    const last = fields.at(-1)
    if (/^[ \t]/.test(line) && last) {
      last.value += line
      continue
    }
    const head = fieldName.exec(line)
    if (!head) {
      damaged = true
      continue
    }
    fields.push({ name: (head[1] ?? '').toLowerCase(), value: line.slice(head[0].length), oddName: head[2] !== '' })
  }
  return { fields, damaged, bodyStart: start + bodyStart, bytes: raw.subarray(start, start + bodyStart) }
}

/** Trimmed values of every field of that name, top first. */
export const fieldValues = (section: HeaderSection, name: string): string[] =>
  section.fields.filter((field) => field.name === name).map((field) => field.value.trim())

export const firstValue = (section: HeaderSection, name: string): string | null => fieldValues(section, name)[0] ?? null
