/** Formatting of stretches of text: pages of 512 bytes that tell from which offset on which changes hold (MS-DOC 2.9.33, 2.9.175). */
import { placeOf, type places, type WordStreams } from './streams.ts'

/** One change: its code and its operand. */
export type Change = { code: number; operand: Buffer }
/** Changes that hold from this offset of the main stream to the next. */
type Stretch = { start: number; grpprl: Buffer }

const pageSize = 512
const mostPages = 20_000
/** Size of the operand by the three highest bits of the code; 0 stands for a length byte in front. */
const sizes = [1, 1, 2, 4, 2, 2, 0, 3] as const
const tableDefinition = 0xd608

/** The changes of a list, in order; a broken end is left out. */
const changesOf = (grpprl: Buffer): Change[] => {
  const changes: Change[] = []
  let at = 0
  while (at + 3 <= grpprl.length) {
    const code = grpprl.readUInt16LE(at)
    const fixed = sizes[code >> 13] ?? 1
    const head = fixed > 0 ? 2 : code === tableDefinition ? 4 : 3
    if (at + head > grpprl.length) break
    const size = fixed > 0 ? fixed : code === tableDefinition ? grpprl.readUInt16LE(at + 2) - 1 : grpprl.readUInt8(at + 2)
    changes.push({ code, operand: grpprl.subarray(at + head, at + head + Math.max(0, size)) })
    at += head + Math.max(0, size)
  }
  return changes
}

const pagesOf = (streams: WordStreams, pair: number): Buffer[] => {
  const list = placeOf(streams, pair)
  const count = Math.min(mostPages, Math.floor((list.length - 4) / 8))
  const pages: Buffer[] = []
  for (let index = 0; index < count; index++) {
    const start = list.readUInt32LE((count + 1) * 4 + index * 4) * pageSize
    if (start + pageSize <= streams.main.length) pages.push(streams.main.subarray(start, start + pageSize))
  }
  return pages
}

const characterChanges = (page: Buffer, count: number, index: number): Buffer => {
  const at = page.readUInt8((count + 1) * 4 + index) * 2
  return at === 0 ? Buffer.alloc(0) : page.subarray(at + 1, at + 1 + page.readUInt8(at))
}

/** A paragraph's list has the number of its style in front. */
const paragraphChanges = (page: Buffer, count: number, index: number): Buffer => {
  const at = page.readUInt8((count + 1) * 4 + index * 13) * 2
  if (at === 0 || at + 2 > pageSize) return Buffer.alloc(0)
  const length = page.readUInt8(at)
  const start = length === 0 ? at + 2 : at + 1
  const size = length === 0 ? page.readUInt8(at + 1) * 2 : length * 2 - 1
  return page.subarray(start + 2, start + size)
}

const stretchesOf = (page: Buffer, kind: 'chpx' | 'papx'): Stretch[] => {
  const count = page.readUInt8(pageSize - 1)
  const entry = kind === 'chpx' ? 1 : 13
  if ((count + 1) * 4 + count * entry > pageSize) return []
  return Array.from({ length: count }, (_, index) => ({
    start: page.readUInt32LE(index * 4),
    grpprl: kind === 'chpx' ? characterChanges(page, count, index) : paragraphChanges(page, count, index),
  }))
}

/** Finds the changes that hold at an offset of the main stream. */
export class Formatting {
  readonly #stretches: Stretch[]
  readonly #known = new Map<Stretch, Change[]>()

  constructor(streams: WordStreams, kind: 'chpx' | 'papx', pair: (typeof places)['chpx' | 'papx']) {
    this.#stretches = pagesOf(streams, pair)
      .flatMap((page) => stretchesOf(page, kind))
      .sort((a, b) => a.start - b.start)
  }

  at(offset: number): Change[] {
    let [low, high] = [0, this.#stretches.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#stretches[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const stretch = this.#stretches[low - 1]
    if (!stretch) return []
    const known = this.#known.get(stretch) ?? changesOf(stretch.grpprl)
    this.#known.set(stretch, known)
    return known
  }
}
