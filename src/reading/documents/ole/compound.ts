/**
 * OLE compound files (MS-CFB): the container of Office 97-2003 and Outlook. Only what stands at the top level is looked at.
 * Bounded: loops in a hostile file's chains end, and a stream is never longer than the file.
 */
import { asBuffer, hasSignature } from '../bytes/sniff.ts'

const entrySize = 128
const endOfChain = 0xfffffffe
const none = 0xffffffff
const miniSector = 64
const miniCutoff = 4096
/** Sectors of the directory: 32 thousand entries. */
const mostDirectory = 8192

export type Entry = { name: string; left: number; right: number; child: number; start: number; size: number }

/** True for the container of Office 97-2003 and Outlook files. */
export const isOle = (bytes: Uint8Array): boolean => hasSignature(bytes, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')

export class Compound {
  readonly #bytes: Buffer
  readonly #sectorSize: number
  readonly #fats: number[]
  readonly #entries: Entry[]

  constructor(bytes: Uint8Array) {
    this.#bytes = asBuffer(bytes)
    this.#sectorSize = isOle(bytes) && bytes.length >= 512 && this.#bytes.readUInt16LE(30) === 12 ? 4096 : 512
    this.#fats = isOle(bytes) ? this.#fatSectors() : []
    this.#entries = isOle(bytes) ? this.#directory() : []
  }

  /** Streams and storages at the top level; [] when the directory cannot be reached. */
  get top(): Entry[] {
    const found: Entry[] = []
    const seen = new Set<number>()
    const waiting = [this.#entries[0]?.child ?? none]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const entry = this.#entries[id]
      if (!entry || seen.has(id)) continue
      seen.add(id)
      found.push(entry)
      waiting.push(entry.left, entry.right)
    }
    return found
  }

  /** Bytes of a top-level stream, or null where there is none; shorter than stated when the file is cut off. */
  stream(name: string): Buffer | null {
    const entry = this.top.find((one) => one.name === name)
    if (!entry) return null
    return (entry.size < miniCutoff ? this.#mini(entry) : this.#chain(entry.start, entry.size)).subarray(0, entry.size)
  }

  #u32(offset: number): number {
    return offset >= 0 && offset + 4 <= this.#bytes.length ? this.#bytes.readUInt32LE(offset) : none
  }

  #offset(sector: number): number {
    return (sector + 1) * this.#sectorSize
  }

  /** The first 109 sectors of the table stand in the header, further ones in a chain of their own. */
  #fatSectors(): number[] {
    const sectors = Array.from({ length: 109 }, (_, index) => this.#u32(76 + index * 4))
    const perSector = this.#sectorSize / 4 - 1
    let next = this.#u32(68)
    for (let turn = 0; turn < 1000 && this.#offset(next) < this.#bytes.length; turn++) {
      for (let index = 0; index < perSector; index++) sectors.push(this.#u32(this.#offset(next) + index * 4))
      next = this.#u32(this.#offset(next) + perSector * 4)
    }
    return sectors
  }

  #next(sector: number): number {
    const perSector = this.#sectorSize / 4
    const table = this.#fats[Math.floor(sector / perSector)] ?? none
    return table === none ? endOfChain : this.#u32(this.#offset(table) + (sector % perSector) * 4)
  }

  #chain(start: number, size: number): Buffer {
    const pieces: Buffer[] = []
    const most = Math.ceil(Math.min(size, this.#bytes.length) / this.#sectorSize)
    for (let sector = start; pieces.length < most && this.#offset(sector) < this.#bytes.length; sector = this.#next(sector))
      pieces.push(this.#bytes.subarray(this.#offset(sector), this.#offset(sector) + this.#sectorSize))
    return Buffer.concat(pieces)
  }

  /** Small streams live in 64-byte pieces of the root's stream. */
  #mini(entry: Entry): Buffer {
    const root = this.#entries[0]
    if (!root) return Buffer.alloc(0)
    const store = this.#chain(root.start, root.size)
    const table = this.#chain(this.#u32(60), this.#bytes.length)
    const pieces: Buffer[] = []
    for (let sector = entry.start; pieces.length < Math.ceil(entry.size / miniSector) && (sector + 1) * miniSector <= store.length;) {
      pieces.push(store.subarray(sector * miniSector, (sector + 1) * miniSector))
      sector = sector * 4 + 4 <= table.length ? table.readUInt32LE(sector * 4) : none
    }
    return Buffer.concat(pieces)
  }

  #directory(): Entry[] {
    const bytes = this.#chain(this.#u32(48), Math.min(this.#bytes.length, mostDirectory * this.#sectorSize))
    const entries: Entry[] = []
    for (let at = 0; at + entrySize <= bytes.length; at += entrySize) {
      const nameBytes = Math.min(64, bytes.readUInt16LE(at + 64))
      entries.push({
        name: bytes.toString('utf16le', at, at + Math.max(0, nameBytes - 2)),
        left: bytes.readUInt32LE(at + 68),
        right: bytes.readUInt32LE(at + 72),
        child: bytes.readUInt32LE(at + 76),
        start: bytes.readUInt32LE(at + 116),
        size: bytes.readUInt32LE(at + 120),
      })
    }
    return entries
  }
}

/** Names at the top level: enough to tell old Word, old Excel, Outlook and encrypted Office files apart. */
export const oleNames = (bytes: Uint8Array): string[] => (isOle(bytes) ? new Compound(bytes).top.map(({ name }) => name) : [])
