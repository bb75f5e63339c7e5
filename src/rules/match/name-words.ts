import { foldLetters } from './fold-letters.ts'
import { canonicalWord, degrees, legalForms, spacedForms, titles } from './name-vocabulary.ts'
import { withDigits } from './numerals.ts'

/**
 * The words of a name that say whose it is, in one spelling: no accents, punctuation, articles, "and", legal forms, titles and degrees;
 * numbers as digits, abbreviations as one form, spaced initials as one word. SAINT and STREET written ST stay ST.
 */
export function nameWords(name: string, umlauts: 'plain' | 'spelled-out' = 'plain'): string[] {
  const plain = withoutPunctuation(foldLetters(name, umlauts)).replace(spaced, (form) => form.replaceAll(' ', ''))
  const words = plain.split(' ').filter((word) => word !== '')
  const core = withoutEnds(withoutFront(words)).filter((word) => !silent.has(word))
  return withDigits(joinInitials(core)).map(canonicalWord)
}

/** Spaced letters that are one word, wherever they stand but at the beginning. */
const spaced = new RegExp(`(?<= )(?:${spacedForms.join('|')})(?= |$)`, 'g')
const silent = new Set(['THE', 'AND', 'OF'])

function withoutPunctuation(text: string): string {
  return text
    .replace(/\bCO-OPS?\b/g, 'COOP')
    .replace(/(?<=\b[A-Z])\.(?=[A-Z]\b)/g, '')
    .replace(/(?<= )('N'?|N')(?= )/g, 'AND')
    .replace(/'/g, '')
    .replace(/[&+]/g, ' AND ')
    .replace(/^\s*(THE )?(CITY|TOWN|VILLAGE|BOROUGH|TOWNSHIP|COUNTY) OF (.+)$/, '$3 $2')
    .replace(/[^A-Z0-9]+/g, ' ')
    .replace(/\b(NO|NUMBER) (?=\d)/g, '')
    .trim()
}

function withoutFront(words: readonly string[]): string[] {
  const first = words.findIndex((word) => !titles.has(word) && word !== 'THE' && word !== 'AND')
  return first < 0 ? [...words] : words.slice(first)
}

/** Legal forms and degrees stand at the end, several in a row; a name that is nothing else keeps its first word. */
function withoutEnds(words: readonly string[]): string[] {
  let end = words.length
  while (end > 1 && isEnding(words[end - 1] ?? '')) end--
  return words.slice(0, end)
}

const isEnding = (word: string) => legalForms.has(word) || degrees.has(word) || word === 'AND' || word === 'THE'

/** A X Q FASTENERS -> AXQ FASTENERS. */
function joinInitials(words: readonly string[]): string[] {
  return words.reduce<string[]>((joined, word, at) => {
    const before = words[at - 1] ?? ''
    const last = joined.at(-1)
    if (last !== undefined && /^[A-Z]$/.test(word) && /^[A-Z]$/.test(before)) return [...joined.slice(0, -1), last + word]
    return [...joined, word]
  }, [])
}
