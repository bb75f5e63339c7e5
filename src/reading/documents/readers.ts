import { otherOleReader, protectedOfficeReader } from './ole/other.ts'
import { pdfReader } from './pdf/pdf.ts'
import type { DocumentReader } from './reader.ts'
import { excelXmlReader, odsReader, xlsReader, xlsxReader } from './sheet/sheet.ts'
import { csvReader } from './text/csv.ts'
import { textReader } from './text/text.ts'
import { docxReader } from './word/docx.ts'

/** Every format that is understood. The first row whose `recognizes` says yes reads the file: the vaguest come last. */
export const readers: readonly DocumentReader[] = [
  protectedOfficeReader,
  xlsReader,
  otherOleReader,
  pdfReader,
  docxReader,
  xlsxReader,
  odsReader,
  excelXmlReader,
  csvReader,
  textReader,
]
