/** Small PDFs for tests, drawn with the library that the desk itself prints records with. */
import PDFDocument from 'pdfkit'

type Doc = PDFKit.PDFDocument

/** Draws one page (or more) and gives the bytes. */
export const makePdf = async (draw: (doc: Doc) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> => {
  const doc = new PDFDocument({ size: 'LETTER', margin: 0, compress: false, ...options })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<void>((resolve) => doc.on('end', resolve))
  draw(doc)
  doc.end()
  await done
  return Buffer.concat(chunks)
}

/** Text at a point without wrapping; y is the top of its capital letters. */
export const put = (doc: Doc, text: string, x: number, y: number, font = 'Helvetica', size = 10): void => {
  doc
    .font(font)
    .fontSize(size)
    .fillColor('black')
    .text(text, x, y + size * 0.72, { lineBreak: false, baseline: 'alphabetic' })
}

type Style = { name: string; empty: (doc: Doc, x: number, y: number) => void; tick: (doc: Doc, x: number, y: number) => void }

const square = (doc: Doc, x: number, y: number): void => {
  doc.lineWidth(0.8).rect(x, y, 10, 10).stroke('black')
}

const cross = (doc: Doc, x: number, y: number): void => {
  doc
    .lineWidth(1)
    .moveTo(x + 2, y + 2)
    .lineTo(x + 8, y + 8)
    .moveTo(x + 8, y + 2)
    .lineTo(x + 2, y + 8)
    .stroke('black')
}

const hook = (doc: Doc, x: number, y: number): void => {
  doc
    .lineWidth(1.2)
    .moveTo(x + 1, y + 5)
    .lineTo(x + 4, y + 9)
    .lineTo(x + 12, y - 4)
    .stroke('black')
}

const singleLines = (doc: Doc, x: number, y: number): void => {
  doc.lineWidth(0.6)
  for (const [x0, y0, x1, y1] of [
    [x, y, x + 10, y],
    [x, y + 10, x + 10, y + 10],
    [x, y, x, y + 10],
    [x + 10, y, x + 10, y + 10],
  ] as const)
    doc.moveTo(x0, y0).lineTo(x1, y1).stroke('black')
}

const thinBars = (doc: Doc, x: number, y: number): void => {
  for (const [left, top, width, height] of [
    [x, y, 10, 0.5],
    [x, y + 9.5, 10, 0.5],
    [x, y, 0.5, 10],
    [x + 9.5, y, 0.5, 10],
  ] as const)
    doc.rect(left, top, width, height).fill('black')
}

/** The ways in which form designers and their programs draw a tick box. */
export const boxStyles: readonly Style[] = [
  { name: 'a stroked square with crossed lines', empty: square, tick: (doc, x, y) => (square(doc, x, y), cross(doc, x, y)) },
  { name: 'a stroked square with a hook that sticks out', empty: square, tick: (doc, x, y) => (square(doc, x, y), hook(doc, x, y)) },
  { name: 'a stroked square with a typed X', empty: square, tick: (doc, x, y) => (square(doc, x, y), put(doc, 'X', x + 1.8, y + 1)) },
  {
    name: 'a stroked square with a dingbat tick',
    empty: square,
    tick: (doc, x, y) => (square(doc, x, y), put(doc, '4', x + 1, y + 1, 'ZapfDingbats')),
  },
  {
    name: 'a stroked square filled inside',
    empty: square,
    tick: (doc, x, y) => (square(doc, x, y), doc.rect(x + 2, y + 2, 6, 6).fill('black')),
  },
  { name: 'four single lines', empty: singleLines, tick: (doc, x, y) => (singleLines(doc, x, y), cross(doc, x, y)) },
  {
    name: 'four thin bars, as word processors print',
    empty: thinBars,
    tick: (doc, x, y) => (thinBars(doc, x, y), put(doc, 'X', x + 1.8, y + 1)),
  },
  {
    name: 'a browser box, blue with a white hook',
    empty: (doc, x, y) => doc.lineWidth(1).roundedRect(x, y, 10, 10, 2).stroke('#767676'),
    tick: (doc, x, y) => {
      doc.roundedRect(x, y, 10, 10, 2).fill('#0075ff')
      doc
        .lineWidth(1.4)
        .moveTo(x + 2, y + 5)
        .lineTo(x + 4, y + 7.5)
        .lineTo(x + 8, y + 2.5)
        .stroke('white')
    },
  },
  {
    name: 'a radio circle with a dot',
    empty: (doc, x, y) =>
      doc
        .lineWidth(0.8)
        .circle(x + 5, y + 5, 5)
        .stroke('black'),
    tick: (doc, x, y) => (
      doc
        .lineWidth(0.8)
        .circle(x + 5, y + 5, 5)
        .stroke('black'),
      doc.circle(x + 5, y + 5, 2.5).fill('black')
    ),
  },
  {
    name: 'dingbat characters',
    empty: (doc, x, y) => put(doc, 'o', x, y, 'ZapfDingbats', 12),
    tick: (doc, x, y) => (put(doc, 'o', x, y, 'ZapfDingbats', 12), put(doc, '4', x + 1, y, 'ZapfDingbats', 9)),
  },
  {
    name: 'a black frame around white, as a filled ring',
    empty: (doc, x, y) => (doc.rect(x, y, 10, 10).fill('black'), doc.rect(x + 1, y + 1, 8, 8).fill('white')),
    tick: (doc, x, y) => (doc.rect(x, y, 10, 10).fill('black'), doc.rect(x + 1, y + 1, 8, 8).fill('white'), cross(doc, x, y)),
  },
]
