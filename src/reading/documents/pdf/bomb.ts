/**
 * Streams of a PDF that unfold to gigabytes. pdf.js unfolds without limit, outside the heap, so that no memory cap of the process
 * stops it: the streams that stand openly in the file are tried first, with a cap.
 */
import { constants, inflateSync } from 'node:zlib'
import { asBuffer } from '../bytes/sniff.ts'
import { DocumentFault } from '../fault.ts'

/** Bytes of one unfolded stream: a page of 600 dots per inch in full colour. */
const mostOfOne = 100 * 1024 * 1024
const mostOfAll = 400 * 1024 * 1024
/** Deflate makes at most 1,032 bytes out of one: what is shorter cannot do harm, unless it is folded twice. */
const harmless = 2048
const mostStreams = 20_000

const isTooLarge = (failure: unknown): boolean => failure instanceof Error && 'code' in failure && failure.code === 'ERR_BUFFER_TOO_LARGE'

/** Null for bytes that are not deflated at all, such as those of an encrypted file. */
const unfold = (bytes: Uint8Array): Buffer | null => {
  try {
    return inflateSync(bytes, { maxOutputLength: mostOfOne, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (failure) {
    if (isTooLarge(failure)) throw new DocumentFault('too-large')
    return null
  }
}

const foldsOf = (dictionary: string): number =>
  (dictionary.slice(dictionary.lastIndexOf('obj')).match(/\/(FlateDecode|Fl)\b/g) ?? []).length

const unfoldedSize = (bytes: Buffer, start: number, folds: number): number => {
  const end = bytes.indexOf('endstream', start, 'latin1')
  let stream: Buffer | null = bytes.subarray(start, end < 0 ? bytes.length : end)
  if (folds === 1 && stream.length < harmless) return 0
  for (let fold = 0; fold < Math.min(folds, 4) && stream; fold++) stream = unfold(stream)
  return stream?.length ?? 0
}

/** @throws DocumentFault too-large when a stream, or all of them, unfold beyond the caps */
export const refuseBombs = (file: Uint8Array): void => {
  const bytes = asBuffer(file)
  let total = 0
  let at = bytes.indexOf('stream', 0, 'latin1')
  for (let count = 0; at >= 0 && count < mostStreams; count++) {
    const isStart = bytes.toString('latin1', Math.max(0, at - 3), at) !== 'end'
    if (isStart) {
      const start = at + (bytes[at + 6] === 0x0d ? 8 : 7)
      const folds = foldsOf(bytes.toString('latin1', Math.max(0, at - 600), at))
      if (folds > 0) total += unfoldedSize(bytes, start, folds)
      if (total > mostOfAll) throw new DocumentFault('too-large')
    }
    at = bytes.indexOf('stream', at + 6, 'latin1')
  }
}
