import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { DocumentProblem } from '../../form.ts'
import { mentions } from '../bytes/sniff.ts'
import type { Document, Page } from '../document.ts'
import { problemOf } from '../fault.ts'
import { documentOf } from '../made.ts'
import type { DocumentReader, File, ReaderContext } from '../reader.ts'
import { readPdfAttachments } from './attachments.ts'
import { refuseBombs } from './bomb.ts'
import { withPdf } from './library.ts'
import { readPage } from './page.ts'
import { lookAtPage, needsEyes } from './scan.ts'
import { readXfa } from './xfa.ts'

type Read = { page: Page; problem: DocumentProblem | null }

/** A page that cannot be looked at keeps the text and fields it has of its own. */
const readOne = async (pdf: PDFDocumentProxy, number: number, context: ReaderContext): Promise<Read> => {
  const source = await pdf.getPage(number)
  const upright = await readPage(source)
  const { rotation: _rotation, drawing: _drawing, ...page } = upright
  try {
    return { page: needsEyes(upright) ? await lookAtPage(upright, source, context) : page, problem: null }
  } catch (failure) {
    return { page: { ...page, scanned: true }, problem: problemOf(failure) }
  } finally {
    source.cleanup()
  }
}

const readPages = async (pdf: PDFDocumentProxy, file: File, context: ReaderContext): Promise<Document> => {
  if (pdf.isPureXfa) return documentOf(file, 'pdf', await readXfa(pdf, context.limits.pages, context.limits.cells))
  const parts: Document['parts'] = []
  let problem: DocumentProblem | null = pdf.numPages > context.limits.pages ? 'too-large' : null
  for (let number = 1; number <= Math.min(pdf.numPages, context.limits.pages); number++) {
    try {
      const read = await readOne(pdf, number, context)
      parts.push(read.page)
      problem ??= read.problem
    } catch (failure) {
      problem ??= problemOf(failure)
    }
  }
  const attached = await readPdfAttachments(pdf, context)
  return documentOf(file, 'pdf', attached ? [...parts, attached] : parts, problem)
}

export const pdfReader: DocumentReader = {
  format: 'pdf',
  about: 'PDF: text, fillable forms, drawn boxes, scans',
  recognizes: (bytes) => mentions(bytes, '%PDF-', 1024),
  read: (file, context) => {
    refuseBombs(file.bytes)
    return withPdf(file.bytes, (pdf) => readPages(pdf, file, context))
  },
}
