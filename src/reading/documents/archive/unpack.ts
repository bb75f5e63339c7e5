/** The one door to zip archives, also in front of every OOXML and ODF file: no library of ours ever inflates a stranger's zip by itself. */
import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { DocumentProblem } from '../../form.ts'
import { asBuffer } from '../bytes/sniff.ts'
import { DocumentFault, problemOf } from '../fault.ts'
import type { ReaderContext } from '../reader.ts'

export type Unpacked = { entries: Map<string, Buffer>; problem: DocumentProblem | null }
type Caps = Pick<ReaderContext, 'limits' | 'allowance'>

/** A large entry that shrinks more than this was made to fill memory; XML of honest workbooks stays below. */
const honestRatio = 100
const ratioMatters = 8 * 1024 * 1024

const list = async (archive: ZipFile, caps: Caps): Promise<Entry[]> => {
  if (archive.entryCount > caps.limits.entries) throw new DocumentFault('too-large')
  const entries: Entry[] = []
  for await (const entry of archive.eachEntry()) {
    if (entries.length >= caps.limits.entries) throw new DocumentFault('too-large')
    if (!entry.fileName.endsWith('/')) entries.push(entry)
  }
  return entries
}

const checkDeclared = (entries: readonly Entry[], caps: Caps): void => {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (total > caps.allowance.inflatedBytes) throw new DocumentFault('too-large')
  const swollen = entries.some(
    (entry) => entry.uncompressedSize > ratioMatters && entry.uncompressedSize > entry.compressedSize * honestRatio,
  )
  if (swollen) throw new DocumentFault('too-large')
}

/** Declared sizes lie: what really comes out is counted, and the stream is cut at the cap. */
const drain = async (stream: Readable, caps: Caps): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue
    caps.allowance.inflatedBytes -= chunk.length
    if (caps.allowance.inflatedBytes < 0) throw new DocumentFault('too-large')
    chunks.push(asBuffer(chunk))
  }
  return Buffer.concat(chunks)
}

const inflate = async (archive: ZipFile, entry: Entry, caps: Caps): Promise<Buffer> => {
  if (entry.isEncrypted()) throw new DocumentFault('encrypted')
  return drain(await archive.openReadStreamPromise(entry), caps)
}

const open = async (bytes: Uint8Array): Promise<ZipFile> => {
  try {
    return await fromBufferPromise(asBuffer(bytes), { lazyEntries: true, autoClose: false })
  } catch {
    throw new DocumentFault('damaged')
  }
}

/**
 * Inflates the wanted entries, in the archive's order. An entry that cannot be read is left out and named as `problem`.
 * @throws DocumentFault too-large over any cap, damaged without a readable directory
 */
export const unpack = async (bytes: Uint8Array, caps: Caps, wanted: (name: string) => boolean): Promise<Unpacked> => {
  const archive = await open(bytes)
  const chosen = (await list(archive, caps)).filter((entry) => wanted(entry.fileName))
  checkDeclared(chosen, caps)
  const unpacked: Unpacked = { entries: new Map(), problem: null }
  for (const entry of chosen) {
    try {
      unpacked.entries.set(entry.fileName, await inflate(archive, entry, caps))
    } catch (failure) {
      if (failure instanceof DocumentFault && failure.problem === 'too-large') throw failure
      unpacked.problem ??= problemOf(failure)
    }
  }
  return unpacked
}
