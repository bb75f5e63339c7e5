/** The fill-in block of a rejection (reply to fix), as it comes back: quoted, re-typed, wrapped, with the answer beside or below the label. */
import { isBlank, lineText, pieceLines, type Piece } from './piece.ts'

/** First and last line of the block; the rejection's templates write exactly these. */
export const fillInStart = '--- fill in below ---'
export const fillInEnd = '--- end ---'
/** Stands in front of a label whose value was missing or at fault. */
export const fillInMark = '>>>'

export type FillIn = { label: string; value: string; marked: boolean }

const startLine = /^[\s>|*_]*-{2,3}\s*fill in below\s*-{2,3}[\s*_]*$/i
const endLine = /^[\s>|*_]*-{2,3}\s*end\s*-{2,3}[\s*_]*$/i
const labelled = /^[\s*_|>]*(?<mark>(?:>>>|»>|»»»|-->)?)[\s*_]*(?<label>[\p{L}][^:]{1,60}?)[\s*_]*[:：|](?<value>.*)$/u

/** Lines of a block that lost its end. */
const maxBlock = 80

export type FoundFillIn = { rows: FillIn[]; without: Piece[] }

/** The filled-in block among the pieces of a letter, and the pieces without it; null where no block of ours stands. */
export const findFillIn = (pieces: readonly Piece[]): FoundFillIn | null => {
  const start = pieces.findIndex((piece) => startLine.test(lineText(piece).slice(0, 200)))
  const opening = pieces[start]
  if (opening === undefined) return null
  const limit = Math.min(pieces.length, start + maxBlock)
  let end = start + 1
  while (end < limit && !endLine.test(lineText(pieces[end]).slice(0, 200))) end += 1
  const block = pieces.slice(start + 1, end)
  return { rows: readRows(block, opening.depth), without: [...pieces.slice(0, start), ...pieces.slice(end + 1)] }
}

const readRows = (block: readonly Piece[], depth: number): FillIn[] => {
  const rows: FillIn[] = []
  for (const piece of block.filter((one) => !isBlank(one))) {
    // Three quote marks more than the block itself are the mark of a faulty line.
    const markedByDepth = piece.depth >= depth + fillInMark.length
    for (const text of pieceLines(piece)) addLine(rows, text, markedByDepth)
  }
  return rows
}

/** A line without a label belongs to the label above it: a wrapped value, or an answer typed below. */
const addLine = (rows: FillIn[], text: string, markedByDepth: boolean): void => {
  const parts = labelled.exec(text.slice(0, 500))?.groups
  const open = rows.at(-1)
  if (parts !== undefined)
    rows.push({ label: (parts['label'] ?? '').trim(), value: bare(parts['value'] ?? ''), marked: markedByDepth || parts['mark'] !== '' })
  else if (open !== undefined) open.value = `${open.value} ${bare(text)}`.trim()
}

const bare = (text: string): string => text.replaceAll(/^[\s>|*_<[-]+|[\s*_\]]+$/g, '').trim()
