import sharp, { type Sharp } from 'sharp'

// Pages come one after the other: neither keeping old ones nor working on parts at the same time is worth its memory.
sharp.cache(false)
sharp.concurrency(1)

/** A page as 8-bit gray pixels, row by row; 0 is black. */
export type Raster = { gray: Uint8Array; width: number; height: number }

const asSharp = ({ gray, width, height }: Raster): Sharp => sharp(gray, { raw: { width, height, channels: 1 } })

const white = { r: 255, g: 255, b: 255 }

/** Gray pixels of whatever sharp was told to make. */
export const rasterOf = async (image: Sharp): Promise<Raster> => {
  const { data, info } = await image.toColourspace('b-w').extractChannel(0).raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  return { gray: data, width: info.width, height: info.height }
}

/** The page turned by degrees clockwise, on white ground. Quarter turns swap the sides, small angles keep them. */
export const turned = async (page: Raster, degrees: number): Promise<Raster> => {
  if (degrees === 0) return page
  const rotated = await rasterOf(asSharp(page).rotate(degrees, { background: white }))
  if (degrees % 90 === 0) return rotated
  const left = Math.max(0, Math.floor((rotated.width - page.width) / 2))
  const top = Math.max(0, Math.floor((rotated.height - page.height) / 2))
  const region = { left, top, width: Math.min(page.width, rotated.width - left), height: Math.min(page.height, rotated.height - top) }
  return rasterOf(asSharp(rotated).extract(region))
}

/** A little blur turns the ragged edges of a fax into letters that the engine knows. */
export const softened = (page: Raster): Promise<Raster> => rasterOf(asSharp(page).blur(0.8))

export const pngOf = (page: Raster): Promise<Buffer> => asSharp(page).png({ compressionLevel: 1 }).toBuffer()
