/** Pictures of pages for tests: drawn as a form is printed, then made into pixels, fax lines or a photograph. */
import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import sharp, { type Sharp } from 'sharp'

// A font of its own: machines without any would print nothing.
const font = createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf')
GlobalFonts.registerFromPath(font, 'Printed')

type Mark = 'none' | 'cross' | 'hook' | 'full' | 'ring' | 'dot'
type Box = { x: number; y: number; mark: Mark }
type Line = readonly [x1: number, y1: number, x2: number, y2: number]
/** What is printed on a letter page, in points from the top left. */
export type Sheet = { texts: readonly (readonly [text: string, x: number, y: number])[]; boxes: readonly Box[]; lines?: readonly Line[] }

const stroke = (context: SKRSContext2D, width: number, ...points: readonly (readonly [number, number])[]): void => {
  context.lineWidth = width
  context.beginPath()
  for (const [index, [x, y]] of points.entries())
    if (index === 0) context.moveTo(x, y)
    else context.lineTo(x, y)
  context.stroke()
}

const circle = (context: SKRSContext2D, x: number, y: number, radius: number, filled: boolean): void => {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  if (filled) context.fill()
  else context.stroke()
}

const marks: Record<Mark, (context: SKRSContext2D, x: number, y: number) => void> = {
  none: () => undefined,
  cross: (context, x, y) => {
    stroke(context, 1.6, [x + 2, y + 2], [x + 11, y + 11])
    stroke(context, 1.6, [x + 11, y + 2], [x + 2, y + 11])
  },
  hook: (context, x, y) => stroke(context, 2, [x - 2, y + 5], [x + 4, y + 12], [x + 15, y - 7]),
  full: (context, x, y) => context.fillRect(x, y, 13, 13),
  ring: (context, x, y) => circle(context, x + 6, y + 6, 5.5, false),
  dot: (context, x, y) => {
    circle(context, x + 6, y + 6, 5.5, false)
    circle(context, x + 6, y + 6, 3, true)
  },
}

export type Raster = { gray: Buffer; width: number; height: number }

/** Gray pixels at so many dots per inch, turned by degrees. */
export const draw = async ({ texts, boxes, lines = [] }: Sheet, dots = 200, turn = 0): Promise<Raster> => {
  const canvas = createCanvas(Math.round((612 * dots) / 72), Math.round((792 * dots) / 72))
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(dots / 72, dots / 72)
  context.fillStyle = context.strokeStyle = 'black'
  context.font = '12px Printed'
  for (const [text, x, y] of texts) context.fillText(text, x, y)
  for (const { x, y, mark } of boxes) {
    context.lineWidth = 0.9
    if (mark !== 'ring' && mark !== 'dot') context.strokeRect(x, y, 13, 13)
    marks[mark](context, x, y)
  }
  for (const [x1, y1, x2, y2] of lines) stroke(context, 0.9, [x1, y1], [x2, y2])
  const turned = sharp(canvas.toBuffer('image/png')).rotate(turn, { background: 'white' }).flatten({ background: 'white' })
  const { data, info } = await turned.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  return { gray: data, width: info.width, height: info.height }
}

const asSharp = ({ gray, width, height }: Raster): Sharp => sharp(gray, { raw: { width, height, channels: 1 } })

export const asPng = (page: Raster): Promise<Buffer> => asSharp(page).png().toBuffer()
export const asJpeg = (page: Raster, quality = 70): Promise<Buffer> => asSharp(page).jpeg({ quality }).toBuffer()

/** The same page with other numbers of pixels in both directions. */
export const resized = async (page: Raster, width: number, height: number): Promise<Raster> => {
  const { data } = await asSharp(page)
    .resize({ width, height, fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { gray: data, width, height }
}

/** Hard black and white with specks, as a fax machine sends it; the specks are the same in every run. */
export const faxed = (page: Raster, specks = 0.0008): Raster => {
  let seed = 7
  const chance = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647
  return { ...page, gray: Buffer.from(page.gray.map((value) => ((chance() < specks ? 255 - value : value) < 150 ? 0 : 255))) }
}

const entry = (tag: number, type: 3 | 4 | 5, count: number, value: number): Buffer => {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt16LE(tag, 0)
  bytes.writeUInt16LE(type, 2)
  bytes.writeUInt32LE(count, 4)
  if (type === 3) bytes.writeUInt16LE(value, 8)
  else bytes.writeUInt32LE(value, 8)
  return bytes
}

const packed = ({ gray, width, height }: Raster): Buffer => {
  const rowBytes = Math.ceil(width / 8)
  const bits = Buffer.alloc(rowBytes * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (gray[y * width + x]! < 128) bits[y * rowBytes + (x >> 3)]! |= 0x80 >> (x & 7)
  return bits
}

/** A TIFF file of black-and-white pages, white as zero, with the resolution of each page in its tags. */
export const makeTiff = (pages: readonly { page: Raster; x: number; y: number }[]): Buffer => {
  const chunks: Buffer[] = [Buffer.from('II*\0\0\0\0\0', 'latin1')]
  let length = 8
  let link: { chunk: Buffer; at: number } = { chunk: chunks[0]!, at: 4 }
  const add = (chunk: Buffer): number => {
    const at = length
    chunks.push(chunk)
    length += chunk.length
    return at
  }
  for (const { page, x, y } of pages) {
    const strip = packed(page)
    const stripAt = add(strip.length % 2 ? Buffer.concat([strip, Buffer.alloc(1)]) : strip)
    const ratios = Buffer.alloc(16)
    for (const [index, value] of [x, 1, y, 1].entries()) ratios.writeUInt32LE(value, index * 4)
    const ratiosAt = add(ratios)
    const entries = [
      entry(256, 4, 1, page.width),
      entry(257, 4, 1, page.height),
      entry(258, 3, 1, 1),
      entry(259, 3, 1, 1),
      entry(262, 3, 1, 0),
      entry(273, 4, 1, stripAt),
      entry(277, 3, 1, 1),
      entry(278, 4, 1, page.height),
      entry(279, 4, 1, strip.length),
      entry(282, 5, 1, ratiosAt),
      entry(283, 5, 1, ratiosAt + 8),
      entry(296, 3, 1, 2),
    ]
    const directory = Buffer.concat([Buffer.from([entries.length, 0]), ...entries, Buffer.alloc(4)])
    const at = add(directory)
    link.chunk.writeUInt32LE(at, link.at)
    link = { chunk: directory, at: directory.length - 4 }
  }
  return Buffer.concat(chunks)
}
