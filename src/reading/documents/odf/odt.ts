import { isOpenDocument } from './kind.ts'
import { unpack } from '../archive/unpack.ts'
import { mentions } from '../bytes/sniff.ts'
import type { Document } from '../document.ts'
import { DocumentFault } from '../fault.ts'
import { documentOf } from '../made.ts'
import type { DocumentReader, File, ReaderContext } from '../reader.ts'
import { readOdfStory } from './story.ts'

const wanted = new Set(['content.xml', 'styles.xml', 'META-INF/manifest.xml'])

/** @throws DocumentFault encrypted when the manifest says that parts are */
export const refuseEncryptedOdf = (entries: ReadonlyMap<string, Buffer>): void => {
  const manifest = entries.get('META-INF/manifest.xml')?.toString('latin1') ?? ''
  if (manifest.includes('encryption-data') || entries.has('encrypted-package')) throw new DocumentFault('encrypted')
}

const isBody = (name: string): boolean => name === 'office:text'

const readOdt = async (file: File, context: ReaderContext): Promise<Document> => {
  const { entries } = await unpack(file.bytes, context, (name) => wanted.has(name) || name === 'encrypted-package')
  refuseEncryptedOdf(entries)
  const content = entries.get('content.xml')
  if (!content) throw new DocumentFault('damaged')
  const { cells } = context.limits
  const margin = (name: 'header' | 'footer'): Document['parts'] => {
    const styles = entries.get('styles.xml')
    return styles ? readOdfStory(styles, name, (element) => element === `style:${name}`, cells).flow.parts : []
  }
  const body = readOdfStory(content, 'document', isBody, cells)
  const parts = [...margin('header'), ...body.flow.parts, ...margin('footer')]
  return documentOf(file, 'odt', parts, body.whole ? (body.flow.overflowed ? 'too-large' : null) : 'damaged')
}

export const odtReader: DocumentReader = {
  format: 'odt',
  about: 'OpenDocument text',
  recognizes: (bytes) => isOpenDocument(bytes, 'text'),
  read: readOdt,
}

export const flatOdtReader: DocumentReader = {
  format: 'odt',
  about: 'OpenDocument text as one XML file',
  recognizes: (bytes) => mentions(bytes, '<office:document', 4096) && mentions(bytes, 'opendocument.text', 16_384),
  read: (file, context) => {
    const read = (name: string, inside: (element: string) => boolean) => readOdfStory(file.bytes, name, inside, context.limits.cells)
    const { flow, whole } = read('document', isBody)
    const margin = (name: string): Document['parts'] => read(name, (element) => element === `style:${name}`).flow.parts
    return Promise.resolve(documentOf(file, 'odt', [...margin('header'), ...flow.parts, ...margin('footer')], whole ? null : 'damaged'))
  },
}
