import type { Raster } from './raster.ts'

/** Which pixels of a page are ink: 1 dark, 0 light. */
export type Ink = { dark: Uint8Array; width: number; height: number }

/** Otsu's threshold: the gray that parts ink and paper best. */
const threshold = (gray: Uint8Array): number => {
  const histogram = new Float64Array(256)
  for (const value of gray) histogram[value] = (histogram[value] ?? 0) + 1
  const total = gray.length
  let sum = 0
  for (const [value, count] of histogram.entries()) sum += value * count
  let [below, sumBelow, best, at] = [0, 0, -1, 128]
  for (const [value, count] of histogram.entries()) {
    below += count
    sumBelow += value * count
    if (below === 0 || below === total) continue
    const between = below * (total - below) * (sumBelow / below - (sum - sumBelow) / (total - below)) ** 2
    if (between > best) [best, at] = [between, value]
  }
  return Math.min(200, Math.max(80, at))
}

export const inkOf = (page: Raster): Ink => inkBelow(page, threshold(page.gray))

/** Paper is lighter than this after lighting was evened out; hairlines of a thin pen are not. */
const paper = 205

/** Everything that is not plainly paper. */
export const faintInkOf = (page: Raster): Ink => inkBelow(page, paper)

const inkBelow = ({ gray, width, height }: Raster, limit: number): Ink => {
  const dark = new Uint8Array(gray.length)
  for (let index = 0; index < gray.length; index++) dark[index] = (gray[index] ?? 255) <= limit ? 1 : 0
  return { dark, width, height }
}

/** Every `step`-th pixel in both directions; a block is dark when any of its pixels is. */
export const coarse = (ink: Ink, step: number): Ink => {
  const width = Math.floor(ink.width / step)
  const height = Math.floor(ink.height / step)
  const dark = new Uint8Array(width * height)
  for (let y = 0; y < height * step; y++)
    for (let x = 0; x < width * step; x++)
      if (ink.dark[y * ink.width + x] === 1) dark[Math.floor(y / step) * width + Math.floor(x / step)] = 1
  return { dark, width, height }
}
