import type { Font } from 'fontkit'

declare global {
  namespace PDFKit {
    /** A font as one document embeds it: encoding a text adds its glyphs to the subset. */
    interface EmbeddedFont {
      id: string
      encode(text: string): [hex: string[], positions: { xAdvance: number; advanceWidth: number }[]]
      ref(): PDFKitReference
    }
    interface PDFDocument {
      /** The font in use; text goes into the page through it, since `text()` costs five times as much. */
      _font: EmbeddedFont
    }
  }
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
