/** Empty squares and circles of the size of a tick box, whichever way they were drawn. */
import { type Box, heightOf, overlap, widthOf } from '../geometry.ts'
import type { Shape } from './drawing.ts'

/** A box that a person may tick. `solid`: a filled square, which is a ticked box or only a bullet. */
export type Tickable = { box: Box; solid: boolean }

/** Points: smaller is a bullet or a dot, larger is a field or a cell. */
const smallest = 4.5
const largest = 24
/** Lines thinner than this are strokes, however they were painted. */
const hairline = 1.6
/** How far two ends of lines may lie apart and still meet. */
const reach = 1.5

const isBoxSized = (box: Box): boolean => {
  const [width, height] = [widthOf(box), heightOf(box)]
  return Math.min(width, height) >= smallest && Math.max(width, height) <= largest && width / height > 0.72 && width / height < 1.38
}

/** A rectangle, a rectangle with round corners, or a circle. */
const isRound = (shape: Shape): boolean => shape.curves >= 4 && shape.curves <= 8 && shape.lines <= 1
const isSquare = (shape: Shape): boolean => shape.lines >= 3 && shape.lines <= 6 && (shape.curves === 0 || shape.curves === 4)
/** An outline that is a tick box by its form and size. */
export const isFrame = (shape: Shape): boolean => isBoxSized(shape.box) && (isSquare(shape) || isRound(shape))

/** Two outlines inside one another with a thin rim between them. */
const rims = (outer: Box, inner: Box): boolean => {
  const gaps = [inner.left - outer.left, inner.top - outer.top, outer.right - inner.right, outer.bottom - inner.bottom]
  return gaps.every((gap) => gap > 0.1 && gap < 3)
}

type Line = { from: number; to: number; at: number }

const linesOf = (shapes: readonly Shape[]): { across: Line[]; down: Line[] } => {
  const across: Line[] = []
  const down: Line[] = []
  for (const { box, curves } of shapes) {
    const [width, height] = [widthOf(box), heightOf(box)]
    if (curves > 0 || Math.max(width, height) < smallest || Math.max(width, height) > largest + 2) continue
    if (height < hairline) across.push({ from: box.left, to: box.right, at: (box.top + box.bottom) / 2 })
    else if (width < hairline) down.push({ from: box.top, to: box.bottom, at: (box.left + box.right) / 2 })
  }
  return { across, down }
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= reach

/** Squares put together from four single lines. */
const assembled = (shapes: readonly Shape[]): Box[] => {
  const { across, down } = linesOf(shapes)
  // A dense drawing would make the search below quadratic.
  if (across.length > 600 || down.length > 600) return []
  return across.flatMap((top) => {
    const bottom = across.find(
      (line) => line.at > top.at + smallest && near(line.from, top.from) && near(line.to, top.to) && line.at - top.at <= largest,
    )
    if (!bottom) return []
    const side = (x: number): boolean => down.some((line) => near(line.at, x) && near(line.from, top.at) && near(line.to, bottom.at))
    const box = { left: top.from, right: top.to, top: top.at, bottom: bottom.at }
    return side(top.from) && side(top.to) && isBoxSized(box) ? [box] : []
  })
}

/** A border and its inner edge are one box: the larger stands for both. */
const withoutDoubles = (found: readonly Tickable[]): Tickable[] => {
  const kept: Tickable[] = []
  const area = ({ box }: Tickable): number => widthOf(box) * heightOf(box)
  for (const one of [...found].sort((a, b) => area(b) - area(a))) {
    const twin = kept.find((other) => overlap(other.box, one.box) > area(one) * 0.6)
    if (!twin) kept.push(one)
    else if (!one.solid) twin.solid &&= area(one) < area(twin) * 0.35
  }
  return kept
}

/** Boxes that may be ticked, before anything is known of what stands in and around them. */
export const tickables = (shapes: readonly Shape[]): Tickable[] => {
  const frames = shapes.filter(isFrame)
  const dark = frames.filter((frame) => frame.filled && !frame.light && !frame.stroked)
  const rimmed = dark.filter((frame) => frames.some((other) => other !== frame && rims(frame.box, other.box)))
  const outlined = frames.filter((frame) => frame.stroked && (!frame.filled || frame.light))
  const solid = frames.filter((frame) => frame.filled && !frame.light && !rimmed.includes(frame) && isSquare(frame))
  return withoutDoubles([
    ...[...outlined, ...rimmed].map(({ box }) => ({ box, solid: false })),
    ...assembled(shapes).map((box) => ({ box, solid: false })),
    ...solid.map(({ box }) => ({ box, solid: true })),
  ])
}
