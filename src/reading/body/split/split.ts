/** Takes one message apart: what its writer says, and the message that it encloses. */
import { isBlank, lineText, type Piece } from '../piece.ts'
import { attributionAt, isGroupWise } from './attribution.ts'
import { headerBlockAt } from './header-block.ts'
import { noHeader, parseWriter, type Header } from './header.ts'
import { markerOf, type Marker } from './marker.ts'

/** How an enclosed message is announced. "bare": quote marks only. */
type Announcement = Marker | 'header-block' | 'attribution' | 'bare'

export type SplitMessage = {
  own: Piece[]
  enclosed: { header: Header; announced: Announcement; pieces: Piece[] } | null
}

type Boundary = { announced: Announcement; header: Header; next: number }

export const splitMessage = (pieces: readonly Piece[]): SplitMessage => {
  const own: Piece[] = []
  const inside: Piece[] = []
  let opened: Boundary | null = null
  let index = 0
  while (index < pieces.length) {
    const piece = pieces[index]
    if (piece === undefined) break
    const boundary = piece.depth === 0 || isGroupWise(lineText(piece), piece.depth) ? boundaryAt(pieces, index, own) : null
    if (boundary !== null) {
      if (opened !== null && opened.announced !== 'bare') inside.push(...pieces.slice(index, boundary.next))
      opened = opened === null || opened.announced === 'bare' ? boundary : opened
      index = boundary.next
      if (quotedNext(pieces, index)) continue
      // Nothing marks the end of a message that is enclosed without quote marks.
      for (const rest of pieces.slice(index)) inside.push(rest)
      break
    }
    if (piece.depth > 0) {
      opened ??= { announced: 'bare', header: noHeader, next: index }
      inside.push({ ...piece, depth: piece.depth - 1 })
    } else own.push(piece)
    index += 1
  }
  return { own, enclosed: opened === null ? null : withInnerHeader(opened, inside) }
}

const quotedNext = (pieces: readonly Piece[], from: number): boolean => {
  let index = from
  while (index < pieces.length && pieces[index]?.depth === 0 && isBlank(pieces[index])) index += 1
  return (pieces[index]?.depth ?? 0) > 0
}

const boundaryAt = (pieces: readonly Piece[], index: number, own: readonly Piece[]): Boundary | null => {
  const piece = pieces[index]
  if (piece?.kind !== 'line' || piece.text.trim() === '') return null
  if (piece.depth > 0)
    return {
      announced: 'attribution',
      header: { from: parseWriter(piece.text.replace(/>>>\s*$/, '')), subject: null, to: null },
      next: index + 1,
    }
  const marker = markerOf(piece.text)
  if (marker === 'reply-above')
    return own.some((said) => !isBlank(said) && !isRuler(lineText(said))) ? { announced: marker, header: noHeader, next: index + 1 } : null
  if (marker !== null) return afterMarker(pieces, index, marker)
  const block = headerBlockAt(pieces, index, piece.border || isRuler(lineText(previous(own))))
  if (block !== null) return { announced: 'header-block', ...block }
  const attribution = attributionAt(pieces, index)
  return attribution === null ? null : { announced: 'attribution', ...attribution }
}

const previous = (own: readonly Piece[]): Piece | undefined => own.findLast((piece) => !isBlank(piece))

const isRuler = (text: string): boolean => /^\s*[-_=*—–]{5,}\s*$/.test(text)

/** Behind "Forwarded message" or "Original Message" stand a header block or an attribution, sometimes after a blank line, sometimes quoted. */
const afterMarker = (pieces: readonly Piece[], index: number, marker: Marker): Boundary => {
  let next = index + 1
  while (next < index + 3 && isBlank(pieces[next]) && pieces[next] !== undefined) next += 1
  if (pieces[next]?.depth !== 0) return { announced: marker, header: noHeader, next: index + 1 }
  const found = headerBlockAt(pieces, next, true) ?? attributionAt(pieces, next)
  return found === null ? { announced: marker, header: noHeader, next: index + 1 } : { announced: marker, ...found }
}

/** Apple Mail quotes the header block along with the message it belongs to. */
const withInnerHeader = (opened: Boundary, inside: Piece[]): SplitMessage['enclosed'] => {
  if (opened.header.from !== null) return { header: opened.header, announced: opened.announced, pieces: inside }
  const first = inside.findIndex((piece) => !isBlank(piece))
  const block = first < 0 ? null : headerBlockAt(inside, first, true)
  if (block === null) return { header: opened.header, announced: opened.announced, pieces: inside }
  return {
    header: block.header,
    announced: opened.announced === 'bare' ? 'header-block' : opened.announced,
    pieces: inside.slice(block.next),
  }
}
