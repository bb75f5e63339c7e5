import { zipNames } from '../archive/names.ts'
import { unpack } from '../archive/unpack.ts'
import type { DocumentProblem } from '../../form.ts'
import type { Document } from '../document.ts'
import { DocumentFault } from '../fault.ts'
import { documentOf } from '../made.ts'
import type { DocumentReader, File, ReaderContext } from '../reader.ts'
import { readPastedScans } from './pictures.ts'
import { boldStylesOf, readStory } from './story.ts'

const mainPart = /^word\/document\d*\.xml$/
const furniture = /^word\/(header|footer)\d*\.xml$/

const boldStyles = (xml: Buffer | undefined): ReadonlySet<string> => {
  try {
    return xml ? boldStylesOf(xml) : new Set()
  } catch {
    return new Set()
  }
}

type Story = { name: string; xml: Buffer }

/** Headers first, then the body, then footers, as they stand on paper. */
const storiesOf = (entries: ReadonlyMap<string, Buffer>): Story[] => {
  const named = (name: string, pattern: RegExp): Story[] =>
    [...entries].filter(([path]) => pattern.test(path)).map(([, xml]) => ({ name, xml }))
  return [...named('header', /^word\/header/), ...named('document', mainPart), ...named('footer', /^word\/footer/)]
}

/** First, even and odd pages repeat the same letterhead. */
const withoutRepeats = (parts: Document['parts']): Document['parts'] => {
  const seen = new Set<string>()
  return parts.filter((part) => {
    const key = JSON.stringify(part)
    return part.kind !== 'text' || part.name === 'document' || (!seen.has(key) && seen.add(key))
  })
}

const readDocx = async (file: File, context: ReaderContext): Promise<Document> => {
  const { entries, problem } = await unpack(
    file.bytes,
    context,
    (name) => mainPart.test(name) || furniture.test(name) || name === 'word/styles.xml',
  )
  if (problem === 'encrypted') throw new DocumentFault(problem)
  const stories = storiesOf(entries)
  const styles = boldStyles(entries.get('word/styles.xml'))
  const parts: Document['parts'] = []
  let trouble: DocumentProblem | null = stories.some(({ name }) => name === 'document') ? null : 'damaged'
  for (const { name, xml } of stories) {
    const { flow, whole } = readStory(xml, name, styles, context.limits.cells)
    parts.push(...flow.parts)
    if (!whole && name === 'document') trouble = 'damaged'
    if (flow.overflowed) trouble ??= 'too-large'
  }
  const scans = await readPastedScans(file, parts, context)
  return documentOf(file, 'docx', [...withoutRepeats(parts), ...(scans ? [scans] : [])], trouble)
}

export const docxReader: DocumentReader = {
  format: 'docx',
  about: 'Word document (docx, docm)',
  recognizes: (bytes) => zipNames(bytes).some((name) => mainPart.test(name) || name === 'word/styles.xml'),
  read: readDocx,
}
