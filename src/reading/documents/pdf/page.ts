import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import type { Page } from '../document.ts'
import { matrixOf, type Matrix } from './geometry.ts'
import { quarterTurns, readItems } from './text-items.ts'
import { readAnnotations } from './widgets.ts'
import { type Font, wordsOf } from './words.ts'

const uprightView = (page: PDFPageProxy, turns: number): { view: Matrix; width: number; height: number } => {
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + turns * 90) % 360 })
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

export const readPage = async (page: PDFPageProxy): Promise<Page> => {
  const items = await readItems(page)
  await page.getOperatorList({ intent: 'display', annotationMode: 0 })
  const { view, width, height } = uprightView(page, quarterTurns(items, page.rotate))
  const { controls, words } = await readAnnotations(page, view)
  return {
    kind: 'page',
    number: page.pageNumber,
    width,
    height,
    words: [...wordsOf(items, view, fontsOf(page)), ...words],
    controls,
    scanned: false,
  }
}
