/** Text forms with fields between brackets: "ACCOUNT PHONE [410 555 0101   ]  SECOND PHONE [            ]". */
import { splitLine } from './split-line.ts'
import type { Tile } from './tile.ts'
import type { Resolver } from '../../labels/resolve.ts'

/** Fields behind known labels that show that a text is such a form. */
const enough = 3

/** Something is written in it, or it is wider than a box for a cross. */
const field = /\[(?!\s?[xX✓✔*]\s?\])([^[\]]{2,}|\S)\]/g
const isBox = (inside: string): boolean => /^\s{0,4}$|^_{1,3}$|^\s*(?:yes|no|y|n)\s*$/i.test(inside)

type Field = { start: number; end: number; text: string }

const fieldsOf = (line: string): Field[] => {
  const fields: Field[] = []
  for (const match of line.matchAll(field)) {
    const inside = match[1] ?? ''
    if (isBox(inside)) continue
    const one = { start: match.index, end: match.index + match[0].length, text: inside.replaceAll('_', ' ').trim() }
    const last = fields.at(-1)
    const joint = last === undefined ? null : /^\s*([-/.]?)\s*$/.exec(line.slice(last.end, one.start))
    // A number or a date in several fields is one.
    if (last !== undefined && joint !== null && isPart(last.text) && isPart(one.text)) {
      last.text = `${last.text}${joint[1] === '' ? '-' : (joint[1] ?? '')}${one.text}`
      last.end = one.end
    } else fields.push(one)
  }
  return fields
}

const isPart = (text: string): boolean => /^\d{1,4}(?:[-/.]\d{1,4})?$/.test(text)

/** The words in front of a field that ask for it, and where they begin. */
const captionIn = (text: string): { words: string; from: number } => {
  const from = Math.max(0, ...[...text.matchAll(/\s{3,}(?=\S)|[\]|]\s*/g)].map((match) => match.index + match[0].length))
  return { words: text.slice(from).replace(/[\s:.=_/,;-]+$/, '').replace(/^[\s/,;-]+/, ''), from } // prettier-ignore
}

/** Whether the lines are a form whose fields stand between brackets. */
export const hasBracketFields = (lines: readonly string[], resolver: Resolver): boolean => {
  let found = 0
  for (const line of lines)
    for (const { start } of fieldsOf(line.slice(0, 500)))
      if (resolver(captionIn(line.slice(0, start)).words, 'marked').length > 0) found += 1
  return found >= enough
}

/** The tiles of a line with fields between brackets; null for a line without. */
export const bracketTiles = (line: string, row: number, resolver: Resolver): Tile[] | null => {
  const fields = fieldsOf(line)
  if (fields.length === 0) return null
  const tiles: Tile[] = []
  let from = 0
  for (const { start, end, text } of fields) {
    tiles.push(...captionTiles(line, from, start, row, resolver))
    tiles.push({ row, left: start, right: end, text, marked: false, labels: [], input: true, hint: '', bold: false, confidence: 1 })
    from = end
  }
  return [...tiles, ...shifted(splitLine(line.slice(from), row, resolver), from)]
}

const captionTiles = (line: string, from: number, to: number, row: number, resolver: Resolver): Tile[] => {
  const caption = captionIn(line.slice(from, to))
  const before = shifted(splitLine(line.slice(from, from + caption.from), row, resolver), from)
  if (!/\p{L}/u.test(caption.words)) return before
  const left = from + caption.from
  const labels = resolver(caption.words, 'marked')
  const place = { row, input: false, hint: '', bold: false, confidence: 1 }
  return [...before, { ...place, left, right: to - 1, text: caption.words, marked: true, labels }]
}

const shifted = (tiles: readonly Tile[], by: number): Tile[] =>
  tiles.map((tile) => ({ ...tile, left: tile.left + by, right: tile.right + by }))
