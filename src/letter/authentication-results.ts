import { limits } from './limits.ts'

/**
 * Authentication-Results (RFC 8601), read by hand: comments, quoted strings and versions are parsed, never matched over,
 * because parts of the field repeat what the sender wrote.
 */

/** One method's result; property names are lower case (`header.d`), values as written without quotes. */
export type MethodResult = { method: string; result: string; properties: Map<string, string> }

/** A whole field. `malformed` fields say nothing: a value that does not parse may be the sender's own injection. */
export type ResultField = { authservId: string; results: MethodResult[]; malformed: boolean }

type Scan = { sections: string[]; malformed: boolean }

/** Splits at top-level semicolons; comments become one blank, quoted strings stay with their quotes. */
const sections = (value: string): Scan => {
  const found: string[] = ['']
  let depth = 0
  let quoted = false
  let malformed = false
  const add = (text: string): void => {
    found[found.length - 1] = (found.at(-1) ?? '') + text
  }
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at)
    if (character === '\\' && (quoted || depth > 0)) {
      if (quoted) add(value.slice(at, at + 2))
      at++
    } else if (quoted) {
      add(character)
      quoted = character !== '"'
    } else if (character === '(') {
      // A comment glued to a value may be the sender's: "d=victim.example(.evil.example" (USENIX 2020).
      malformed ||= depth === 0 && /[^\s;=]$/.test(found.at(-1) ?? '')
      depth++
    } else if (character === ')' && depth > 0) {
      depth--
      malformed ||= depth === 0 && /^[^\s;]/.test(value.slice(at + 1))
      if (depth === 0) add(' ')
    } else if (depth > 0) continue
    else if (character === ';') found.push('')
    else {
      add(character)
      quoted = character === '"'
    }
  }
  return { sections: found, malformed: malformed || depth > 0 || quoted }
}

const unquote = (value: string): string => (value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value)

const quotedOrRun = String.raw`"(?:[^"\\]|\\.)*"(?=[\s;]|$)|[^\s";]*`
const method = new RegExp(String.raw`^\s*([A-Za-z0-9][\w-]*)(?:\s*/\s*\d+)?\s*=\s*([A-Za-z][\w-]*)(?=\s|$)`)
const property = new RegExp(String.raw`\s*([A-Za-z][\w-]*(?:\s*\.\s*[\w-]+)?)\s*=\s*(${quotedOrRun})(?=\s|$)`, 'y')

const properties = (text: string): Map<string, string> | null => {
  const found = new Map<string, string>()
  property.lastIndex = 0
  let end = 0
  for (let match = property.exec(text); match; match = property.exec(text)) {
    const name = (match[1] ?? '').replace(/\s/g, '').toLowerCase()
    if (found.has(name)) return null
    found.set(name, unquote(match[2] ?? ''))
    end = property.lastIndex
  }
  return text.slice(end).trim() === '' ? found : null
}

const methodResult = (section: string): MethodResult | null => {
  const head = method.exec(section)
  const rest = head ? properties(section.slice(head[0].length)) : null
  return head && rest ? { method: (head[1] ?? '').toLowerCase(), result: (head[2] ?? '').toLowerCase(), properties: rest } : null
}

/** Reads one field value (unfolded). Never throws; what does not follow the grammar is `malformed`. */
export const parseResults = (value: string): ResultField => {
  const scan = sections(value.slice(0, limits.fieldCharacters))
  const [head = '', ...rest] = scan.sections
  const id = /^\s*("(?:[^"\\]|\\.)*"|[^\s";=]+)(?:\s+\d+)?\s*$/.exec(head)
  const stated = rest.map((section) => section.trim()).filter((section) => section !== '' && section.toLowerCase() !== 'none')
  const results = stated.map(methodResult)
  const sound = results.filter((result) => result !== null)
  return {
    authservId: id ? unquote(id[1] ?? '').toLowerCase() : '',
    results: sound,
    malformed: scan.malformed || value.length > limits.fieldCharacters || !id || sound.length < results.length,
  }
}
