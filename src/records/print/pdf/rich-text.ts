import type { Run } from './block.ts'
import type { Typeface, Weight } from './typeface.ts'

/** A stretch of text in one weight and color. */
export type Span = { text: string; weight: Weight; color: string }
/** A word with its place in the line, from the line's left end. */
type Piece = Span & { width: number }
export type Line = Piece[]

type Setting = { typeface: Typeface; size: number; width: number }

/** Breaks spans into lines no wider than asked; a word wider than the line is broken where it must. `\n` begins a new line. */
export function wrap(spans: Span[], setting: Setting): Line[] {
  const [only] = spans
  if (only && spans.length === 1 && !only.text.includes('\n')) {
    const width = setting.typeface[only.weight].width(only.text, setting.size)
    if (width <= setting.width) return [[{ ...only, width }]]
  }
  const lines: Line[] = [[]]
  let used = 0
  for (const piece of spans.flatMap((span) => words(span, setting))) {
    const room = setting.width - used
    if (piece.text === '\n' || (piece.width - blankWidth(piece, setting) > room && used > 0)) {
      lines.push([])
      used = 0
    }
    if (piece.text === '\n') continue
    lines.at(-1)?.push(piece)
    used += piece.width
  }
  return lines
}

/** Runs of a wrapped line, neighbors of one look joined, from x on the baseline y. */
export function runsOf(line: Line, place: { x: number; y: number; size: number }): Run[] {
  const runs: Run[] = []
  let x = place.x
  for (const piece of line) {
    const last = runs.at(-1)
    if (last?.weight === piece.weight && last.color === piece.color) last.text += piece.text
    else runs.push({ x, y: place.y, text: piece.text, weight: piece.weight, size: place.size, color: piece.color })
    x += piece.width
  }
  return runs
}

export const lineWidth = (line: Line): number => line.reduce((sum, piece) => sum + piece.width, 0)

const words = (span: Span, setting: Setting): Piece[] =>
  (span.text.match(/\n|[^ \n]* |[^ \n]+/g) ?? []).flatMap((word) => chopped(word, span, setting))

/** A word, or where it is wider than the line its parts. A blank behind it may hang over the end. */
function chopped(word: string, span: Span, setting: Setting): Piece[] {
  const face = setting.typeface[span.weight]
  const measure = (text: string): number => (text === '\n' ? 0 : face.width(text, setting.size))
  if (word.length < 2 || measure(word.replace(/ $/, '')) <= setting.width) return [{ ...span, text: word, width: measure(word) }]
  const half = Math.ceil(word.length / 2)
  return [...chopped(word.slice(0, half), span, setting), ...chopped(word.slice(half), span, setting)]
}

const blankWidth = (piece: Piece, setting: Setting): number =>
  piece.text.endsWith(' ') ? setting.typeface[piece.weight].width(' ', setting.size) : 0
