/** A sheet of paper under pdfkit, by coordinates from the top left in points. */
import PDFDocument from 'pdfkit'

export type Face = 'Helvetica' | 'Helvetica-Bold' | 'Helvetica-Oblique' | 'Times-Roman' | 'Times-Bold' | 'Courier' | 'Courier-Bold'
export type Style = { face?: Face; size?: number; colour?: string; width?: number; align?: 'left' | 'center' | 'right' | 'justify' }

export type Paper = {
  text: (x: number, y: number, text: string, style?: Style) => void
  rule: (x: number, y: number, toX: number, toY?: number, weight?: number) => void
  box: (x: number, y: number, width: number, height: number, fill?: string) => void
  /** A drawn square of `size` with nothing, two strokes or a hook in it. */
  tick: (x: number, y: number, mark: 'empty' | 'cross' | 'hook', size?: number) => void
  page: () => void
  bytes: () => Promise<Uint8Array>
}

const marks = (doc: PDFKit.PDFDocument, x: number, y: number, mark: 'cross' | 'hook', size: number): void => {
  if (mark === 'cross')
    doc.moveTo(x + 1, y + 1).lineTo(x + size - 1, y + size - 1).moveTo(x + size - 1, y + 1).lineTo(x + 1, y + size - 1) // prettier-ignore
  else
    doc
      .moveTo(x + size * 0.15, y + size * 0.5)
      .lineTo(x + size * 0.4, y + size * 0.85)
      .lineTo(x + size * 0.95, y - size * 0.1)
  doc.lineWidth(1.4).stroke('#000')
}

/** @param rotate what /Rotate says: the page is drawn upright and shown turned back. */
export const paper = (options: { landscape?: boolean; producer?: string; rotate?: 90 | 270 } = {}): Paper => {
  const doc = new PDFDocument({
    size: 'LETTER',
    layout: options.landscape ? 'landscape' : 'portrait',
    margin: 0,
    info: { Producer: options.producer ?? 'PDF writer', CreationDate: new Date('2026-11-20T12:00:00Z') },
  })
  const chunks: Uint8Array[] = []
  const whole = new Promise<Uint8Array>((done) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => done(Buffer.concat(chunks)))
  })
  return {
    text: (x, y, text, { face = 'Helvetica', size = 9, colour = '#000', width, align = 'left' } = {}) => {
      doc.font(face).fontSize(size).fillColor(colour)
      doc.text(text, x, y, width === undefined ? { lineBreak: false } : { width, align })
    },
    rule: (x, y, toX, toY = y, weight = 0.6) => void doc.lineWidth(weight).moveTo(x, y).lineTo(toX, toY).stroke('#000'),
    box: (x, y, width, height, fill) => {
      doc.lineWidth(0.6).rect(x, y, width, height)
      if (fill === undefined) doc.stroke('#000')
      else doc.fillAndStroke(fill, '#000')
    },
    tick: (x, y, mark, size = 9) => {
      doc.lineWidth(0.7).rect(x, y, size, size).stroke('#000')
      if (mark !== 'empty') marks(doc, x, y, mark, size)
    },
    page: () => void doc.addPage(),
    bytes: () => {
      doc.end()
      return whole
    },
  }
}
