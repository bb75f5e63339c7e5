/** Writes entries back as a zip without compression, for libraries that open archives themselves: nothing in it can inflate. */
import { crc32 } from 'node:zlib'

const header = (name: Buffer, bytes: Buffer): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x0800, 2)
  fields.writeUInt16LE(0x21, 8)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(bytes.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

const directoryEntry = (fields: Buffer, name: Buffer, offset: number): Buffer => {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, name])
}

const endRecord = (count: number, size: number, offset: number): Buffer => {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

/** A zip archive with every entry stored as it is. */
export const pack = (entries: ReadonlyMap<string, Buffer>): Buffer => {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, bytes] of entries) {
    const name = Buffer.from(path)
    const fields = header(name, bytes)
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, bytes])
    directory.push(directoryEntry(fields, name, offset))
    files.push(file)
    offset += file.length
  }
  const index = Buffer.concat(directory)
  return Buffer.concat([...files, index, endRecord(directory.length, index.length, offset)])
}
