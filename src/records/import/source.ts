import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

/** The bytes of one file, read once: hashed and counted while they pass. */
export type Source = {
  name: string
  path: string
  chunks: () => AsyncGenerator<Buffer>
  /** Of the bytes read so far. */
  sha256: () => string
  bytesRead: () => number
  bytesTotal: number
}

export async function openSource(path: string, name: string): Promise<Source> {
  const hash = createHash('sha256')
  const bytesTotal = (await stat(path)).size
  let read = 0
  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
      if (!Buffer.isBuffer(chunk)) throw new TypeError('a file gave text instead of bytes')
      hash.update(chunk)
      read += chunk.length
      yield chunk
    }
  }
  return { name, path, chunks, bytesTotal, bytesRead: () => read, sha256: () => hash.copy().digest('hex') }
}
