/**
 * Names at the top level of an OLE compound file (MS-CFB): enough to tell old Word, old Excel, Outlook and encrypted Office files apart.
 * Bounded: loops in a hostile file's chains end after a fixed number of sectors.
 */
import { asBuffer, hasSignature } from '../bytes/sniff.ts'

const most = 256
const entrySize = 128
const headerFats = 109

type Cfb = { bytes: Buffer; sectorSize: number }
type Entry = { name: string; left: number; right: number; child: number }

/** True for the container of Office 97-2003 and Outlook files. */
export const isOle = (bytes: Uint8Array): boolean => hasSignature(bytes, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')

const u32 = (bytes: Buffer, offset: number): number => (offset >= 0 && offset + 4 <= bytes.length ? bytes.readUInt32LE(offset) : 0xffffffff)

const sectorStart = (cfb: Cfb, sector: number): number => (sector + 1) * cfb.sectorSize

const nextSector = (cfb: Cfb, sector: number): number => {
  const perFat = cfb.sectorSize / 4
  const fatIndex = Math.floor(sector / perFat)
  if (fatIndex >= headerFats) return 0xffffffff
  const fatSector = u32(cfb.bytes, 76 + fatIndex * 4)
  return u32(cfb.bytes, sectorStart(cfb, fatSector) + (sector % perFat) * 4)
}

const entryAt = (bytes: Buffer, offset: number): Entry | null => {
  if (offset + entrySize > bytes.length) return null
  const nameBytes = Math.min(64, bytes.readUInt16LE(offset + 64))
  const name = bytes.toString('utf16le', offset, offset + Math.max(0, nameBytes - 2))
  return { name, left: u32(bytes, offset + 68), right: u32(bytes, offset + 72), child: u32(bytes, offset + 76) }
}

const directory = (cfb: Cfb): (Entry | null)[] => {
  const entries: (Entry | null)[] = []
  let sector = u32(cfb.bytes, 48)
  for (let turn = 0; turn < most && sectorStart(cfb, sector) < cfb.bytes.length; turn++) {
    const start = sectorStart(cfb, sector)
    for (let offset = start; offset < start + cfb.sectorSize; offset += entrySize) entries.push(entryAt(cfb.bytes, offset))
    sector = nextSector(cfb, sector)
  }
  return entries
}

/** Top-level stream and storage names, or [] when the directory cannot be reached. */
export const oleNames = (bytes: Uint8Array): string[] => {
  if (!isOle(bytes) || bytes.length < 512) return []
  const buffer = asBuffer(bytes)
  const shift = buffer.readUInt16LE(30)
  const entries = directory({ bytes: buffer, sectorSize: shift === 12 ? 4096 : 512 })
  const names: string[] = []
  const seen = new Set<number>()
  const waiting = [entries[0]?.child ?? 0xffffffff]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = entries[id]
    if (!entry || seen.has(id)) continue
    seen.add(id)
    names.push(entry.name)
    waiting.push(entry.left, entry.right)
  }
  return names
}
