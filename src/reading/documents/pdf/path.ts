/** Outlines of a drawn path: each stretch between two moves of the pen. */
import { apply, type Box, type Matrix } from '../geometry.ts'

export type Outline = { box: Box; lines: number; curves: number }

/** Codes and lengths in pdf.js' path buffers: move, line, cubic curve, quadratic curve, close. */
const lengths = [2, 2, 6, 4, 0] as const
const move = 0
const close = 4

class Pen {
  readonly outlines: Outline[] = []
  #points: [number, number][] = []
  #lines = 0
  #curves = 0

  lift(): void {
    if (this.#points.length > 1) {
      const xs = this.#points.map(([x]) => x)
      const ys = this.#points.map(([, y]) => y)
      const box = { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
      this.outlines.push({ box, lines: this.#lines, curves: this.#curves })
    }
    this.#points = []
    this.#lines = 0
    this.#curves = 0
  }

  start(point: [number, number]): void {
    this.lift()
    this.#points = [point]
  }

  draw(point: [number, number], curved: boolean): void {
    // Paths of a map have millions of points; the box of the first thousands is as good.
    if (this.#points.length < 4000) this.#points.push(point)
    if (curved) this.#curves++
    else this.#lines++
  }

  close(): void {
    this.#lines++
  }
}

/** Outlines of a path buffer, mapped to the page. */
export const outlinesOf = (path: ArrayLike<number>, view: Matrix): Outline[] => {
  const pen = new Pen()
  for (let at = 0; at < path.length;) {
    const code = path[at] ?? close
    const length = lengths[code] ?? 0
    const end = apply(view, path[at + length - 1] ?? 0, path[at + length] ?? 0)
    if (code === move) pen.start(end)
    else if (code === close) pen.close()
    else pen.draw(end, code > 1)
    at += length + 1
  }
  pen.lift()
  return pen.outlines
}
