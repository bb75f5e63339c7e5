/** Divides what a writer says from the signature under it. */
import { isClosing, isDelimiter, isMobileLine } from './closing.ts'
import { hasCustomerLabel, isFormTable, statesRequestData } from './labels.ts'
import { paragraphs, type Paragraph } from './paragraph.ts'
import { namesDomain, namesWriter, type Writer } from './writer-match.ts'
import { lineText, type Piece } from '../piece.ts'

export type Divided = { said: Piece[]; signature: Piece[] }

export const divideSignature = (pieces: readonly Piece[], writer: Writer): Divided => {
  const closed = closingStart(pieces, writer)
  // A name may stand above "-- " as well as under it.
  const start =
    closed !== null && isClosing(lineText(pieces[closed]))
      ? closed
      : (trailingStart(pieces.slice(0, closed ?? pieces.length), writer) ?? closed ?? pieces.length)
  const said = pieces.slice(0, start)
  const signature: Piece[] = []
  const under = pieces.slice(start).filter((piece) => !isDelimiter(lineText(piece)))
  const closes = isClosing(lineText(under[0]))
  for (const paragraph of paragraphs(under)) {
    const part = under.slice(paragraph.start, paragraph.end)
    // A form pasted under the signature, a postscript: both were said.
    if (!(closes && paragraph.start === 0) && wasSaid(paragraph, writer))
      said.push({ kind: 'line', text: '', depth: 0, border: false }, ...part)
    else signature.push(...part)
  }
  return { said: said.filter(isWords), signature: signature.filter(isWords) }
}

const isWords = (piece: Piece): boolean => !isMobileLine(lineText(piece))

/** Closing words that are tried; each costs a look at everything below it. */
const maxClosings = 40

/** Where the signature begins that is announced by "-- " or by closing words. */
const closingStart = (pieces: readonly Piece[], writer: Writer): number | null => {
  let tried = 0
  const index = pieces.findIndex((piece, at) => {
    const text = lineText(piece)
    if (isDelimiter(text)) return true
    if (!isClosing(text) || tried >= maxClosings) return false
    tried += 1
    return endsHere(pieces, at, writer)
  })
  return index < 0 ? null : index
}

/** Thanks in the middle of a letter close nothing: behind a closing come names and short lines. */
const endsHere = (pieces: readonly Piece[], at: number, writer: Writer): boolean => {
  const [closed, next] = paragraphs(pieces.slice(at))
  if (closed === undefined) return false
  const under = closed.lines.slice(1)
  if (under.length > 0) return !statesRequestData(under) && under.every(isShort) && beginsSignature(under[0] ?? '', writer)
  return next === undefined || next.isTable || (!wasSaid(next, writer) && beginsSignature(next.lines[0] ?? '', writer))
}

const isShort = (text: string): boolean => text.trim().length <= 130

/** A name, a company or a line of several parts; no sentence and no command. */
const beginsSignature = (text: string, writer: Writer): boolean =>
  namesWriter(text, writer) ||
  namesDomain(text, writer) ||
  isPersonName(text) ||
  isMobileLine(text) ||
  isClosing(text) ||
  /^\s*\p{L}{1,15}[.!]?\s*$/u.test(text) ||
  (/^\W{0,3}\p{Lu}/u.test(text) &&
    /\s[|•·–—-]\s|\d{3}|@|,\s*\p{Lu}|\b(?:inc|llc|corp|co|ltd|lp|desk|team|department|dept|center)\b\.?\s*$/iu.test(text))

/** Request data, or a sentence: no part of a signature. */
const wasSaid = (paragraph: Paragraph, writer: Writer): boolean => {
  if (statesRequestData(paragraph.lines) || (paragraph.isTable && isFormTable(paragraph.lines))) return true
  // A motto under a name is a sentence too.
  if (namesWriter(paragraph.lines[0] ?? '', writer) || isPersonName(paragraph.lines[0] ?? '')) return false
  const text = paragraph.lines.join(' ').trim()
  return (
    /^p\.?\s?s\b/i.test(text) ||
    (/[.?!]["”)]?$/.test(text) && text.split(/\s+/).length > 12 && /\b(?:we|i|you|they|please|the)\b/i.test(text))
  )
}

/** Paragraphs at the end that may make up a signature without closing words. */
const maxTrailing = 4

/** Where a signature without closing words begins: at a paragraph near the end that names the writer, nothing but short lines following. */
const trailingStart = (pieces: readonly Piece[], writer: Writer): number | null => {
  const all = paragraphs(pieces)
  let start: number | null = null
  for (let index = all.length - 1; index >= Math.max(1, all.length - maxTrailing); index -= 1) {
    const paragraph = all[index]
    if (paragraph === undefined || !mayBeSignature(paragraph, writer)) break
    if (opensSignature(paragraph, writer, index === all.length - 1)) start = paragraph.start
  }
  return start
}

const mayBeSignature = (paragraph: Paragraph, writer: Writer): boolean =>
  paragraph.lines.length <= 12 && paragraph.lines.every(isShort) && !paragraph.lines.some(hasCustomerLabel) && !wasSaid(paragraph, writer)

/** "R: Tallgrass Telecom, Nora Quist": who asks, by label. */
const requesterLabel =
  /^\W{0,3}(?:r|n|req\w*|from|by|company|carrier|lsp|clec|contact|attn|us|questions?|(?:requested|submitted|sent|prepared|ordered) by|our [\w ]{2,20}|return to|reply to|send (?:it )?to)\s*[:=]/i

const opensSignature = (paragraph: Paragraph, writer: Writer, isLast: boolean): boolean => {
  const [first = '', ...rest] = paragraph.lines
  if (requesterLabel.test(first)) return false
  if (namesWriter(first, writer)) return true
  if (rest.length > 0)
    return (
      isPersonName(first) &&
      rest.slice(0, 5).some((text) => namesWriter(text, writer) || namesDomain(text, writer) || writesAddress(text, writer))
    )
  return isLast && (isPersonName(first) || (namesDomain(first, writer) && /\d{4}|\||,/.test(first)))
}

const writesAddress = (text: string, writer: Writer): boolean =>
  writer?.address !== undefined && writer.address !== null && text.toLowerCase().includes(writer.address)

/** One to four capitalized words and nothing else. */
const isPersonName = (text: string): boolean =>
  !/\b(?:of|and|the|for|to|end|new|please|yes|no|none|csr|loa)\b/i.test(text) &&
  /^\s*-?\s*(?:\p{Lu}[\p{L}.'’-]{0,25}\s*){1,4}$/u.test(text) &&
  text.trim().length <= 40
