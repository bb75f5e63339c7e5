import PDFDocument from 'pdfkit'
import type { RecordModel } from '../record.ts'
import { tnWords } from '../wording/telephone.ts'
import type { Leaf, Page, Placed, Run, Shape, Table } from './block.ts'
import { collect } from './collect.ts'
import { furniture } from './furniture.ts'
import { createPen } from './pen.ts'
import type { Pen } from './pen.ts'
import type { Sheet } from './sheet.ts'
import { paper } from './style.ts'
import type { Typeface } from './typeface.ts'

type Canvas = PDFKit.PDFDocument
type Element = PDFKit.PDFStructureElement
/** One document in the making. */
type Press = { canvas: Canvas; pen: Pen; root: Element; tables: Map<Table, Element> }

/** Draws laid-out pages as a tagged PDF. The same pages give the same bytes: dates come from the record, never from the clock. */
export function paint(pages: Page[], model: RecordModel, sheet: Sheet): Uint8Array {
  const canvas = open(model, sheet.typeface)
  const bytes = collect(canvas)
  const root = canvas.struct('Document')
  canvas.addStructure(root)
  const press: Press = { canvas, pen: createPen(canvas), root, tables: new Map() }
  pages.forEach((page, at) => {
    canvas.addPage()
    press.pen.begin()
    drawFurniture(press, furniture(sheet, model, { number: at + 1, of: pages.length }))
    for (const placed of page) drawPlaced(press, placed)
  })
  root.end()
  canvas.end()
  return bytes()
}

function open(model: RecordModel, typeface: Typeface): Canvas {
  const date = new Date(model.issue.preparedAt)
  const canvas = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-US',
    displayTitle: true,
    // Any font named here makes pdfkit parse a font file at every change of font.
    font: '',
    info: {
      Title: `Customer service record ${tnWords(model.identification.btn)} ${model.identification.customerCode}`,
      Author: model.issue.carrier,
      Producer: 'csr-desk',
      Creator: 'csr-desk',
      CreationDate: date,
      ModDate: date,
    },
  })
  canvas.registerFont('regular', typeface.regular.font)
  canvas.registerFont('semibold', typeface.semibold.font)
  return canvas
}

function drawFurniture(press: Press, { runs, shapes }: { runs: Run[]; shapes: Shape[] }): void {
  artifact(press, () => {
    press.pen.shapes(shapes, 0)
    press.pen.runs(runs, 0)
  })
}

function artifact({ canvas }: Press, draw: () => void): void {
  canvas.markContent('Artifact', { type: 'Pagination' })
  draw()
  canvas.endMarkedContent()
}

function drawPlaced(press: Press, { block, y, table, repeated }: Placed): void {
  if (block.shapes.length > 0) artifact(press, () => press.pen.shapes(block.shapes, y))
  if (repeated) artifact(press, () => block.leaves.forEach((leaf) => press.pen.runs(leaf.runs, y)))
  else if (table) drawRow(press, tableElement(press, table), block.leaves, y)
  else block.leaves.forEach((leaf) => press.root.add(tagged(press, leaf, y)))
}

function tableElement({ canvas, root, tables }: Press, table: Table): Element {
  const known = tables.get(table)
  if (known) return known
  const element = canvas.struct('Table')
  root.add(element)
  tables.set(table, element)
  return element
}

function drawRow(press: Press, table: Element, cells: Leaf[], y: number): void {
  const row = press.canvas.struct('TR')
  table.add(row)
  for (const cell of cells) row.add(tagged(press, cell, y))
  row.end()
}

/** The element of one leaf; its text is drawn when it is added to an element of the document. */
function tagged({ canvas, pen }: Press, leaf: Leaf, y: number): Element {
  const options = leaf.scope ? { scope: leaf.scope } : {}
  return canvas.struct(leaf.tag, options, leaf.runs.length > 0 ? [() => pen.runs(leaf.runs, y)] : [])
}
