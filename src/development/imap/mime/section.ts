/** The bytes that `BODY[section]` names (RFC 3501 6.4.5). */
import { parsePart, splitHeader } from './part.ts'
import type { Part } from './part.ts'

/** `section` is what stands between the brackets. Null where the message has no such part. */
export function sectionBytes(message: Buffer, section: string): Buffer | null {
  if (section === '') return message
  const match = /^((?:\d+\.)*\d+)?\.?(.*)$/s.exec(section)
  const numbers = match?.[1]?.split('.').map(Number) ?? []
  const what = match?.[2] ?? ''
  if (numbers.length === 0) return named(message, what)
  const part = findPart(parsePart(message), numbers)
  if (!part) return null
  if (what === '') return part.body
  if (what.toUpperCase() === 'MIME') return part.header
  return part.embedded ? named(part.body, what) : null
}

function named(message: Buffer, what: string): Buffer | null {
  const { header, body } = splitHeader(message)
  const upper = what.toUpperCase()
  if (upper === 'HEADER') return header
  if (upper === 'TEXT') return body
  const fields = /^HEADER\.FIELDS(\.NOT)? \((.*)\)$/s.exec(upper)
  if (!fields) return null
  const names = new Set((fields[2] ?? '').split(' ').map((name) => name.replace(/"/g, '')))
  return chosenFields(header, (name) => names.has(name) !== (fields[1] !== undefined))
}

function chosenFields(header: Buffer, wanted: (name: string) => boolean): Buffer {
  const lines = header.toString('latin1').split(/(?<=\n)(?![ \t])/)
  const chosen = lines.filter((line) => line.includes(':') && wanted(line.slice(0, line.indexOf(':')).trim().toUpperCase()))
  return Buffer.from(`${chosen.join('')}\r\n`, 'latin1')
}

/** Part 1 of a message that is no multipart is its body. */
function findPart(root: Part, numbers: number[]): Part | null {
  let part: Part | undefined = root
  for (const number of numbers) {
    const parent: Part = part.embedded ?? part
    if (parent.children.length === 0) return number === 1 ? parent : null
    part = parent.children[number - 1]
    if (!part) return null
  }
  return part
}
