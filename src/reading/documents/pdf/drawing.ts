/** What is drawn on a page besides text: outlines, pictures, and how much of the text is really visible. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js'
import { type Box, boxAround, combine, type Matrix, matrixOf } from '../geometry.ts'
import { type Outline, outlinesOf } from './path.ts'

/** One outline as painted. `light`: its filling is white or nearly so. */
export type Shape = Outline & { stroked: boolean; filled: boolean; light: boolean }

export type Drawing = { shapes: Shape[]; pictures: Box[]; shownLetters: number; hiddenLetters: number }

/** Outlines kept; a map or a drawing has more, a form has not. */
const mostShapes = 20_000

const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])
const fills = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])
const pictures = new Set([OPS.paintImageXObject, OPS.paintImageMaskXObject, OPS.paintInlineImageXObject, OPS.paintSolidColorImageMask])
const texts = new Set([OPS.showText, OPS.showSpacedText, OPS.nextLineShowText, OPS.nextLineSetSpacingShowText])

/** Text rendering mode 3 draws nothing: the letters that scanning software lays under its picture. */
const invisibleMode = 3

type State = { matrix: Matrix; light: boolean; mode: number }

const isLight = (color: unknown): boolean => {
  const parts = typeof color === 'string' ? /^#(..)(..)(..)$/.exec(color) : null
  return parts !== null && parts.slice(1).every((part) => Number.parseInt(part, 16) > 0xd0)
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

class Artist {
  readonly drawing: Drawing = { shapes: [], pictures: [], shownLetters: 0, hiddenLetters: 0 }
  #state: State
  readonly #saved: State[] = []

  constructor(view: Matrix) {
    this.#state = { matrix: view, light: false, mode: 0 }
  }

  take(op: number, args: readonly unknown[]): void {
    if (op === OPS.save || op === OPS.paintFormXObjectBegin) this.#save(op === OPS.save ? null : matrixOf(args[0]))
    else if (op === OPS.restore || op === OPS.paintFormXObjectEnd) this.#state = this.#saved.pop() ?? this.#state
    else if (op === OPS.transform) this.#transform(matrixOf(args))
    else if (op === OPS.setFillRGBColor) this.#state = { ...this.#state, light: isLight(args[0]) }
    else if (op === OPS.setTextRenderingMode) this.#state = { ...this.#state, mode: Number(args[0]) }
    else if (op === OPS.constructPath) this.#path(Number(args[0]), args[1])
    else if (texts.has(op)) this.#text(args[0])
    else if (pictures.has(op)) this.drawing.pictures.push(boxAround(this.#state.matrix, 0, 0, 1, 1))
    else if (op === OPS.paintImageMaskXObjectGroup) this.#group(args[0])
  }

  #save(inner: Matrix | null): void {
    if (this.#saved.length < 500) this.#saved.push(this.#state)
    this.#transform(inner)
  }

  #transform(inner: Matrix | null): void {
    if (inner) this.#state = { ...this.#state, matrix: combine(this.#state.matrix, inner) }
  }

  #path(paint: number, buffers: unknown): void {
    const [buffer] = listOf(buffers)
    const [stroked, filled] = [strokes.has(paint), fills.has(paint)]
    if (!(buffer instanceof Float32Array) || (!stroked && !filled) || this.drawing.shapes.length >= mostShapes) return
    const { light } = this.#state
    for (const outline of outlinesOf(buffer, this.#state.matrix)) this.drawing.shapes.push({ ...outline, stroked, filled, light })
  }

  #text(glyphs: unknown): void {
    const letters = listOf(glyphs).filter((glyph) => typeof glyph === 'object' && glyph !== null).length
    if (this.#state.mode === invisibleMode) this.drawing.hiddenLetters += letters
    else this.drawing.shownLetters += letters
  }

  #group(images: unknown): void {
    for (const image of listOf(images)) {
      const inner = typeof image === 'object' && image !== null && 'transform' in image ? matrixOf(image.transform) : null
      if (inner) this.drawing.pictures.push(boxAround(combine(this.#state.matrix, inner), 0, 0, 1, 1))
    }
  }
}

/** `view` maps PDF user space to the upright page. */
export const readDrawing = (list: PDFOperatorList, view: Matrix): Drawing => {
  const artist = new Artist(view)
  for (const [index, op] of list.fnArray.entries()) {
    const args: unknown = list.argsArray[index]
    artist.take(op, Array.isArray(args) || args instanceof Float32Array ? Array.from<unknown>(args) : [])
  }
  return artist.drawing
}
