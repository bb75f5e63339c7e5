/** The fill-in block of a rejection (reply to fix), as it comes back: quoted, re-typed, wrapped, with the answer beside or below the label. */
import { isBlank, lineText, pieceLines, type Piece } from './piece.ts'
import { findReferences } from '../reference.ts'

/** First and last line of the block; the rejection's templates write exactly these. */
export const fillInStart = '--- fill in below ---'
export const fillInEnd = '--- end ---'
/** Stands in front of a label whose value was missing or at fault. */
export const fillInMark = '>>>'

/** `marked`: the row was at fault; `retyped`: it stands outside the quote marks of its block, so somebody typed it. */
export type FillIn = { label: string; value: string; marked: boolean; retyped: boolean }

const startLine = /^[\s>|*_]*-{2,3}\s*fill in below\s*-{2,3}[\s*_]*$/i
const endLine = /^[\s>|*_]*-{2,3}\s*end\s*-{2,3}[\s*_]*$/i
const labelled = /^[\s*_|>]*(?<mark>(?:>>>|»>|»»»|-->)?)[\s*_]*(?<label>[\p{L}][^:]{1,60}?)[\s*_]*[:：|](?<value>.*)$/u

/** Lines of a block that lost its end. */
const maxBlock = 80

/** One block that came back, with our reference that stands nearest above it. */
export type ReturnedBlock = { rows: FillIn[]; reference: string | null }

/** Blocks of one letter; a rejection of several requests carries one for each. */
const maxBlocks = 30
/** Lines above a block among which its reference stands. */
const maxAbove = 60

/** Every filled-in block among the pieces of a letter, and the pieces without them. */
export const findFillIns = (pieces: readonly Piece[]): { blocks: ReturnedBlock[]; without: Piece[] } => {
  const blocks: ReturnedBlock[] = []
  const without: Piece[] = []
  let index = 0
  let behindLast = 0
  while (index < pieces.length) {
    const piece = pieces[index]
    if (piece === undefined) break
    if (blocks.length >= maxBlocks || !startLine.test(lineText(piece).slice(0, 200))) {
      without.push(piece)
      index += 1
      continue
    }
    const end = blockEnd(pieces, index + 1)
    blocks.push({
      rows: readRows(pieces.slice(index + 1, end), piece.depth),
      reference: referenceAbove(pieces.slice(Math.max(behindLast, index - maxAbove), index)),
    })
    index = end + 1
    behindLast = index
  }
  return { blocks, without }
}

const blockEnd = (pieces: readonly Piece[], from: number): number => {
  const limit = Math.min(pieces.length, from + maxBlock)
  let end = from
  while (end < limit && !endLine.test(lineText(pieces[end]).slice(0, 200))) end += 1
  return end
}

const referenceAbove = (above: readonly Piece[]): string | null => findReferences(above.flatMap(pieceLines).join('\n')).at(-1) ?? null

const readRows = (block: readonly Piece[], depth: number): FillIn[] => {
  const rows: FillIn[] = []
  for (const piece of block.filter((one) => !isBlank(one))) {
    // Three quote marks more than the block itself are the mark of a faulty line.
    const how = { marked: piece.depth >= depth + fillInMark.length, retyped: piece.depth < depth }
    for (const text of pieceLines(piece)) addLine(rows, text, how)
  }
  return rows
}

/** A line without a label belongs to the label above it: a wrapped value, or an answer typed below. */
const addLine = (rows: FillIn[], text: string, how: { marked: boolean; retyped: boolean }): void => {
  const parts = labelled.exec(text.slice(0, 500))?.groups
  const open = rows.at(-1)
  if (parts !== undefined)
    rows.push({
      label: (parts['label'] ?? '').trim(),
      value: bare(parts['value'] ?? ''),
      marked: how.marked || parts['mark'] !== '',
      retyped: how.retyped,
    })
  else if (open !== undefined) open.value = `${open.value} ${bare(text)}`.trim()
}

const bare = (text: string): string => text.replaceAll(/^[\s>|*_<[-]+|[\s*_\]]+$/g, '').trim()
