/** Facts whose line breaks are part of what they say. */
const manyLines = new Set(['fillIn', 'letterText', 'text', 'confidentiality', 'signature'])

/** Marks that reorder or hide text: a value could be made to read as another one. */
const invisible = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

const lines = (text: string): string => text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** Keeps what a stranger wrote from breaking out of its line: in a mail of ours a forged line would be our word. */
export const cleanFacts = (fact: unknown, name = ''): unknown => {
  if (typeof fact === 'string') {
    const text = fact.toWellFormed().replace(invisible, '')
    return manyLines.has(name) ? lines(text) : oneLine(text)
  }
  if (Array.isArray(fact)) return fact.map((one) => cleanFacts(one, name))
  if (typeof fact === 'object' && fact !== null)
    return Object.fromEntries(Object.entries(fact).map(([key, one]) => [key, cleanFacts(one, key)]))
  return fact
}
