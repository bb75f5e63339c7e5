import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { DocumentProblem } from '../../form.ts'
import { mentions } from '../bytes/sniff.ts'
import type { Document } from '../document.ts'
import { problemOf } from '../fault.ts'
import { documentOf } from '../made.ts'
import type { DocumentReader, File, ReaderContext } from '../reader.ts'
import { withPdf } from './library.ts'
import { readPage } from './page.ts'

const readPages = async (pdf: PDFDocumentProxy, file: File, context: ReaderContext): Promise<Document> => {
  const parts: Document['parts'] = []
  let problem: DocumentProblem | null = pdf.numPages > context.limits.pages ? 'too-large' : null
  for (let number = 1; number <= Math.min(pdf.numPages, context.limits.pages); number++) {
    try {
      const page = await pdf.getPage(number)
      const { rotation: _rotation, drawing: _drawing, ...read } = await readPage(page)
      parts.push(read)
      page.cleanup()
    } catch (failure) {
      problem ??= problemOf(failure)
    }
  }
  return documentOf(file, 'pdf', parts, problem)
}

export const pdfReader: DocumentReader = {
  format: 'pdf',
  about: 'PDF: text, fillable forms, drawn boxes, scans',
  recognizes: (bytes) => mentions(bytes, '%PDF-', 1024),
  read: (file, context) => withPdf(file.bytes, (pdf) => readPages(pdf, file, context)),
}
