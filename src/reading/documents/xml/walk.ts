/** Streaming XML for parts of office files: strict, without entities and document types, with a cap on depth. */
import { SaxesParser } from 'saxes'
import { decodeText } from '../bytes/charset.ts'
import { DocumentFault } from '../fault.ts'

/** Honest office XML stays below 60; recursion further down the line stays bounded too. */
const deepest = 256

export type Attributes = Readonly<Record<string, string>>
export type XmlHandler = {
  open: (name: string, attributes: Attributes) => void
  close: (name: string) => void
  text: (text: string) => void
}

const read = (xml: string, handler: XmlHandler): void => {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('doctype', () => {
    // A document type brings entities; no office program writes one.
    throw new DocumentFault('damaged')
  })
  parser.on('error', () => {
    throw new DocumentFault('damaged')
  })
  parser.on('opentag', (tag) => {
    if (++depth > deepest) throw new DocumentFault('too-large')
    handler.open(tag.name, tag.attributes)
  })
  parser.on('closetag', (tag) => {
    depth--
    handler.close(tag.name)
  })
  parser.on('text', handler.text)
  parser.on('cdata', handler.text)
  parser.write(xml).close()
}

/**
 * Calls the handler for each tag and text in order; names keep their prefix as written.
 * @throws DocumentFault damaged when the XML is not well-formed or has a document type
 */
export const walkXml = (bytes: Uint8Array, handler: XmlHandler): void => {
  read(decodeText(bytes), handler)
}
