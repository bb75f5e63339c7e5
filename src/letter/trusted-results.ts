import { parseResults } from './authentication-results.ts'
import type { ResultField } from './authentication-results.ts'
import { borderOf } from './border.ts'
import type { Border } from './border.ts'
import type { HeaderField, HeaderSection } from './header-fields.ts'
import type { OpenSettings } from './letter.ts'
import { limits } from './limits.ts'

/** The field's results when the trusted server wrote it, else null. */
const readOurs = (field: HeaderField, border: Border, trusted: string): ResultField | null => {
  if (field.name !== 'authentication-results' || field.oddName) return null
  const withoutId = /^\s*(?:spf|dkim|dmarc)\s*=/i.test(field.value)
  if (!border.namesItself && !withoutId) return null
  const results = parseResults(border.namesItself ? field.value : `${trusted}; ${field.value}`)
  return results.authservId === trusted ? results : null
}

/**
 * The results the trusted border server wrote: its authserv-id, the topmost block, above the first foreign Received
 * (RFC 8601 section 5). Whatever carries the same id further down was written by the sender and is not looked at.
 */
export const trustedResults = (section: HeaderSection, settings: OpenSettings): ResultField[] => {
  const trusted = settings.trustedAuthservId.toLowerCase()
  if (trusted === '') return []
  const border = borderOf(settings)
  const ours: ResultField[] = []
  for (const field of section.fields) {
    if (field.name === 'received' && (ours.length > 0 || !border.isInner(field.value))) break
    const results = readOurs(field, border, trusted)
    if (results) ours.push(results)
    if (ours.length >= limits.resultFields) break
  }
  return border.namesItself ? ours : ours.slice(0, 1)
}
