import type { PDFDocumentProxy } from 'pdfjs-dist'
import { displayName } from '../../../letter/file-name.ts'
import type { Document, NestedMessage } from '../document.ts'
import { envelopeOf } from '../made.ts'
import type { ReaderContext } from '../reader.ts'

/** Files that hang on a PDF (portfolios, signed envelopes), or null where there are none. */
export const readPdfAttachments = async (pdf: PDFDocumentProxy, context: ReaderContext): Promise<NestedMessage | null> => {
  const names = (await pdf.getAttachments().catch(() => null)) ?? new Map<string, { filename: string }>()
  const documents: Document[] = []
  for (const [id, { filename }] of names) {
    if (documents.length >= context.limits.documents) break
    const content: unknown = await pdf.getAttachmentContent(id).catch(() => null)
    if (content instanceof Uint8Array)
      documents.push(await context.readInner({ name: displayName(filename, 'attachment'), declaredType: '', bytes: content }))
  }
  return documents.length > 0 ? envelopeOf(documents) : null
}
