import { displayName } from '../../../letter/file-name.ts'
import { unpack } from '../archive/unpack.ts'
import type { Document, NestedMessage } from '../document.ts'
import { envelopeOf } from '../made.ts'
import type { File, ReaderContext } from '../reader.ts'

/** Letters below which a Word file is only the wrapping of a scan that was pasted into it. */
const hardlyAny = 100

const lettersOf = (parts: Document['parts']): number => JSON.stringify(parts).replace(/"\w+":|[^\p{L}\p{N}]/gu, '').length

/** Pictures of a Word file that has no text of its own, read as the scans they are; null where there are none to be read. */
export const readPastedScans = async (file: File, parts: Document['parts'], context: ReaderContext): Promise<NestedMessage | null> => {
  if (lettersOf(parts) > hardlyAny) return null
  const { entries } = await unpack(file.bytes, context, (name) => /^word\/media\/[^/]+\.(png|jpe?g|tiff?|gif)$/i.test(name))
  const documents: Document[] = []
  for (const [name, bytes] of entries)
    documents.push(await context.readInner({ name: displayName(name, 'picture'), declaredType: '', bytes }))
  const read = documents.filter((document) => document.parts.length > 0)
  return read.length > 0 ? envelopeOf(read) : null
}
