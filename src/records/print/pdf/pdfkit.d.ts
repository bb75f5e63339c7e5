import type { Font } from 'fontkit'

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** pdfkit 0.20 takes a parsed font, so that it is not parsed again for every record. */
      registerFont(name: string, src: Font): this
    }
    interface StructureElementOptions {
      scope?: 'Row' | 'Column'
    }
  }
}
