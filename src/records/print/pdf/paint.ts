import PDFDocument from 'pdfkit'
import type { RecordModel } from '../record.ts'
import { tnWords } from '../wording/telephone.ts'
import type { Leaf, Page, Placed, Run, Shape, Table } from './block.ts'
import { furniture } from './furniture.ts'
import type { Sheet } from './sheet.ts'
import { paper } from './style.ts'
import type { Typeface } from './typeface.ts'

type Canvas = PDFKit.PDFDocument
type Element = PDFKit.PDFStructureElement

/** Draws laid-out pages as a tagged PDF. The same pages give the same bytes: dates come from the record, never from the clock. */
export function paint(pages: Page[], model: RecordModel, sheet: Sheet): Uint8Array {
  const canvas = open(model, sheet.typeface)
  const root = canvas.struct('Document')
  canvas.addStructure(root)
  const tables = new Map<Table, Element>()
  pages.forEach((page, at) => {
    canvas.addPage()
    drawFurniture(canvas, furniture(sheet, model, { number: at + 1, of: pages.length }))
    for (const placed of page) drawPlaced(canvas, root, tables, placed)
  })
  root.end()
  canvas.end()
  return written(canvas)
}

/** All bytes at once: nothing else reads the stream, so they lie ready in its buffer. */
function written(canvas: Canvas): Uint8Array {
  const bytes: unknown = canvas.read()
  if (!(bytes instanceof Uint8Array)) throw new Error('The PDF came out empty')
  return bytes
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

function drawFurniture(canvas: Canvas, { runs, shapes }: { runs: Run[]; shapes: Shape[] }): void {
  artifact(canvas, () => {
    drawShapes(canvas, shapes)
    drawRuns(canvas, runs, 0)
  })
}

function artifact(canvas: Canvas, draw: () => void): void {
  canvas.markContent('Artifact', { type: 'Pagination' })
  draw()
  canvas.endMarkedContent()
}

function drawPlaced(canvas: Canvas, root: Element, tables: Map<Table, Element>, placed: Placed): void {
  const { block, y, table, repeated } = placed
  if (block.shapes.length > 0)
    artifact(canvas, () =>
      drawShapes(
        canvas,
        block.shapes.map((shape) => ({ ...shape, y: shape.y + y })),
      ),
    )
  if (repeated) artifact(canvas, () => block.leaves.forEach((leaf) => drawRuns(canvas, leaf.runs, y)))
  else if (table) drawRow(canvas, tableElement(canvas, root, tables, table), block.leaves, y)
  else block.leaves.forEach((leaf) => root.add(tagged(canvas, leaf, y)))
}

function tableElement(canvas: Canvas, root: Element, tables: Map<Table, Element>, table: Table): Element {
  const known = tables.get(table)
  if (known) return known
  const element = canvas.struct('Table')
  root.add(element)
  tables.set(table, element)
  return element
}

function drawRow(canvas: Canvas, table: Element, cells: Leaf[], y: number): void {
  const row = canvas.struct('TR')
  table.add(row)
  for (const cell of cells) row.add(tagged(canvas, cell, y))
  row.end()
}

/** The element of one leaf; its text is drawn when it is added to an element of the document. */
function tagged(canvas: Canvas, leaf: Leaf, y: number): Element {
  const options = leaf.scope ? { scope: leaf.scope } : {}
  return canvas.struct(leaf.tag, options, leaf.runs.length > 0 ? [() => drawRuns(canvas, leaf.runs, y)] : [])
}

function drawRuns(canvas: Canvas, runs: Run[], y: number): void {
  for (const run of runs) {
    canvas.font(run.weight).fontSize(run.size).fillColor(run.color)
    canvas.text(run.text, run.x, y + run.y, { lineBreak: false, baseline: 'alphabetic' })
  }
}

function drawShapes(canvas: Canvas, shapes: Shape[]): void {
  for (const shape of shapes) canvas.rect(shape.x, shape.y, shape.width, shape.height).fill(shape.color)
}
