/** Numbers and words written one character to a cell: single characters at even distances become one word again. */
import type { Word } from '../document.ts'

/** Characters that stand this far apart, in heights, stand in cells of their own; fewer than `fewest` that stand closer may be initials. */
const cellPitch = 1.05
/** Typewriters set single letters with a blank between nearly as wide. */
const letterPitch = 1.3
const fewest = 5
const widest = 3

/** Lengths of the groups in which numbers, dates and codes are divided over several combs. */
const groupings = ['3 3 4', '3 3 4 3', '3 7', '10 3', '2 2 4', '2 2 2', '4 2 2', '5 4']

type Run = { words: Word[]; pitch: number; spaced: boolean }

const center = (word: Word): number => word.x + word.width / 2
const end = (word: Word): number => word.x + word.width
const isSingle = (word: Word): boolean => /^[A-Za-z0-9&'.@#/-]$/.test(word.text)
const isJoint = (word: Word): boolean => /^[-–./()]{1,2}$/.test(word.text)
const sameLine = (a: Word, b: Word): boolean => Math.abs(a.y - b.y) <= Math.max(a.height, b.height) * 0.3

/** How many cells further on a character stands; null where it stands between two cells. */
const cellsOn = (run: Run, next: Word): number | null => {
  const last = run.words.at(-1)
  if (last === undefined || !sameLine(last, next)) return null
  const distance = center(next) - center(last)
  if (run.words.length === 1) return distance > 0 && distance <= last.height * widest ? 1 : null
  const cells = Math.round(distance / run.pitch)
  const blanks = run.spaced ? 2 : 0
  return cells >= 1 && cells <= 1 + blanks && Math.abs(distance - cells * run.pitch) < run.pitch * 0.2 ? cells : null
}

const runsOf = (words: readonly Word[]): Run[] => {
  const runs: Run[] = []
  const singles = words.filter(isSingle).sort((a, b) => a.x - b.x)
  for (const word of singles) {
    const run = runs.find((one) => cellsOn(one, word) !== null)
    if (run === undefined) runs.push({ words: [word], pitch: 0, spaced: false })
    else {
      if (run.words.length === 1) {
        run.pitch = center(word) - center(run.words[0] ?? word)
        run.spaced = run.pitch >= word.height * cellPitch
      }
      run.words.push(word)
    }
  }
  return runs.map(withoutJoints).filter(isComb)
}

/** A dash printed between two combs belongs to neither. */
const withoutJoints = (run: Run): Run => {
  const from = run.words.findIndex((word) => !isJoint(word))
  const to = run.words.findLastIndex((word) => !isJoint(word))
  return { ...run, words: from < 0 ? [] : run.words.slice(from, to + 1) }
}

const isComb = ({ words, pitch, spaced }: Run): boolean => {
  const [first] = words
  if (first === undefined || !words.some(({ text }) => /[A-Za-z0-9]/.test(text))) return false
  if (words.length >= fewest) return true
  const short = words.every(({ text }) => /\d/.test(text)) ? cellPitch : letterPitch
  return spaced && words.length >= 2 && pitch >= first.height * short
}

/** A cell left empty is a blank. */
const joined = ({ words, pitch }: Run): Word | null => {
  const [first] = words
  const last = words.at(-1)
  if (first === undefined || last === undefined) return null
  const text = words.reduce((whole, word, at) => {
    const before = words[at - 1]
    const blank = before !== undefined && center(word) - center(before) > pitch * 1.5
    return `${whole}${blank ? ' ' : ''}${word.text}`
  }, '')
  return { ...first, text: ofGroups(text.split(' ')), width: end(last) - first.x }
}

/** Combs of one line that together hold a telephone number, a date or a ZIP, with what is printed between them. */
const grouped = (combs: readonly Word[], words: readonly Word[]): { word: Word; used: Word[] }[] => {
  const inOrder = [...combs].sort((a, b) => a.x - b.x)
  const taken = new Set<Word>()
  const groups: { word: Word; used: Word[] }[] = []
  for (const first of inOrder) {
    if (taken.has(first)) continue
    const group = [first]
    for (let next = nextTo(group, inOrder, words); next !== undefined; next = nextTo(group, inOrder, words)) group.push(next)
    while (group.length > 1 && !isGrouping(group.map(({ text }) => text))) group.pop()
    for (const word of group) taken.add(word)
    groups.push(mergedOf(group, words))
  }
  return groups
}

const nextTo = (group: readonly Word[], left: readonly Word[], words: readonly Word[]): Word | undefined => {
  const last = group.at(-1)
  if (last === undefined) return undefined
  const next = left.find((one) => !group.includes(one) && sameLine(one, last) && one.x > last.x && one.x - end(last) < last.height * widest)
  return next !== undefined && between(last, next, words).every((word) => isJoint(word) || isSingle(word)) ? next : undefined
}

const between = (a: Word, b: Word, words: readonly Word[]): Word[] =>
  words.filter((word) => sameLine(word, a) && word.x >= end(a) - 1 && end(word) <= b.x + 1)

const lengths = (texts: readonly string[]): string => texts.map((text) => text.length).join(' ')

const isGrouping = (texts: readonly string[]): boolean => texts.every((text) => /^\d+$/.test(text)) && groupings.includes(lengths(texts))

/** The groups of a number with dashes, those of a date with strokes between. */
const ofGroups = (texts: readonly string[]): string =>
  texts.join(!isGrouping(texts) ? ' ' : /^(?:2 2|4 2)/.test(lengths(texts)) ? '/' : '-')

const mergedOf = (group: readonly Word[], words: readonly Word[]): { word: Word; used: Word[] } => {
  const [first] = group
  const last = group.at(-1)
  if (first === undefined || last === undefined) throw new Error('a group has a first word')
  const used = group.slice(1).flatMap((word, at) => between(group[at] ?? word, word, words))
  return { word: { ...first, text: ofGroups(group.map(({ text }) => text)), width: end(last) - first.x }, used }
}

/** The words of a page, with what stands in combs as one word each. */
export const joinCombs = (words: readonly Word[]): Word[] => {
  const runs = runsOf(words)
  if (runs.length === 0) return [...words]
  const inRuns = new Set(runs.flatMap((run) => run.words))
  const combs = runs.flatMap((run) => joined(run) ?? [])
  const rest = words.filter((word) => !inRuns.has(word))
  const groups = grouped(combs, rest)
  const used = new Set(groups.flatMap((group) => group.used))
  const starts = new Map(groups.map(({ word }) => [`${word.x} ${word.y}`, word]))
  // A comb takes the place of its first character in drawing order.
  return words.flatMap((word) => {
    if (used.has(word)) return []
    if (!inRuns.has(word)) return [word]
    return starts.get(`${word.x} ${word.y}`) ?? []
  })
}
