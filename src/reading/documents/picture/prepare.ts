import sharp from 'sharp'
import { type Raster, rasterOf } from './raster.ts'
import type { Resolution } from './resolution.ts'

/** Dots per inch at which the engine reads best for its time. */
const wanted = 200
const sharpest = 230
const coarsest = 130

/** `ragged`: hard black and white, which the engine reads better a little blurred. */
export type Prepared = { page: Raster; dotsPerInch: number; ragged: boolean }

const asSharp = ({ gray, width, height }: Raster) => sharp(gray, { raw: { width, height, channels: 1 } })

const isBlackAndWhite = (page: Raster): boolean => {
  let between = 0
  for (let index = 0; index < page.gray.length; index += 7) {
    const value = page.gray[index] ?? 0
    if (value > 40 && value < 215) between++
  }
  return between * 7 < page.gray.length * 0.04
}

/** Shadows of a photographed page are divided out: paper becomes white everywhere. */
const evenlyLit = async (page: Raster): Promise<Raster> => {
  const small = { width: Math.max(8, Math.round(page.width / 24)), height: Math.max(8, Math.round(page.height / 24)) }
  const paper = await rasterOf(
    asSharp(page)
      .resize({ ...small, fit: 'fill' })
      .median(5)
      .blur(2),
  )
  const ground = await rasterOf(asSharp(paper).resize({ width: page.width, height: page.height, fit: 'fill' }))
  const gray = page.gray.map((value, index) => Math.min(255, Math.round((value * 245) / Math.max(40, ground.gray[index] ?? 255))))
  return { ...page, gray }
}

const scaleFor = (dots: number): number => {
  if (dots > sharpest) return wanted / dots
  return dots < coarsest ? 2 : 1
}

/** Gray, square pixels, about 200 dots per inch, evenly lit. */
export const prepared = async (page: Raster, resolution: Resolution): Promise<Prepared> => {
  const dots = Math.max(resolution.x, resolution.y)
  const scale = scaleFor(dots)
  const width = Math.round(page.width * (dots / resolution.x) * scale)
  const height = Math.round(page.height * (dots / resolution.y) * scale)
  const scaled =
    width === page.width && height === page.height ? page : await rasterOf(asSharp(page).resize({ width, height, fit: 'fill' }))
  const lit = isBlackAndWhite(page) ? scaled : await evenlyLit(scaled)
  return { page: lit, dotsPerInch: dots * scale, ragged: scale <= 1 }
}
