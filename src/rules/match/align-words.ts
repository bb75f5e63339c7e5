import { ratio as percent } from 'fuzzball'

/** `extra`: the words of the left and of the right name that found no counterpart. */
export type Alignment = { mistyped: number; extra: [left: string[], right: string[]]; value: number }

const nothing: Alignment = { mistyped: 0, extra: [[], []], value: 0 }

/** Pairs the words of two names in order, so that as many as possible agree; what stays alone is extra. */
export function alignWords(left: readonly string[], right: readonly string[]): Alignment {
  let above: Alignment[] = right.reduce<Alignment[]>((row, word) => [...row, alone(row.at(-1), word, 'right')], [nothing])
  for (const a of left) {
    const row = [alone(above[0], a, 'left')]
    right.forEach((b, at) => {
      row.push(best(pair(above[at], a, b), alone(above[at + 1], a, 'left'), alone(row[at], b, 'right')))
    })
    above = row
  }
  return above.at(-1) ?? nothing
}

function alone(before: Alignment = nothing, word: string, side: 'left' | 'right'): Alignment {
  const [a, b] = before.extra
  return { ...before, extra: side === 'left' ? [[...a, word], b] : [a, [...b, word]] }
}

function pair(before: Alignment = nothing, a: string, b: string): Alignment {
  const likeness = wordLikeness(a, b)
  if (likeness === 0) return { ...nothing, value: -1 }
  return { mistyped: before.mistyped + (likeness < 1 ? 1 : 0), extra: before.extra, value: before.value + likeness }
}

const best = (...ways: Alignment[]): Alignment => ways.reduce((one, other) => (other.value > one.value ? other : one))

/** 1 the same word, 0 another word, between for a slip of the pen: never in the first letter, in numbers, or in words of up to three letters. */
function wordLikeness(a: string, b: string): number {
  if (a === b || isSaintOrStreet(a, b)) return 1
  if (a[0] !== b[0] || /\d/.test(a + b) || (a.length <= 3 && b.length <= 3)) return 0
  const likeness = ratio(a, b) / 100
  return likeness >= 0.8 ? likeness : 0
}

function isSaintOrStreet(a: string, b: string): boolean {
  const full = a === 'ST' ? b : b === 'ST' ? a : ''
  return full === 'SAINT' || full === 'STREET' || full === 'STE'
}

/** Letters in common, 0 to 100 (Levenshtein, insertions and deletions only), of words that are clean already. */
export const ratio = (a: string, b: string): number => percent(a, b, { full_process: false })
