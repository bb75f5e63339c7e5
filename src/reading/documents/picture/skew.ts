/** By how much a page lies crooked: at the right angle its lines of text fall into rows. */
import type { Ink } from './ink.ts'

/** Degrees looked at to either side; a feeder does not turn paper further. */
const widest = 5

/** A sample of the ink: x and y of each point. */
type Points = { xs: Uint16Array; ys: Uint16Array }

/** More points cost time and tell nothing new. */
const enough = 40_000

const pointsOf = (ink: Ink): Points => {
  let count = 0
  for (const pixel of ink.dark) count += pixel
  const stride = Math.max(1, Math.floor(count / enough))
  const xs = new Uint16Array(Math.ceil(count / stride))
  const ys = new Uint16Array(xs.length)
  for (let index = 0, seen = 0; index < ink.dark.length; index++) {
    if (ink.dark[index] !== 1 || seen++ % stride !== 0) continue
    const at = Math.floor((seen - 1) / stride)
    xs[at] = index % ink.width
    ys[at] = Math.floor(index / ink.width)
  }
  return { xs, ys }
}

/** How strongly the ink gathers in rows when the page is sheared by that slope. */
const gathering = ({ xs, ys }: Points, height: number, slope: number): number => {
  const rows = new Float64Array(height * 2)
  const middle = Math.floor(height / 2)
  for (let index = 0; index < xs.length; index++) {
    const row = Math.round((ys[index] ?? 0) + (xs[index] ?? 0) * slope) + middle
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1
  }
  let sum = 0
  for (let row = 1; row < rows.length; row++) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2
  return sum
}

const slopeOf = (degrees: number): number => Math.tan((degrees * Math.PI) / 180)

const best = (angles: readonly number[], score: (degrees: number) => number): number =>
  angles.map((degrees) => ({ degrees, score: score(degrees) })).reduce((winner, one) => (one.score > winner.score ? one : winner)).degrees

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step)

/** Degrees by which the page must be turned clockwise to lie straight; 0 for less than a tenth. */
export const skewOf = (ink: Ink): number => {
  const points = pointsOf(ink)
  if (points.xs.length < 200) return 0
  const score = (degrees: number): number => gathering(points, ink.height, slopeOf(degrees))
  const rough = best(range(-widest, widest, 0.5), score)
  const fine = best(range(rough - 0.4, rough + 0.4, 0.1), score)
  return Math.abs(fine) < 0.1 ? 0 : Math.round(fine * 10) / 10
}

/** True when the ink gathers in columns much more than in rows: the page lies on its side. */
export const liesOnSide = (ink: Ink): boolean => {
  const points = pointsOf(ink)
  const across = gathering(points, ink.height, 0) / ink.width
  const down = gathering({ xs: points.ys, ys: points.xs }, ink.width, 0) / ink.height
  return points.xs.length > 500 && down > across * 2
}
