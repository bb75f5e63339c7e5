/** The text of a Word 97-2003 file, which lies in pieces (MS-DOC 2.8.35). */
import { DocumentFault } from '../../fault.ts'
import { placeOf, places, type WordStreams } from './streams.ts'

/** A character and where its formatting is looked up: the offset of its bytes in the main stream. */
export type Letter = { character: string; offset: number }

type Piece = { first: number; end: number; offset: number; wide: boolean }

const most = 2_000_000
const narrow = new TextDecoder('windows-1252')

/** Property changes come first, the table of pieces last. */
const pieceTable = (clx: Buffer): Buffer => {
  let at = 0
  while (at + 3 <= clx.length && clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1)
  if (at + 5 > clx.length || clx[at] !== 2) throw new DocumentFault('damaged')
  return clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
}

const piecesOf = (table: Buffer): Piece[] => {
  const count = Math.floor((table.length - 4) / 12)
  const pieces: Piece[] = []
  for (let index = 0; index < count; index++) {
    const place = table.readUInt32LE((count + 1) * 4 + index * 8 + 2)
    const wide = (place & 0x40000000) === 0
    const offset = place & 0x3fffffff
    pieces.push({ first: table.readUInt32LE(index * 4), end: table.readUInt32LE(index * 4 + 4), offset: wide ? offset : offset / 2, wide })
  }
  return pieces
}

/** All letters of the file in order: body, footnotes, headers and so on. */
export const readLetters = (streams: WordStreams): Letter[] => {
  const letters: Letter[] = []
  for (const { first, end, offset, wide } of piecesOf(pieceTable(placeOf(streams, places.pieces)))) {
    const size = wide ? 2 : 1
    const bytes = streams.main.subarray(offset, offset + (end - first) * size)
    const text = wide ? bytes.toString('utf16le') : narrow.decode(bytes)
    if (letters.length + text.length > most) throw new DocumentFault('too-large')
    for (let index = 0; index < text.length; index++) letters.push({ character: text.charAt(index), offset: offset + index * size })
  }
  return letters
}
