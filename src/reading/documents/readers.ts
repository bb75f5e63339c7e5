import { zipReader } from './archive/zip.ts'
import { fdfReader } from './data-files/fdf.ts'
import { jsonReader } from './data-files/json.ts'
import { xmlReader } from './data-files/xml.ts'
import { encryptedMailReader, signatureReader, vcardReader } from './inert.ts'
import { emlReader } from './message/eml.ts'
import { msgReader } from './message/msg.ts'
import { tnefReader } from './message/tnef.ts'
import { flatOdtReader, odtReader } from './odf/odt.ts'
import { otherOleReader, protectedOfficeReader } from './ole/other.ts'
import { pdfReader } from './pdf/pdf.ts'
import { pictureReaders } from './picture/picture.ts'
import type { DocumentReader } from './reader.ts'
import { rtfReader } from './rtf/rtf.ts'
import { excelXmlReader, odsReader, xlsReader, xlsxReader } from './sheet/sheet.ts'
import { csvReader } from './text/csv.ts'
import { htmlReader } from './text/html.ts'
import { textReader } from './text/text.ts'
import { docReader } from './word/doc.ts'
import { docxReader } from './word/docx.ts'

/** Every format that is understood. The first row whose `recognizes` says yes reads the file: the vaguest come last. */
export const readers: readonly DocumentReader[] = [
  protectedOfficeReader,
  msgReader,
  docReader,
  xlsReader,
  otherOleReader,
  docxReader,
  xlsxReader,
  odtReader,
  odsReader,
  zipReader,
  rtfReader,
  tnefReader,
  signatureReader,
  encryptedMailReader,
  vcardReader,
  emlReader,
  ...pictureReaders,
  pdfReader,
  excelXmlReader,
  flatOdtReader,
  htmlReader,
  fdfReader,
  xmlReader,
  jsonReader,
  csvReader,
  textReader,
]
