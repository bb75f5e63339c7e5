/** Finds labels inside text: in front of a colon, or in front of a value that fits. */
import { fits } from './fits.ts'
import { isMachineKey, type Resolver } from '../../labels/resolve.ts'

/** Words of the longest label that is looked for inside text. */
const maxWords = 6

/** Where the label begins that ends a text and stands in front of `after`; null where it ends with none. Text before the label belongs to the value before. */
export const labelAtEnd = (text: string, after: string, resolver: Resolver): number | null => {
  if (resolver(text, 'marked').length > 0) return 0
  for (const separator of text.matchAll(/(?:[—–|;,•(]|\s[/-](?=\s)|[.)](?=\s))\s*/g)) {
    const at = separator.index + separator[0].length
    // "... (fax), Addr": what closes a bracket belongs to the value before.
    if (/^[^(]*\)|\d{3}\D?\d{4}/.test(text.slice(at))) continue
    if (resolver(text.slice(at), 'marked').length > 0) return at
  }
  const words = [...text.matchAll(/\S+/g)]
  for (const word of words.slice(Math.max(1, words.length - maxWords))) {
    const labels = resolver(text.slice(word.index), 'bare')
    const [label] = labels
    if (label === undefined || label.concept === 'ignored' || label.concept === 'person') continue
    // "We need CSRs for two customers:" is a sentence; behind a few words, or in front of a fitting value, the word is a label.
    const wordsBefore = text.slice(0, word.index).trim().split(/\s+/).length
    if (wordsBefore <= 2 || /[,;:)\d]\s*$/.test(text.slice(0, word.index)) || fits(label.concept, after)) return word.index
  }
  return null
}

/** Where the label ends that begins a text and is followed by a value of the shape it asks for; null where there is none. */
export const prefixLabel = (text: string, resolver: Resolver): number | null => {
  const words = [...text.slice(0, 120).matchAll(/\S+/g)]
  for (let count = Math.min(maxWords, words.length - 1); count >= 1; count -= 1) {
    const last = words[count - 1]
    if (last === undefined) continue
    const end = last.index + last[0].length
    const [label] = resolver(text.slice(0, end), 'bare')
    if (label !== undefined && (isMachineKey(text.slice(0, end)) || fits(label.concept, text.slice(end).replace(/^[\s:#-]+/, ''))))
      return end
  }
  return null
}
