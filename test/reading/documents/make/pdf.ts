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

type Draw = (doc: Doc, x: number, y: number) => void
type Style = { name: string; empty: Draw; tick: Draw }

/** One drawing over the other. */
const over =
  (...layers: Draw[]): Draw =>
  (doc, x, y) => {
    for (const layer of layers) layer(doc, x, y)
  }

const square: Draw = (doc, x, y) => doc.lineWidth(0.8).rect(x, y, 10, 10).stroke('black')
const circle: Draw = (doc, x, y) =>
  doc
    .lineWidth(0.8)
    .circle(x + 5, y + 5, 5)
    .stroke('black')
const typedX: Draw = (doc, x, y) => put(doc, 'X', x + 1.8, y + 1)
const dot: Draw = (doc, x, y) => doc.circle(x + 5, y + 5, 2.5).fill('black')
const filling: Draw = (doc, x, y) => doc.rect(x + 2, y + 2, 6, 6).fill('black')
const ring: Draw = (doc, x, y) =>
  doc
    .rect(x, y, 10, 10)
    .fill('black')
    .rect(x + 1, y + 1, 8, 8)
    .fill('white')
const dingbatBox: Draw = (doc, x, y) => put(doc, 'o', x, y, 'ZapfDingbats', 12)
const dingbatTick: Draw = (doc, x, y) => put(doc, '4', x + 1, y + 1, 'ZapfDingbats', 9)

const cross: Draw = (doc, x, y) => {
  doc
    .lineWidth(1)
    .moveTo(x + 2, y + 2)
    .lineTo(x + 8, y + 8)
    .moveTo(x + 8, y + 2)
    .lineTo(x + 2, y + 8)
    .stroke('black')
}

const hook: Draw = (doc, x, y) => {
  doc
    .lineWidth(1.2)
    .moveTo(x + 1, y + 5)
    .lineTo(x + 4, y + 9)
    .lineTo(x + 12, y - 4)
    .stroke('black')
}

const singleLines: Draw = (doc, x, y) => {
  const corners = [
    [x, y, x + 10, y],
    [x, y + 10, x + 10, y + 10],
    [x, y, x, y + 10],
    [x + 10, y, x + 10, y + 10],
  ] as const
  for (const [x0, y0, x1, y1] of corners) doc.lineWidth(0.6).moveTo(x0, y0).lineTo(x1, y1).stroke('black')
}

const thinBars: Draw = (doc, x, y) => {
  const bars = [
    [x, y, 10, 0.5],
    [x, y + 9.5, 10, 0.5],
    [x, y, 0.5, 10],
    [x + 9.5, y, 0.5, 10],
  ] as const
  for (const [left, top, width, height] of bars) doc.rect(left, top, width, height).fill('black')
}

const browserEmpty: Draw = (doc, x, y) => doc.lineWidth(1).roundedRect(x, y, 10, 10, 2).stroke('#767676')

const browserTick: Draw = (doc, x, y) => {
  doc.roundedRect(x, y, 10, 10, 2).fill('#0075ff')
  doc
    .lineWidth(1.4)
    .moveTo(x + 2, y + 5)
    .lineTo(x + 4, y + 7.5)
    .lineTo(x + 8, y + 2.5)
    .stroke('white')
}

/** The ways in which form designers and their programs draw a tick box. */
export const boxStyles: readonly Style[] = [
  { name: 'a stroked square with crossed lines', empty: square, tick: over(square, cross) },
  { name: 'a stroked square with a hook that sticks out', empty: square, tick: over(square, hook) },
  { name: 'a stroked square with a typed X', empty: square, tick: over(square, typedX) },
  { name: 'a stroked square with a dingbat tick', empty: square, tick: over(square, dingbatTick) },
  { name: 'a stroked square filled inside', empty: square, tick: over(square, filling) },
  { name: 'four single lines', empty: singleLines, tick: over(singleLines, cross) },
  { name: 'four thin bars, as word processors print', empty: thinBars, tick: over(thinBars, typedX) },
  { name: 'a browser box, blue with a white hook', empty: browserEmpty, tick: browserTick },
  { name: 'a radio circle with a dot', empty: circle, tick: over(circle, dot) },
  { name: 'dingbat characters', empty: dingbatBox, tick: over(dingbatBox, dingbatTick) },
  { name: 'a black frame around white, as a filled ring', empty: ring, tick: over(ring, cross) },
]
