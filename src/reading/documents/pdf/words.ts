/** Words with their places from runs of text: runs are cut at blanks, pieces that touch are joined. */
import { seenText } from '../bytes/symbols.ts'
import type { Word } from '../document.ts'
import { advance } from './advance.ts'
import { combine, type Matrix } from '../geometry.ts'
import type { Item } from './text-items.ts'

export type Font = { name: string; bold: boolean }
type Piece = Word & { baseline: number; size: number; joinable: boolean }

const boldName = /bold|black|heavy|semibold|demi/i

/** A place inside the run, in shares of its width, for each character boundary. */
const boundaries = (text: string): number[] => {
  const places = [0]
  let total = 0
  for (const character of text) places.push((total += advance(character)))
  return total === 0 ? places : places.map((place) => place / total)
}

const pieceOf = (item: Item, view: Matrix, font: Font, text: string, from: number, to: number): Piece => {
  const matrix = combine(view, item.matrix)
  const size = Math.hypot(matrix[2], matrix[3])
  const length = Math.hypot(matrix[0], matrix[1]) || 1
  const scale = Math.hypot(view[0], view[1]) * item.width
  const [ux, uy] = [matrix[0] / length, matrix[1] / length]
  const start = { x: matrix[4] + ux * scale * from, y: matrix[5] + uy * scale * from }
  const end = { x: matrix[4] + ux * scale * to, y: matrix[5] + uy * scale * to }
  const [vx, vy] = size > 0 ? [matrix[2] / size, matrix[3] / size] : [0, -1]
  const xs = [start.x, end.x].flatMap((x) => [x + vx * size * item.ascent, x + vx * size * item.descent])
  const ys = [start.y, end.y].flatMap((y) => [y + vy * size * item.ascent, y + vy * size * item.descent])
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const bold = font.bold || boldName.test(font.name)
  return {
    text,
    x,
    y,
    width: Math.max(...xs) - x,
    height: Math.max(...ys) - y,
    bold,
    confidence: 1,
    baseline: start.y,
    size,
    joinable: false,
  }
}

const piecesOf = (item: Item, view: Matrix, font: Font, touches: boolean): Piece[] => {
  const text = seenText(font.name, item.text)
  const places = boundaries(text)
  const characters = Array.from(text)
  const pieces: Piece[] = []
  let start = 0
  for (let index = 0; index <= characters.length; index++) {
    const character = characters[index]
    if (character !== undefined && !/\s/.test(character)) continue
    if (index > start) {
      const piece = pieceOf(item, view, font, characters.slice(start, index).join(''), places[start] ?? 0, places[index] ?? 1)
      pieces.push({ ...piece, joinable: start === 0 && touches })
    }
    start = index + 1
  }
  return pieces
}

/** Pieces of one word that a change of font or kerning parted. */
const belongs = (before: Piece, next: Piece): boolean => {
  const gap = next.x - (before.x + before.width)
  const size = Math.min(before.size, next.size)
  return next.joinable && Math.abs(before.baseline - next.baseline) < size * 0.25 && gap < size * 0.12 && gap > -size * 0.5
}

const joined = (before: Piece, next: Piece): Piece => ({
  ...before,
  text: before.text + next.text,
  y: Math.min(before.y, next.y),
  width: next.x + next.width - before.x,
  height: Math.max(before.y + before.height, next.y + next.height) - Math.min(before.y, next.y),
  bold: before.bold && next.bold,
})

/** Words in drawing order. `view` maps PDF user space to the upright page, `fontOf` tells what is known of a font. */
export const wordsOf = (items: readonly Item[], view: Matrix, fontOf: (font: string) => Font): Word[] => {
  const pieces: Piece[] = []
  let touches = false
  for (const item of items) {
    for (const piece of piecesOf(item, view, fontOf(item.font), touches)) {
      const before = pieces.at(-1)
      if (before && belongs(before, piece)) pieces[pieces.length - 1] = joined(before, piece)
      else pieces.push(piece)
    }
    touches = item.text !== '' && !/\s$/.test(item.text)
  }
  return pieces.map(({ baseline: _baseline, size: _size, joinable: _joinable, ...word }) => word)
}
