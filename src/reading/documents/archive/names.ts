/** Names of a zip archive's entries without opening it: enough to tell a Word file from a workbook, even when the file is cut off. */
import { inflateRawSync } from 'node:zlib'
import { asBuffer, hasSignature } from '../bytes/sniff.ts'

/** Entries looked at; the parts that tell the format stand among the first. */
const enough = 200
/** The end record may be followed by a comment of 64 KB. */
const tail = 66_000

type Layout = { signature: string; nameLengthAt: number; nameAt: number }

const directory: Layout = { signature: 'PK\x01\x02', nameLengthAt: 28, nameAt: 46 }
const local: Layout = { signature: 'PK\x03\x04', nameLengthAt: 26, nameAt: 30 }

/** True for anything that begins as a zip archive does, an empty or split one too. */
export const isZip = (bytes: Uint8Array): boolean =>
  ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08PK\x03\x04'].some((mark) => hasSignature(bytes, mark))

const nameAt = (bytes: Buffer, layout: Layout, offset: number): string | null => {
  if (!hasSignature(bytes, layout.signature, offset) || offset + layout.nameAt > bytes.length) return null
  const length = bytes.readUInt16LE(offset + layout.nameLengthAt)
  return bytes.toString('utf8', offset + layout.nameAt, offset + layout.nameAt + length)
}

/** Offset of the central directory by the end record, or null where the file has none. */
const directoryStart = (bytes: Buffer): number | null => {
  const end = bytes.lastIndexOf('PK\x05\x06', bytes.length, 'latin1')
  if (end < 0 || end < bytes.length - tail || end + 20 > bytes.length) return null
  return bytes.readUInt32LE(end + 16)
}

const directoryNames = (bytes: Buffer, start: number): string[] => {
  const names: string[] = []
  let offset = start
  for (let name = nameAt(bytes, directory, offset); name !== null && names.length < enough; name = nameAt(bytes, directory, offset)) {
    names.push(name)
    offset += directory.nameAt + bytes.readUInt16LE(offset + 28) + bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32)
  }
  return names
}

const localNames = (bytes: Buffer): string[] => {
  const names: string[] = []
  let offset = 0
  while (offset >= 0 && names.length < enough) {
    const name = nameAt(bytes, local, offset)
    if (name !== null) names.push(name)
    offset = bytes.indexOf(local.signature, offset + 4, 'latin1')
  }
  return names
}

/** Entry names of a zip archive, at most 200; by its directory, or by the local headers where the directory was cut off. */
export const zipNames = (bytes: Uint8Array): string[] => {
  if (!isZip(bytes)) return []
  const buffer = asBuffer(bytes)
  const start = directoryStart(buffer)
  const names = start === null ? [] : directoryNames(buffer, start)
  return names.length > 0 ? names : localNames(buffer)
}

/** Bytes of the largest entry that is looked into. */
const small = 65_536

/** The text of one small entry, packed or not; null where there is none, or where it is too large or damaged. */
export const smallEntry = (bytes: Uint8Array, name: string): string | null => {
  if (!isZip(bytes)) return null
  const buffer = asBuffer(bytes)
  const place = directoryPlace(buffer, name) ?? localPlace(buffer, name)
  return place === null ? null : textAt(buffer, place)
}

/** How an entry is packed, how long it is and where its own header stands. */
type Place = { method: number; length: number; header: number }

const directoryPlace = (bytes: Buffer, wanted: string): Place | null => {
  let offset = directoryStart(bytes) ?? bytes.length
  for (let name = nameAt(bytes, directory, offset), count = 0; name !== null && count < enough; count++) {
    if (name === wanted)
      return { method: bytes.readUInt16LE(offset + 10), length: bytes.readUInt32LE(offset + 20), header: bytes.readUInt32LE(offset + 42) }
    offset += directory.nameAt + bytes.readUInt16LE(offset + 28) + bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32)
    name = nameAt(bytes, directory, offset)
  }
  return null
}

/** A package that was cut off still begins with its first entry. */
const localPlace = (bytes: Buffer, wanted: string): Place | null =>
  nameAt(bytes, local, 0) === wanted ? { method: bytes.readUInt16LE(8), length: bytes.readUInt32LE(18), header: 0 } : null

const textAt = (bytes: Buffer, { method, length, header }: Place): string | null => {
  if (!hasSignature(bytes, local.signature, header) || header + local.nameAt > bytes.length || length > small) return null
  const start = header + local.nameAt + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
  const packed = bytes.subarray(start, start + length)
  if (method === 0) return packed.toString('utf8')
  try {
    return inflateRawSync(packed, { maxOutputLength: small }).toString('utf8')
  } catch {
    return null
  }
}
