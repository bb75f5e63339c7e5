/** Which of the drawn boxes are ticked, and which are no tick boxes at all. */
import type { Control, Word } from '../document.ts'
import { type Box, hasCenterIn, heightOf, overlap, widthOf } from '../geometry.ts'
import type { Drawing, Shape } from './drawing.ts'
import { isFrame, type Tickable, tickables } from './frames.ts'

/** More boxes than any form has: graph paper, a floor plan. */
const most = 150
const tick = /^[xX✓✔✗✘☒☑•●■*√×V/]$/

export const boxOf = (placed: { x: number; y: number; width: number; height: number }): Box => ({
  left: placed.x,
  top: placed.y,
  right: placed.x + placed.width,
  bottom: placed.y + placed.height,
})

const sideOf = (box: Box): number => Math.max(widthOf(box), heightOf(box))

const grown = (box: Box, share: number): Box => {
  const by = sideOf(box) * share
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by }
}

/** Three or more boxes that touch in a row are the cells for single digits. */
const isComb = (one: Tickable, all: readonly Tickable[]): boolean => {
  const side = sideOf(one.box)
  const row = all.filter(({ box }) => Math.abs(box.top - one.box.top) < side * 0.15 && Math.abs(sideOf(box) - side) < side * 0.2)
  const touching = (x: number, end: (box: Box) => number): Tickable | undefined =>
    row.find(({ box }) => Math.abs(end(box) - x) < side * 0.3)
  const after = touching(one.box.right, ({ left }) => left)
  const before = touching(one.box.left, ({ right }) => right)
  if (after && before) return true
  if (after) return touching(after.box.right, ({ left }) => left) !== undefined
  return before !== undefined && touching(before.box.left, ({ right }) => right) !== undefined
}

/** Something drawn in the box, smaller than twice its size: a cross, a tick, a dot. A line that only passes through is longer. */
const isMark = (shape: Shape, { box, solid }: Tickable): boolean => {
  const [side, size] = [sideOf(box), sideOf(shape.box)]
  if (!hasCenterIn(shape.box, grown(box, 0.15)) || size > side * 2 || size < side * 0.2) return false
  if (overlap(shape.box, box) > widthOf(box) * heightOf(box) * 0.62 && isFrame(shape)) return false
  return !isEdge(shape.box, box) && (solid ? shape.light || shape.stroked : !shape.filled || !shape.light || shape.stroked)
}

/** A line along one side belongs to the frame. */
const isEdge = (line: Box, box: Box): boolean => {
  const [x, y] = [(line.left + line.right) / 2, (line.top + line.bottom) / 2]
  const isAlong = (at: number, sides: readonly number[]): boolean => sides.some((side) => Math.abs(at - side) < 1.5)
  if (heightOf(line) < 1.6 && widthOf(line) > heightOf(line)) return isAlong(y, [box.top, box.bottom])
  return widthOf(line) < 1.6 && heightOf(line) > widthOf(line) && isAlong(x, [box.left, box.right])
}

const controlOf = ({ box }: Tickable, checked: boolean): Control => ({
  kind: 'check',
  name: '',
  tooltip: '',
  value: '',
  checked,
  group: '',
  x: box.left,
  y: box.top,
  width: widthOf(box),
  height: heightOf(box),
  confidence: 0.95,
})

export type Found = { controls: Control[]; words: Word[] }

/** `words`, `known` controls and `marks` (hand-drawn annotations) lie on the same page. Words that are only a tick are taken out. */
export const readTicks = (drawing: Drawing, words: readonly Word[], known: readonly Control[], marks: readonly Box[]): Found => {
  const all = tickables(drawing.shapes)
  const free =
    all.length > most ? [] : all.filter((one) => !isComb(one, all) && !known.some((control) => overlap(boxOf(control), one.box) > 0))
  const used = new Set<Word>()
  const hasOpen = free.some(({ solid }) => !solid)
  const controls = free.flatMap((one) => {
    const inside = words.filter((word) => hasCenterIn(boxOf(word), grown(one.box, 0.15)))
    if (inside.some((word) => !tick.test(word.text)) || words.some((word) => !inside.includes(word) && hasCenterIn(one.box, boxOf(word))))
      return []
    for (const word of inside) used.add(word)
    const drawn =
      drawing.shapes.some((shape) => isMark(shape, one)) ||
      marks.some((mark) => overlap(mark, one.box) > 0 && hasCenterIn(mark, grown(one.box, 0.5))) ||
      drawing.pictures.some((picture) => hasCenterIn(picture, one.box) && sideOf(picture) <= sideOf(one.box) * 1.5)
    const checked = inside.length > 0 || drawn || one.solid
    return one.solid && !hasOpen && !drawn ? [] : [controlOf(one, checked)]
  })
  return { controls, words: words.filter((word) => !used.has(word)) }
}
