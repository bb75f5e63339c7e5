/** pdf.js with every resource from its own package: no network, no system fonts, no evaluated code. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { DocumentFault } from '../fault.ts'

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const folder = (name: string): string => join(home, name) + '/'

/** Pixels of one embedded picture, above which pdf.js leaves it out. */
const mostPixels = 40_000_000

const load = (bytes: Uint8Array): PDFDocumentLoadingTask =>
  getDocument({
    // pdf.js takes the memory over; the file must stay readable for others.
    data: new Uint8Array(bytes),
    verbosity: 0,
    enableXfa: true,
    useSystemFonts: false,
    maxImageSize: mostPixels,
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  })

const faultOf = (failure: unknown): DocumentFault =>
  new DocumentFault(failure instanceof Error && failure.name === 'PasswordException' ? 'encrypted' : 'damaged')

/**
 * Opens a PDF, also one that is encrypted with the empty password, lends it to `use` and frees it.
 * @throws DocumentFault encrypted when a password is needed, damaged when nothing can be recovered
 */
export const withPdf = async <T>(bytes: Uint8Array, use: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> => {
  const task = load(bytes)
  try {
    const pdf = await task.promise.catch((failure: unknown) => {
      throw faultOf(failure)
    })
    return await use(pdf)
  } finally {
    await task.destroy()
  }
}
