import type { Document } from '../document.ts'
import { Flow } from '../flow/flow.ts'
import { documentOf } from '../made.ts'
import { oleNames } from '../ole/compound.ts'
import type { DocumentReader, File, ReaderContext } from '../reader.ts'
import { type Letter, readLetters } from './binary/pieces.ts'
import { openWord } from './binary/streams.ts'
import { Looks, walkLetters } from './binary/walk.ts'

type Section = { name: string; letters: Letter[] }

/** The letters of the file in the order in which they are read on paper: headers and footers first. */
const sectionsOf = (letters: readonly Letter[], lengths: ReturnType<typeof openWord>['lengths']): Section[] => {
  const headers = lengths.body + lengths.footnotes
  const boxes = headers + lengths.headers + lengths.comments + lengths.endnotes
  return [
    { name: 'header', letters: letters.slice(headers, headers + lengths.headers) },
    { name: 'document', letters: letters.slice(0, lengths.body) },
    { name: 'text box', letters: letters.slice(boxes, boxes + lengths.boxes) },
  ]
}

const readDoc = (file: File, context: ReaderContext): Document => {
  const streams = openWord(file.bytes)
  const looks = new Looks(streams)
  const { cells } = context.limits
  const flows = sectionsOf(readLetters(streams), streams.lengths).map(({ name, letters }) => {
    const flow = new Flow(name, cells)
    walkLetters(letters, flow, looks, cells)
    return flow
  })
  const parts = flows.flatMap((flow) => flow.parts)
  return documentOf(file, 'doc', parts, flows.some(({ overflowed }) => overflowed) ? 'too-large' : null)
}

export const docReader: DocumentReader = {
  format: 'doc',
  about: 'Word 97-2003 document',
  recognizes: (bytes) => oleNames(bytes).includes('WordDocument'),
  read: (file, context) => Promise.resolve(readDoc(file, context)),
}
