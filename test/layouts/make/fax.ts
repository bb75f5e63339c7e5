/** A drawn page turned into what a scanner or a fax machine makes of it. */
import { join } from 'node:path'
import type { SKRSContext2D } from '@napi-rs/canvas'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import type { Sharp } from 'sharp'
import sharp from 'sharp'
import { chance } from './chance.ts'

const fonts = join(import.meta.dirname, '../../../node_modules/pdfjs-dist/standard_fonts')
for (const [file, name] of [
  ['LiberationSans-Regular.ttf', 'Form'],
  ['LiberationSans-Bold.ttf', 'Form Bold'],
  ['LiberationSans-Italic.ttf', 'Form Italic'],
] as const)
  GlobalFonts.registerFromPath(join(fonts, file), name)

/** Letter paper at 200 dots per inch. */
export const page = { width: 1700, height: 2200 }

export type Pen = {
  text: (x: number, y: number, text: string, size?: number, face?: 'Form' | 'Form Bold' | 'Form Italic') => void
  box: (x: number, y: number, width: number, height: number, fill?: string) => void
  rule: (x: number, y: number, toX: number, toY?: number) => void
  tick: (x: number, y: number, mark: 'empty' | 'cross' | 'hook', size?: number) => void
}

const penOf = (draw: SKRSContext2D): Pen => ({
  text: (x, y, text, size = 28, face = 'Form') => {
    draw.fillStyle = '#000'
    draw.font = `${size}px "${face}"`
    draw.fillText(text, x, y)
  },
  box: (x, y, width, height, fill) => {
    if (fill !== undefined) {
      draw.fillStyle = fill
      draw.fillRect(x, y, width, height)
    }
    draw.lineWidth = 2
    draw.strokeRect(x, y, width, height)
  },
  rule: (x, y, toX, toY = y) => {
    draw.lineWidth = 2
    draw.beginPath()
    draw.moveTo(x, y)
    draw.lineTo(toX, toY)
    draw.stroke()
  },
  tick: (x, y, mark, size = 28) => {
    draw.lineWidth = 3
    draw.strokeRect(x, y, size, size)
    draw.lineWidth = 4
    draw.beginPath()
    if (mark === 'cross') {
      draw.moveTo(x + 4, y + 4)
      draw.lineTo(x + size - 4, y + size - 4)
      draw.moveTo(x + size - 4, y + 4)
      draw.lineTo(x + 4, y + size - 4)
    } else if (mark === 'hook') {
      draw.moveTo(x + size * 0.15, y + size * 0.5)
      draw.lineTo(x + size * 0.4, y + size * 0.85)
      draw.lineTo(x + size * 0.95, y - size * 0.1)
    }
    draw.stroke()
  },
})

/** @returns a PNG of the page as drawn, before any machine has touched it. */
export const drawn = (draw: (pen: Pen) => void): Buffer => {
  const canvas = createCanvas(page.width, page.height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, page.width, page.height)
  context.strokeStyle = '#000'
  draw(penOf(context))
  return canvas.toBuffer('image/png')
}

export type Wear = { seed: number; skew: number; specks: number; grey?: number }

/** @returns grey pixels of the page, slightly turned and speckled. @param wear `skew` in degrees, `specks` in thousandths of the pixels */
const worn = async (png: Buffer, { seed, skew, specks, grey = 0 }: Wear): Promise<Buffer> => {
  const pixels = await sharp(png)
    .rotate(skew, { background: '#fff' })
    .resize(page.width, page.height, { fit: 'cover' })
    .greyscale()
    .raw()
    .toBuffer()
  const random = chance(seed)
  for (let i = 0; i < Math.round((pixels.length * specks) / 1000); i++) {
    const at = Math.floor(random() * pixels.length)
    pixels[at] = random() < 0.7 ? 0 : 255
  }
  if (grey > 0) for (let i = 0; i < pixels.length; i++) pixels[i] = Math.max(0, Math.min(255, (pixels[i] ?? 255) - grey * random()))
  return pixels
}

const raw = (pixels: Buffer): Sharp => sharp(pixels, { raw: { width: page.width, height: page.height, channels: 1 } })

/** @param resolution dots per inch, across and down: 204x98 is standard, 204x196 fine. @returns a TIFF of group-4 pages. */
export const faxTiff = async (pages: Buffer[], wear: Wear, resolution: [number, number]): Promise<Uint8Array> => {
  const [across, down] = resolution
  const width = 1728
  const height = 11 * down
  const rows = await Promise.all(
    pages.map(async (png, i) =>
      raw(await worn(png, { ...wear, seed: wear.seed + i, skew: wear.skew * (i % 2 ? -0.5 : 1) }))
        .resize(width, height, { fit: 'fill' })
        .threshold(150)
        .png()
        .toBuffer(),
    ),
  )
  const [first] = rows
  return (rows.length === 1 ? sharp(first) : sharp(rows, { join: { animated: true } }))
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, xres: across / 25.4, yres: down / 25.4 })
    .toBuffer()
}

/** A PNG in sixteen greys, as the telephone's scanning program keeps it. */
export const scanPng = async (png: Buffer, wear: Wear): Promise<Uint8Array> =>
  raw(await worn(png, wear))
    .withMetadata({ density: 200 })
    .png({ palette: true, colours: 8, compressionLevel: 9 })
    .toBuffer()

export const scanJpeg = async (png: Buffer, wear: Wear): Promise<Uint8Array> =>
  raw(await worn(png, wear))
    .withMetadata({ density: 200 })
    .jpeg({ quality: 45 })
    .toBuffer()
