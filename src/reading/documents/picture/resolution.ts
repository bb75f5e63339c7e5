/** Dots per inch of a picture: faxes have fewer lines than dots in a line, and programs that do not know write nonsense. */
import { asBuffer } from '../bytes/sniff.ts'

export type Resolution = { x: number; y: number }

/** Inches that a page may be wide; a resolution that says otherwise is not believed. */
const narrowest = 4
const widest = 18
const letterWidth = 8.5
const letterLength = 11

const resolutionTags = { x: 282, y: 283, unit: 296 } as const
const centimetres = 3

type Reader = { u16: (at: number) => number; u32: (at: number) => number; length: number }

const readerOf = (bytes: Uint8Array): Reader => {
  const buffer = asBuffer(bytes)
  const little = buffer[0] === 0x49
  const inside = (at: number, size: number): boolean => at >= 0 && at + size <= buffer.length
  return {
    u16: (at) => (inside(at, 2) ? (little ? buffer.readUInt16LE(at) : buffer.readUInt16BE(at)) : 0),
    u32: (at) => (inside(at, 4) ? (little ? buffer.readUInt32LE(at) : buffer.readUInt32BE(at)) : 0),
    length: buffer.length,
  }
}

const directoryOf = (reader: Reader, at: number): { resolution: Resolution | null; next: number } => {
  const found = new Map<number, number>()
  const count = Math.min(reader.u16(at), 200)
  for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) found.set(reader.u16(entry), entry)
  const ratio = (tag: number): number => {
    const entry = found.get(tag)
    const value = entry === undefined ? 0 : reader.u32(entry + 8)
    return reader.u32(value) / (reader.u32(value + 4) || 1)
  }
  const unit = found.get(resolutionTags.unit)
  const scale = unit !== undefined && reader.u16(unit + 8) === centimetres ? 2.54 : 1
  const [x, y] = [ratio(resolutionTags.x) * scale, ratio(resolutionTags.y) * scale]
  return { resolution: x > 0 && y > 0 ? { x, y } : null, next: reader.u32(at + 2 + count * 12) }
}

/** Resolution of each page of a TIFF file as its tags state it, null where they do not; `whole` is false when the chain of pages is cut off. */
export const tiffResolutions = (bytes: Uint8Array, most: number): { pages: (Resolution | null)[]; whole: boolean } => {
  const reader = readerOf(bytes)
  const pages: (Resolution | null)[] = []
  let at = reader.u32(4)
  while (at > 0 && at + 2 < reader.length && pages.length < most) {
    const { resolution, next } = directoryOf(reader, at)
    pages.push(resolution)
    at = next
  }
  return { pages, whole: at === 0 || pages.length >= most }
}

/** A resolution that makes a page of paper out of the pixels: the stated one, or that of a letter page. */
export const believable = (stated: Resolution | null, width: number, height: number): Resolution => {
  if (stated && width / stated.x > narrowest && width / stated.x < widest && stated.y / stated.x < 2.5 && stated.x / stated.y < 2.5)
    return stated
  const dots = width > height * 1.1 ? width / letterLength : width / letterWidth
  return { x: dots, y: dots }
}
