import { alignWords, ratio, type Alignment } from './align-words.ts'
import { generations } from './name-vocabulary.ts'

/** Below the limit for passing: a person should look. */
const atMostLooked = 0.89
const reordered = 0.85
/** Below the limit for a look: somebody else. */
const somebodyElse = 0.7

/**
 * How alike two names are, 0 to 1, from their words (`nameWords`). 1 is the same but for spelling rules, one mistyped word costs its
 * letters. A missing or additional word, two mistyped words or another order are looked at by a person at best, because this is how
 * neighbours and sisters in business differ. Another first word, or for a private person (`person`) another given name or generation,
 * is somebody else; a private person's surname may come first and a middle initial may be missing.
 */
export function nameSimilarity(given: readonly string[], own: readonly string[], person: boolean): number {
  if (given.length === 0 || own.length === 0) return 0
  const [left, right] = [compound(given, own), compound(own, given)]
  if (!sameGeneration(left, right)) return somebodyElse
  const sorted = alignWords([...left].sort(), [...right].sort())
  if (person) return Math.max(ofPerson(left, right, alignWords(left, right)), ofPerson(left, right, sorted))
  const turned = sorted.extra[0].length + sorted.extra[1].length === 0 ? Math.min(letters(left, right, sorted), reordered) : 0
  return Math.max(ofBusiness(left, right, alignWords(left, right)), turned)
}

/** Words written apart that the other name writes as one: LARK VIEW and LARKVIEW, O SHAUNNERY and OSHAUNNERY. */
function compound(words: readonly string[], other: readonly string[]): string[] {
  const known = new Set(other)
  const joined: string[] = []
  for (let at = 0; at < words.length; at++) {
    const pair = `${words[at] ?? ''}${words[at + 1] ?? ''}`
    const isOne = at + 1 < words.length && known.has(pair)
    joined.push(isOne ? pair : (words[at] ?? ''))
    if (isOne) at++
  }
  return joined
}

/** JR against SR is another person; JR against nothing is left to the words. */
function sameGeneration(left: readonly string[], right: readonly string[]): boolean {
  const [a, b] = [generationOf(left), generationOf(right)]
  return a === null || b === null || a === b
}

function generationOf(words: readonly string[]): string | null {
  const last = words.at(-1) ?? ''
  return generations.get(last) ?? null
}

function ofBusiness(left: readonly string[], right: readonly string[], found: Alignment): number {
  const [a, b] = found.extra
  const alike = letters(left, right, found)
  const otherFirst = a[0] !== undefined && a[0] === left[0] && b[0] === right[0] && ratio(a[0], b[0] ?? '') < 60
  return otherFirst ? Math.min(alike, somebodyElse) : alike
}

function ofPerson(left: readonly string[], right: readonly string[], found: Alignment): number {
  const [a, b] = found.extra
  const alike = letters(left, right, found)
  if (a.length > 0 && b.length > 0)
    return a.some((word) => b.some((other) => isInitialOf(word, other))) ? alike : Math.min(alike, somebodyElse)
  const middle = [...a, ...b]
  return found.mistyped === 0 && middle.length === 1 && middle[0]?.length === 1 ? 0.95 : alike
}

const isInitialOf = (a: string, b: string) => (a.length === 1 || b.length === 1) && a[0] === b[0]

/** Likeness of the letters, kept below passing where more than one word is mistyped or a word is missing. */
function letters(left: readonly string[], right: readonly string[], { mistyped, extra: [a, b] }: Alignment): number {
  if (a.length + b.length === 0 && mistyped === 0) return 1
  const alike = ratio(left.join(''), right.join('')) / 100
  return a.length + b.length === 0 && mistyped === 1 ? alike : Math.min(alike, atMostLooked)
}
