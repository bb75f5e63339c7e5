/** MAPI properties as TNEF writes them (MS-OXTNEF 2.1.3.3): a list of tags with values, each padded to four bytes. */
import { decodeCodePage } from '../bytes/code-pages.ts'

export type Properties = ReadonlyMap<number, Uint8Array>

/** Properties of one list; a forged count must not keep us busy. */
const most = 2000

const sizes: ReadonlyMap<number, number> = new Map([
  [0x0002, 4],
  [0x0003, 4],
  [0x0004, 4],
  [0x0005, 8],
  [0x0006, 8],
  [0x0007, 8],
  [0x000a, 4],
  [0x000b, 4],
  [0x0014, 8],
  [0x0040, 8],
  [0x0048, 16],
])

const padded = (length: number): number => (length + 3) & ~3

/** Reads forward and stops with a RangeError at the end of the bytes. */
class Cursor {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  u32(): number {
    const value = this.#bytes.readUInt32LE(this.#at)
    this.#at += 4
    return value
  }

  take(length: number): Buffer {
    if (this.#at + length > this.#bytes.length) throw new RangeError('property runs over the end')
    const value = this.#bytes.subarray(this.#at, this.#at + length)
    this.#at += padded(length)
    return value
  }
}

const skipName = (cursor: Cursor): void => {
  cursor.take(16)
  if (cursor.u32() === 0) cursor.u32()
  else cursor.take(cursor.u32())
}

const firstOf = (cursor: Cursor, type: number): Buffer => {
  const size = sizes.get(type & 0xfff)
  const multiple = (type & 0x1000) !== 0
  if (size !== undefined && !multiple) return cursor.take(size)
  const count = cursor.u32()
  if (count > most) throw new RangeError('too many values')
  const values = Array.from({ length: count }, () => cursor.take(size ?? cursor.u32()))
  return values[0] ?? Buffer.alloc(0)
}

/** First value of each property, by its id (the tag without the type); what follows a broken one is left out. */
export const readProperties = (bytes: Buffer): Properties => {
  const properties = new Map<number, Uint8Array>()
  const cursor = new Cursor(bytes)
  try {
    for (let left = Math.min(cursor.u32(), most); left > 0; left--) {
      const tag = cursor.u32()
      if (tag >>> 16 >= 0x8000) skipName(cursor)
      const value = firstOf(cursor, tag & 0xffff)
      properties.set(tag >>> 16, (tag & 0xfff) === 0x1f ? Buffer.from(value.toString('utf16le')) : value)
    }
  } catch {
    return properties
  }
  return properties
}

/** Text of a property in the code page of the message; Unicode values are UTF-8 already. */
export const propertyText = (value: Uint8Array | undefined, page: number): string | null => {
  if (!value) return null
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  try {
    return utf8.decode(value).replace(/\0+$/, '')
  } catch {
    return decodeCodePage(value, page).replace(/\0+$/, '')
  }
}
