import { pack } from '../archive/pack.ts'
import { zipNames } from '../archive/names.ts'
import { unpack } from '../archive/unpack.ts'
import { asBuffer, mentions } from '../bytes/sniff.ts'
import type { Document } from '../document.ts'
import { DocumentFault } from '../fault.ts'
import { documentOf } from '../made.ts'
import { isOpenDocument } from '../odf/kind.ts'
import { refuseEncryptedOdf } from '../odf/odt.ts'
import { oleNames } from '../ole/compound.ts'
import type { DocumentReader, File, ReaderContext } from '../reader.ts'
import { sheetBoxes } from './form-controls.ts'
import { type GridOptions, gridsOf } from './grids.ts'
import { openWorkbook } from './library.ts'
import { odsHidden } from './ods-hidden.ts'

/** Parts of a workbook that carry no values and may be large. */
const ballast = /^xl\/(media|embeddings|printerSettings|theme)\/|^(Pictures|Thumbnails)\/|vbaProject|^docProps\/thumbnail/

const hasDocumentType = (bytes: Buffer): boolean => /<!(DOCTYPE|ENTITY)/i.test(bytes.toString('latin1', 0, 4096))

type Beside = Omit<GridOptions, 'cells'>
const nothingBeside: Beside = { boxes: false, drawn: new Map(), hidden: new Map() }

const readBook = (file: File, bytes: Buffer, context: ReaderContext, format: string, beside = nothingBeside): Document => {
  const { grids, overflowed } = gridsOf(openWorkbook(bytes), { cells: context.limits.cells, ...beside })
  return documentOf(file, format, grids, overflowed ? 'too-large' : null)
}

const readZipped = async (file: File, context: ReaderContext, format: string): Promise<Document> => {
  const { entries, problem } = await unpack(file.bytes, context, (name) => !ballast.test(name))
  refuseEncryptedOdf(entries)
  if (problem === 'encrypted') throw new DocumentFault('encrypted')
  if ([...entries.values()].some(hasDocumentType)) throw new DocumentFault('damaged')
  const boxes = [...entries.keys()].some((name) => name.startsWith('xl/featurePropertyBag/'))
  return readBook(file, pack(entries), context, format, {
    boxes,
    drawn: sheetBoxes(entries),
    hidden: odsHidden(entries.get('content.xml')),
  })
}

export const xlsxReader: DocumentReader = {
  format: 'xlsx',
  about: 'Excel workbook (xlsx, xlsm, xlsb)',
  recognizes: (bytes) => zipNames(bytes).some((name) => /^xl\/(workbook\d*\.(xml|bin)|worksheets\/)/.test(name)),
  read: (file, context) => readZipped(file, context, 'xlsx'),
}

export const odsReader: DocumentReader = {
  format: 'ods',
  about: 'OpenDocument spreadsheet',
  recognizes: (bytes) => isOpenDocument(bytes, 'spreadsheet'),
  read: (file, context) => readZipped(file, context, 'ods'),
}

export const xlsReader: DocumentReader = {
  format: 'xls',
  about: 'Excel 97-2003 workbook',
  recognizes: (bytes) => oleNames(bytes).some((name) => name === 'Workbook' || name === 'Book'),
  read: (file, context) => Promise.resolve(readBook(file, asBuffer(file.bytes), context, 'xls')),
}

export const excelXmlReader: DocumentReader = {
  format: 'xls',
  about: 'Excel 2003 workbook written as one XML file',
  recognizes: (bytes) => mentions(bytes, 'urn:schemas-microsoft-com:office:spreadsheet', 4096) && mentions(bytes, '<Workbook', 4096),
  read: (file, context) => {
    const bytes = asBuffer(file.bytes)
    if (hasDocumentType(bytes)) throw new DocumentFault('damaged')
    return Promise.resolve(readBook(file, bytes, context, 'xls'))
  },
}
