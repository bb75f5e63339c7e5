/** Tables that are drawn with signs in plain text: rulers of dashes and crosses, bars between cells, cells of several lines. */
import type { Line, Piece } from './piece.ts'
import type { Cell } from '../documents/document.ts'

const ruler = /^\s*[+|│║├┌└╔╠╚╟][-=─═+|┬┼┴┐┤┘╦╬╩╗╣╝╢┌└├╔╠╚]{5,}\s*$/
const corner = /[+┬┼┴┐┤┘┌└├╔╠╚╦╬╩╗╣╝]/
const bar = /[|│║]/g
const row = /^\s*[|│║].*[|│║]\s*$/

const isRuler = (text: string): boolean => ruler.test(text.slice(0, 400)) && corner.test(text)

/** The same pieces, with every drawn table as a table. */
export const tablesOfDrawings = (lines: readonly Line[]): Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  while (at < lines.length) {
    const end = endOfDrawing(lines, at)
    const first = lines[at]
    if (first === undefined) break
    if (end === null) pieces.push(first)
    else pieces.push({ kind: 'table', grid: { kind: 'grid', name: 'table', cells: cellsOf(lines.slice(at, end)) }, depth: first.depth })
    at = end ?? at + 1
  }
  return pieces
}

/** Behind the last ruler of a drawing that begins at a line; null where none begins. */
const endOfDrawing = (lines: readonly Line[], start: number): number | null => {
  const first = lines[start]
  if (first === undefined || !isRuler(first.text)) return null
  let end = start + 1
  let last: number | null = null
  for (let line = lines[end]; line?.depth === first.depth && (isRuler(line.text) || row.test(line.text)); line = lines[end]) {
    if (isRuler(line.text) && end > start + 1) last = end + 1
    end += 1
  }
  return last
}

/** Bars of a line, by their place across. */
const barsOf = (text: string): number[] => [...text.matchAll(bar)].map((sign) => sign.index)

const cellsOf = (lines: readonly Line[]): Cell[] => {
  const bands: string[][] = [[]]
  for (const { text } of lines) {
    if (isRuler(text)) bands.push([])
    else bands.at(-1)?.push(text)
  }
  const full = bands.filter((band) => band.length > 0)
  const borders = full.map((band) => bordersOf(band))
  const columns = [...new Set(borders.flat())].sort((a, b) => a - b)
  return full.flatMap((band, at) => {
    const own = borders[at] ?? []
    return own.slice(0, -1).map((left, index): Cell => {
      const right = own[index + 1] ?? left + 1
      const column = columns.indexOf(left)
      const text = unwrapped(
        band.map((line) => line.slice(left + 1, right).trim()).filter((part) => part !== ''),
        right - left - 3,
      )
      return { row: at, column, rowSpan: 1, columnSpan: columns.indexOf(right) - column, text, bold: false }
    })
  })
}

/** Bars that stand in every line of a band; one by itself inside a line is a sign of the text. */
const bordersOf = (band: readonly string[]): number[] => {
  const [first, ...rest] = band.map(barsOf)
  return (first ?? []).filter((place) => rest.every((bars) => bars.includes(place)))
}

/** Lines of a cell: where the next word found no room any more, the line was wrapped. */
const unwrapped = (parts: readonly string[], width: number): string =>
  parts.reduce((text, part) => {
    const last = text.slice(text.lastIndexOf('\n') + 1)
    const word = /^\S+/.exec(part)?.[0] ?? ''
    // The first line of a cell may be its caption.
    const isCaption = text === last && !/\p{Ll}/u.test(last)
    const wraps = last.length + 1 + word.length > width && /^\p{L}/u.test(word) && /[\p{L},&-]$/u.test(last) && !isCaption
    return text === '' ? part : `${text}${wraps ? ' ' : '\n'}${part}`
  }, '')
