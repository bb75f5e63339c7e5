import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import type { Page } from '../document.ts'
import { matrixOf, type Matrix } from '../geometry.ts'
import { joinCombs } from './combs.ts'
import { type Drawing, readDrawing } from './drawing.ts'
import { readGlyphBoxes } from './glyph-boxes.ts'
import { quarterTurns, readItems } from './text-items.ts'
import { readTicks } from './ticks.ts'
import { readAnnotations } from './widgets.ts'
import { type Font, wordsOf } from './words.ts'

/** A page as it stands on its feet: turned by `rotation`, points from the top left. */
export type UprightPage = Page & { rotation: number; drawing: Drawing }

const uprightView = (page: PDFPageProxy, rotation: number): { view: Matrix; width: number; height: number } => {
  const viewport = page.getViewport({ scale: 1, rotation })
  const view = matrixOf(viewport.transform)
  if (!view) throw new Error('a viewport always has a matrix')
  return { view, width: viewport.width, height: viewport.height }
}

const fontsOf =
  (page: PDFPageProxy) =>
  (name: string): Font => {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null
    if (typeof font !== 'object' || font === null) return { name: '', bold: false }
    const known = 'name' in font && typeof font.name === 'string' ? font.name : ''
    return { name: known, bold: 'bold' in font && font.bold === true }
  }

/** Text, fields and tick boxes of a page; pictures of text are not looked into. */
export const readPage = async (page: PDFPageProxy): Promise<UprightPage> => {
  const items = await readItems(page)
  // Fonts become known, and pictures and lines visible, only through the list of drawing operations.
  const operations = await page.getOperatorList({ intent: 'display', annotationMode: 0 })
  const rotation = (page.rotate + quarterTurns(items, page.rotate) * 90) % 360
  const { view, width, height } = uprightView(page, rotation)
  const annotations = await readAnnotations(page, view)
  const drawing = readDrawing(operations, view)
  const written = joinCombs([...wordsOf(items, view, fontsOf(page)), ...annotations.words])
  const glyphs = readGlyphBoxes(written)
  const known = [...annotations.controls, ...glyphs.controls]
  const ticks = readTicks(drawing, glyphs.words, known, annotations.marks)
  const controls = [...known, ...ticks.controls]
  return { kind: 'page', number: page.pageNumber, width, height, words: ticks.words, controls, scanned: false, rotation, drawing }
}
