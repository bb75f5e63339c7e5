import type { Page } from '../document.ts'
import { DocumentFault } from '../fault.ts'
import type { ReaderContext } from '../reader.ts'
import { assemblePage } from './assemble.ts'
import { overlaps, printedBoxes } from './boxes.ts'
import { printedCircles } from './circles.ts'
import { coarse, faintInkOf, inkOf } from './ink.ts'
import { type Prepared, prepared } from './prepare.ts'
import { type Raster, softened, turned } from './raster.ts'
import type { Seen } from './recognizer.ts'
import type { Resolution } from './resolution.ts'
import { liesOnSide, skewOf } from './skew.ts'

/** Below this the page probably does not stand on its feet. */
const doubtful = 0.6

const straightened = async (page: Raster): Promise<Raster> => {
  const standing = liesOnSide(coarse(inkOf(page), 3)) ? await turned(page, 90) : page
  return turned(standing, skewOf(coarse(inkOf(standing), 3)))
}

type Look = { page: Raster; seen: Seen }

/** A photograph or a page of noise can keep the engine busy for minutes; what one page costs, later ones cannot use. */
const look = async (page: Raster, ragged: boolean, { recognizer, allowance }: ReaderContext): Promise<Look> => {
  const started = performance.now()
  try {
    return { page, seen: await recognizer.see(ragged ? await softened(page) : page, allowance.recognizedMilliseconds) }
  } finally {
    allowance.recognizedMilliseconds -= performance.now() - started
  }
}

/** Further quarter turns to try, the likeliest first. */
const otherWays = [180, 90, 270]

/** Looks again from other sides while what is seen makes no sense, but leaves half of the time to other pages. */
const lookAround = async (page: Raster, ragged: boolean, context: ReaderContext): Promise<Look> => {
  let best = await look(page, ragged, context)
  for (const degrees of otherWays) {
    if (best.seen.confidence >= doubtful || context.allowance.recognizedMilliseconds < context.limits.recognizedMilliseconds / 2) break
    const next = await look(await turned(page, degrees), ragged, context).catch(() => null)
    if (!next) break
    if (next.seen.confidence > best.seen.confidence) best = next
  }
  return best
}

const isBlank = (page: Raster): boolean => {
  const { dark } = inkOf(page)
  let ink = 0
  for (const pixel of dark) ink += pixel
  // A threshold cut through plain paper calls a large part of it dark.
  return ink < dark.length * 0.0004 || ink > dark.length * 0.9
}

const pageOf = ({ page, seen }: Look, { dotsPerInch }: Prepared, number: number): Page => {
  const ink = inkOf(page)
  const squares = printedBoxes(ink, dotsPerInch, faintInkOf(page))
  const boxes = [
    ...squares,
    ...printedCircles(ink, seen.words, dotsPerInch).filter((circle) => !squares.some((box) => overlaps(box, circle))),
  ]
  return assemblePage({ words: seen.words, boxes, width: page.width, height: page.height, dotsPerInch }, number)
}

/**
 * Words and tick boxes of a picture of a page, turned upright.
 * @throws DocumentFault too-large when enough pages were recognised for one file, too-slow when this one takes too long
 */
export const seePage = async (page: Raster, resolution: Resolution, number: number, context: ReaderContext): Promise<Page> => {
  if (--context.allowance.recognizedPages < 0) throw new DocumentFault('too-large')
  if (context.allowance.recognizedMilliseconds <= 0) throw new DocumentFault('too-slow')
  const ready = await prepared(page, resolution)
  const upright = await straightened(ready.page)
  if (isBlank(upright)) return pageOf({ page: upright, seen: { words: [], confidence: 1 } }, ready, number)
  return pageOf(await lookAround(upright, ready.ragged, context), ready, number)
}
