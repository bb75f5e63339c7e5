import { displayName } from '../../../letter/file-name.ts'
import type { DocumentProblem } from '../../form.ts'
import type { Document } from '../document.ts'
import { documentOf, envelopeOf } from '../made.ts'
import type { DocumentReader, File, ReaderContext } from '../reader.ts'
import { isZip } from './names.ts'
import { unpack } from './unpack.ts'

/** Files that programs leave in folders: previews, Finder's shadows, desktop settings. */
const litter = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|ehthumbs\.db$|\.[^/]*$)|(^|\/)(QuickLook|\.thumbnails)\//i

/** What is wrong inside is wrong with the archive only when nothing in it could be read. */
const problemWithin = (documents: readonly Document[], problem: DocumentProblem | null): DocumentProblem | null => {
  if (documents.some((document) => document.problem === null)) return problem
  return problem ?? (documents.length === 0 ? 'empty' : null)
}

const readZip = async (file: File, context: ReaderContext): Promise<Document> => {
  const { entries, problem } = await unpack(file.bytes, context, (name) => !litter.test(name))
  const documents: Document[] = []
  for (const [name, bytes] of entries)
    documents.push(await context.readInner({ name: displayName(name, 'unnamed'), declaredType: '', bytes }))
  return documentOf(file, 'zip', documents.length === 0 ? [] : [envelopeOf(documents)], problemWithin(documents, problem))
}

export const zipReader: DocumentReader = {
  format: 'zip',
  about: 'zip archive of other documents',
  recognizes: isZip,
  read: readZip,
}
