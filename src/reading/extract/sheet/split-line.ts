/** One line of text into tiles: at columns, leaders and bars, and where a label stands in front of its value. */
import { plainBoxes } from './boxes.ts'
import { tilesOfPiece } from './piece-tiles.ts'
import type { Tile } from './tile.ts'
import type { Resolver } from '../../labels/resolve.ts'

/** Characters of one line that are read. */
const maxLine = 4_000

/** Gaps that set columns apart; leaders between a label and its value; bars between cells. */
const gap =
  /(?<marked>\s*\.{3,}\s*:?\s*|(?<=\p{L}\)?)\.{2}(?=[\p{Lu}\d])|\s+\.{1,2}\s+(?=\S)|\s*(?:…|·{2,})\s*:?\s*)|\t+\s*|(?<=[☒☐])\s+(?=[☒☐])|(?<![☒☐])\s{2,}|\s*\|\s*|\s+\/{2,}\s+/gu

export const splitLine = (line: string, row: number, resolver: Resolver): Tile[] => {
  const text = plainBoxes(withoutBlanks(joinNumber(expandTabs(line.slice(0, maxLine)))))
  return piecesOf(text).flatMap((piece) =>
    tilesOfPiece(
      {
        ...piece,
        row,
        right: piece.left + piece.text.length,
        mode: piece.text.endsWith('?') ? 'marked' : 'bare',
        bold: false,
        confidence: 1,
      },
      resolver,
    ),
  )
}

/** The tiles of one cell's text, in the order of the text. */
export const piecesOfLine = (text: string, row: number, resolver: Resolver): Tile[] =>
  text === ''
    ? []
    : tilesOfPiece(
        {
          text: plainBoxes(withoutBlanks(text.slice(0, maxLine))),
          row,
          left: 0,
          right: text.length,
          marked: false,
          mode: 'bare',
          bold: false,
          confidence: 1,
        },
        resolver,
      )

/** "_X_ Business  ___ Residence": blanks in front of words are boxes where one of them is crossed, or where nothing else stands in the cell. */
const crossedBlank = /(?<=^|\s)_+[xX✓]_+(?=\s|$)/g
const openBlank = /(?<=^|\s)_{2,}(?=\s\p{L})|(?<=\p{L} )_{2,6}(?=\s|$)/gu
const onlyBlank = /^\s*_{2,}(?= \p{L}[^_:]*$)/u

/** A line without the underscores that were to be written on; what was typed over some of them stays. */
const withoutBlanks = (line: string): string => {
  if (!line.includes('_')) return line
  const boxed = line.search(crossedBlank) < 0 ? line.replace(onlyBlank, '☐') : line.replaceAll(crossedBlank, '☒').replaceAll(openBlank, '☐')
  return boxed.replaceAll(/_{2,}|(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu, (blank) => ' '.repeat(blank.length))
}

/** "12    State": the number of a field stands by its caption. */
const joinNumber = (line: string): string =>
  line.replace(
    /^(\s*)(\d{1,2}[a-z]?[.):]?)(\s{2,})(?=\p{L})/iu,
    (_, indent: string, number: string, space: string) => `${indent}${space.slice(1)}${number} `,
  )

/** Tabs stop every eight characters, so that columns typed with tabs line up. */
const expandTabs = (line: string): string => {
  if (!line.includes('\t')) return line
  let out = ''
  for (const char of line) out += char === '\t' ? ' '.repeat(Math.max(2, 8 - (out.length % 8))) : char
  return out
}

const piecesOf = (line: string): { text: string; left: number; marked: boolean }[] => {
  const pieces: { text: string; left: number; marked: boolean }[] = []
  let from = 0
  const push = (to: number, marked: boolean): void => {
    const raw = line.slice(from, to)
    const text = raw.trim()
    const before = pieces.at(-1)
    // A colon that stands in a column of its own belongs to the label before it.
    const colon = before === undefined ? null : /^[:=]+\s*/.exec(text)
    if (before !== undefined && colon !== null) before.marked = true
    const shown = text.slice(colon?.[0].length ?? 0)
    if (shown !== '') pieces.push({ text: shown, left: from + raw.length - raw.trimStart().length + (text.length - shown.length), marked })
  }
  for (const match of line.matchAll(gap)) {
    push(match.index, match.groups?.['marked'] !== undefined && match.index > 0)
    from = match.index + match[0].length
  }
  push(line.length, false)
  return pieces
}
