import { ratio } from 'fuzzball'
import { generations } from './name-vocabulary.ts'

/** Below the limit for passing: a person should look. */
const atMostLooked = 0.89
const reordered = 0.85
const otherPerson = 0.5

/**
 * How alike two names are, 0 to 1, from their words (`nameWords`). 1 is the same but for spelling rules, one mistyped word costs its
 * letters. A missing or additional word, two mistyped words, other initials or another order are looked at by a person at best,
 * because this is how neighbours and sisters in business differ. `person`: a private name, where surname and first name may change
 * places and a middle initial may be missing.
 */
export function nameSimilarity(given: readonly string[], own: readonly string[], person: boolean): number {
  if (given.length === 0 || own.length === 0) return 0
  const [left, right] = [compound(given, own), compound(own, given)]
  if (!sameGeneration(left, right)) return otherPerson
  const inOrder = score(left, right, person)
  const sorted = score([...left].sort(), [...right].sort(), person)
  return Math.max(inOrder, person ? sorted : Math.min(sorted, reordered))
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

function score(left: readonly string[], right: readonly string[], person: boolean): number {
  const { mistyped, extra } = align(left, right)
  const letters = ratio(left.join(''), right.join(''), { full_process: false }) / 100
  if (extra.length === 0 && mistyped === 0) return 1
  if (extra.length === 0) return mistyped === 1 ? letters : Math.min(letters, atMostLooked)
  if (person && mistyped === 0 && extra.length === 1 && /^[A-Z]$/.test(extra[0] ?? '')) return 0.95
  return Math.min(letters, atMostLooked)
}

type Alignment = { mistyped: number; extra: string[]; value: number }

/** Pairs words in order so that as many as possible agree; what stays alone is extra. */
function align(left: readonly string[], right: readonly string[]): Alignment {
  let above: Alignment[] = [{ mistyped: 0, extra: [], value: 0 }]
  for (const word of right) above.push(alone(above.at(-1), word))
  for (const a of left) {
    const row = [alone(above[0], a)]
    right.forEach((b, at) => {
      row.push(best(pair(above[at], a, b), alone(above[at + 1], a), alone(row[at], b)))
    })
    above = row
  }
  return above.at(-1) ?? { mistyped: 0, extra: [], value: 0 }
}

const alone = (before: Alignment | undefined, word: string): Alignment => ({
  mistyped: before?.mistyped ?? 0,
  extra: [...(before?.extra ?? []), word],
  value: before?.value ?? 0,
})

function pair(before: Alignment | undefined, a: string, b: string): Alignment {
  const likeness = wordLikeness(a, b)
  if (before === undefined || likeness === 0) return { mistyped: 0, extra: [], value: -1 }
  return { mistyped: before.mistyped + (likeness < 1 ? 1 : 0), extra: before.extra, value: before.value + likeness }
}

const best = (...ways: Alignment[]): Alignment => ways.reduce((one, other) => (other.value > one.value ? other : one))

/** 1 the same word, 0 another word, between for a slip of the pen: never in the first letter, in numbers, or in words of up to three letters. */
function wordLikeness(a: string, b: string): number {
  if (a === b || isSaintOrStreet(a, b)) return 1
  if (a[0] !== b[0] || /\d/.test(a + b) || (a.length <= 3 && b.length <= 3)) return 0
  const likeness = ratio(a, b, { full_process: false }) / 100
  return likeness >= 0.8 ? likeness : 0
}

function isSaintOrStreet(a: string, b: string): boolean {
  const full = a === 'ST' ? b : b === 'ST' ? a : ''
  return full === 'SAINT' || full === 'STREET' || full === 'STE'
}
