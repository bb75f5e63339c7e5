import { DocumentFault } from '../../fault.ts'
import { Compound } from '../../ole/compound.ts'

/** The streams of a Word 97-2003 file, and where in them things stand (the FIB, MS-DOC 2.5). */
export type WordStreams = {
  main: Buffer
  table: Buffer
  data: Buffer
  /** Characters of body, footnotes, headers, comments, endnotes, text boxes, in this order. */
  lengths: { body: number; footnotes: number; headers: number; comments: number; endnotes: number; boxes: number }
}

const word97 = 0xa5ec
const oldest = 0xc1
const encrypted = 0x0100
const firstTable = 0x0200

/** Offsets of pairs (place, length) into the table stream. */
export const places = { chpx: 0xfa, papx: 0x102, fonts: 0x112, pieces: 0x1a2 } as const

/** The bytes that a pair in the FIB points to; empty where it points outside. */
export const placeOf = ({ main, table }: WordStreams, pair: number): Buffer => {
  const start = main.readUInt32LE(pair)
  return table.subarray(start, start + main.readUInt32LE(pair + 4))
}

/**
 * Opens the file.
 * @throws DocumentFault encrypted, unsupported for Word 95 and older, damaged
 */
export const openWord = (bytes: Uint8Array): WordStreams => {
  const file = new Compound(bytes)
  const main = file.stream('WordDocument')
  if (!main || main.length < 0x1aa) throw new DocumentFault('damaged')
  if (main.readUInt16LE(0) !== word97 || main.readUInt16LE(2) < oldest) throw new DocumentFault('unsupported')
  const flags = main.readUInt16LE(10)
  if ((flags & encrypted) !== 0) throw new DocumentFault('encrypted')
  const table = file.stream((flags & firstTable) === 0 ? '0Table' : '1Table')
  if (!table) throw new DocumentFault('damaged')
  const length = (offset: number): number => Math.max(0, main.readInt32LE(offset))
  return {
    main,
    table,
    data: file.stream('Data') ?? Buffer.alloc(0),
    lengths: {
      body: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
    },
  }
}
