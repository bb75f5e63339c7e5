/** Numbers written one digit to a cell: single characters at even distances become one word again. */
import type { Word } from '../document.ts'

/** Fewer characters than this may be initials or a list. */
const fewest = 5

const center = (word: Word): number => word.x + word.width / 2

const isSingle = (word: Word): boolean => /^[A-Za-z0-9]$/.test(word.text)

const follows = (run: readonly Word[], next: Word): boolean => {
  const last = run.at(-1)
  const before = run.at(-2)
  if (!last || Math.abs(next.y - last.y) > last.height * 0.3) return false
  const pitch = center(next) - center(last)
  if (pitch <= 0 || pitch > last.height * 3) return false
  return !before || Math.abs(pitch - (center(last) - center(before))) < pitch * 0.2
}

const joined = (run: readonly Word[]): Word[] => {
  const [first] = run
  const last = run.at(-1)
  if (!first || !last || run.length < fewest) return [...run]
  return [{ ...first, text: run.map(({ text }) => text).join(''), width: last.x + last.width - first.x }]
}

/** Words in drawing order, with combs joined. */
export const joinCombs = (words: readonly Word[]): Word[] => {
  const result: Word[] = []
  let run: Word[] = []
  for (const word of words) {
    if (isSingle(word) && (run.length === 0 || follows(run, word))) {
      run.push(word)
      continue
    }
    result.push(...joined(run))
    run = isSingle(word) ? [word] : []
    if (run.length === 0) result.push(word)
  }
  return [...result, ...joined(run)]
}
