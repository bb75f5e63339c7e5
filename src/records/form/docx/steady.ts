import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { formDate } from '../order.ts'

const packed = new Date(1980, 0, 1)

/** Packs a Word file again without the time of day, so that the same form has the same bytes. */
export function steady(file: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(file)).map(([name, bytes]): [string, [Uint8Array, { mtime: Date }]] => [
    name,
    [name === 'docProps/core.xml' ? undated(bytes) : bytes, { mtime: packed }],
  ])
  return zipSync(Object.fromEntries(entries))
}

const undated = (core: Uint8Array): Uint8Array =>
  strToU8(strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${formDate.toISOString().replace(/\.\d+/, '')}`))
