/** Plain text as pieces: quote marks counted and taken off, columns and tabs kept. */
import { tablesOfDrawings } from './drawn-tables.ts'
import { maxLineLength, maxPieces, type Line, type Piece } from './piece.ts'

/** Characters of a plain-text body that are read: beyond it lies a flood, not a letter. */
const maxText = 500_000

const quoteMarks = /^ {0,3}>(?:[ \t]{0,2}>)*/

/** Control characters and invisible ones that hide inside words, tab apart. */
const invisible = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g

/** No-break, figure and other spaces that look like the plain one. */
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g

export const textPieces = (text: string): Piece[] => tablesOfDrawings(textLines(text))

/** The lines of a plain text, drawn tables left as they are drawn. */
export const textLines = (text: string): Line[] =>
  text
    .slice(0, maxText)
    .replaceAll(invisible, '')
    .replaceAll(spaces, ' ')
    .split(/\r\n|[\n\r\f\u2028\u2029]/, maxPieces)
    .map(textLine)

/** Marks of code spans and strong words, as ticket systems and developers write numbers. */
const codeSpan = /`{1,2}([^`]{1,120})`{1,2}/g
const strong = /(?<!\*)\*\*(?![*\s])([^*]{1,120})(?<!\s)\*\*(?!\*)/g

const textLine = (raw: string): Line => {
  const marks = quoteMarks.exec(raw)?.[0] ?? ''
  const rest = raw.slice(marks.length, marks.length + maxLineLength)
  const text = (marks === '' ? rest : rest.replace(/^ /, '')).replaceAll(codeSpan, '$1').replaceAll(strong, '$1')
  return { kind: 'line', text: text.trimEnd(), depth: marks.length - marks.replaceAll('>', '').length, border: false }
}
