/** Straight stretches of ink: the material of which printed boxes are found. */
import type { Ink } from './ink.ts'

/** A stretch of ink in one row. */
export type Run = { y: number; from: number; to: number }

export const isDark = (ink: Ink, x: number, y: number): boolean =>
  x >= 0 && y >= 0 && x < ink.width && y < ink.height && ink.dark[y * ink.width + x] === 1

/** Stretches in a row, gaps of two pixels forgiven, of a length between two bounds. */
export const runsOf = (ink: Ink, least: number, most: number): Run[] => {
  const runs: Run[] = []
  const keep = (y: number, from: number, to: number): void => {
    if (from >= 0 && to - from >= least && to - from <= most) runs.push({ y, from, to })
  }
  for (let y = 0; y < ink.height; y++) {
    let from = -1
    let last = -9
    for (let x = 0, at = y * ink.width; x < ink.width; x++, at++) {
      if (ink.dark[at] !== 1) continue
      if (x - last > 3) {
        keep(y, from, last)
        from = x
      }
      last = x
    }
    keep(y, from, last)
  }
  return runs
}

/** Share of the rows between two heights that have ink at x, one pixel to either side forgiven. */
export const columnInk = (ink: Ink, x: number, from: number, to: number): number => {
  let hits = 0
  for (let y = from; y <= to; y++) if (isDark(ink, x, y) || isDark(ink, x - 1, y) || isDark(ink, x + 1, y)) hits++
  return hits / Math.max(1, to - from + 1)
}

/** Share of the columns between two places that have ink at y, one pixel above and below forgiven. */
export const rowInk = (ink: Ink, y: number, from: number, to: number): number => {
  let hits = 0
  for (let x = from; x <= to; x++) if (isDark(ink, x, y) || isDark(ink, x, y - 1) || isDark(ink, x, y + 1)) hits++
  return hits / Math.max(1, to - from + 1)
}

/** Share of ink in a rectangle, both ends included. */
export const shareOf = (ink: Ink, left: number, top: number, right: number, bottom: number): number => {
  let hits = 0
  for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) if (isDark(ink, x, y)) hits++
  return hits / Math.max(1, (right - left + 1) * (bottom - top + 1))
}

/** The same page upside down, so that what is found from above is found from below too. */
export const mirrored = (ink: Ink): Ink => {
  const dark = new Uint8Array(ink.dark.length)
  for (let y = 0; y < ink.height; y++) dark.set(ink.dark.subarray(y * ink.width, (y + 1) * ink.width), (ink.height - 1 - y) * ink.width)
  return { ...ink, dark }
}
