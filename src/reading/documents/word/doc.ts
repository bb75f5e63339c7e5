import WordExtractor from 'word-extractor'
import type { Document } from '../document.ts'
import { asBuffer } from '../bytes/sniff.ts'
import { seenText } from '../bytes/symbols.ts'
import { DocumentFault } from '../fault.ts'
import { Flow } from '../flow/flow.ts'
import { documentOf } from '../made.ts'
import { oleNames } from '../ole/directory.ts'
import type { DocumentReader, File, ReaderContext } from '../reader.ts'

const extract = async (bytes: Buffer): Promise<WordExtractor.Document> => {
  try {
    return await new WordExtractor().extract(bytes)
  } catch (failure) {
    throw new DocumentFault(failure instanceof Error && /encrypt|password/i.test(failure.message) ? 'encrypted' : 'damaged')
  }
}

/** A row ends with a tab at the end of a line; a line with tabs that goes on below is a cell of several lines. */
const rowsAndLines = (body: string): string[] => body.split(/(?<=\t)\n/)

const writeRow = (flow: Flow, row: string): void => {
  flow.openRow()
  for (const cell of row.split('\t').slice(0, -1)) {
    flow.openCell()
    flow.write(seenText('', cell))
    flow.closeCell()
  }
}

/** What stands before the first cell's last line belongs to the page: labels seldom have two lines. */
const leadOf = (chunk: string): { lead: string; row: string } => {
  const start = chunk.slice(0, chunk.indexOf('\t')).lastIndexOf('\n') + 1
  return { lead: chunk.slice(0, start), row: chunk.slice(start) }
}

const writeBody = (flow: Flow, body: string): void => {
  let inTable = false
  for (const chunk of rowsAndLines(body)) {
    const { lead, row } = leadOf(chunk)
    const isRow = chunk.endsWith('\t')
    if (inTable && (lead !== '' || !isRow)) flow.closeTable()
    inTable &&= lead === '' && isRow
    flow.write(seenText('', isRow ? lead : chunk))
    if (!isRow) continue
    if (!inTable) flow.openTable()
    inTable = true
    writeRow(flow, row)
  }
}

const readDoc = async (file: File, context: ReaderContext): Promise<Document> => {
  const word = await extract(asBuffer(file.bytes))
  const flow = new Flow('document', context.limits.cells)
  writeBody(flow, word.getBody())
  const around = (name: string, text: string): Document['parts'] => (text.trim() === '' ? [] : [{ kind: 'text', name, text: text.trim() }])
  const parts = [
    ...around('header', word.getHeaders({ includeFooters: false })),
    ...flow.finish(),
    ...around('text box', word.getTextboxes()),
    ...around('footer', word.getFooters()),
  ]
  return documentOf(file, 'doc', parts, flow.overflowed ? 'too-large' : null)
}

export const docReader: DocumentReader = {
  format: 'doc',
  about: 'Word 97-2003 document',
  recognizes: (bytes) => oleNames(bytes).includes('WordDocument'),
  read: readDoc,
}
