import { createCanvas } from '@napi-rs/canvas'
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import type { Raster } from '../picture/raster.ts'

/** Pixels of a rendered page; a poster is rendered coarser. */
const mostPixels = 8_000_000

/** Gray of red, green and blue as the eye weighs them. */
const grayOf = (rgba: Uint8ClampedArray): Uint8Array => {
  const gray = new Uint8Array(rgba.length / 4)
  for (let index = 0, at = 0; index < gray.length; index++, at += 4)
    gray[index] = ((rgba[at] ?? 0) * 77 + (rgba[at + 1] ?? 0) * 151 + (rgba[at + 2] ?? 0) * 28) >> 8
  return gray
}

/** A page as pixels, with what was drawn onto it afterwards; gives the dots per inch that it could afford. */
export const renderPage = async (
  page: PDFPageProxy,
  rotation: number,
  wanted: number,
): Promise<{ raster: Raster; dotsPerInch: number }> => {
  const plain = page.getViewport({ scale: 1, rotation })
  const scale = Math.min(wanted / 72, Math.sqrt(mostPixels / (plain.width * plain.height)))
  const viewport = page.getViewport({ scale, rotation })
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))]
  const canvas = createCanvas(width, height)
  await page.render({ canvas, viewport, background: 'white', annotationMode: 1 }).promise
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  return { raster: { gray: grayOf(data), width, height }, dotsPerInch: scale * 72 }
}
