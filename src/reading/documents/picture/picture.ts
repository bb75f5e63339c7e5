import sharp, { type Sharp } from 'sharp'
import type { DocumentProblem } from '../../form.ts'
import { hasSignature } from '../bytes/sniff.ts'
import type { Document } from '../document.ts'
import { DocumentFault, problemOf } from '../fault.ts'
import { documentOf } from '../made.ts'
import type { DocumentReader, File, ReaderContext } from '../reader.ts'
import { rasterOf } from './raster.ts'
import { believable, type Resolution, tiffResolutions } from './resolution.ts'
import { seePage } from './see-page.ts'

/** Pixels: what is smaller is a logo, a line or an icon of somebody's signature. */
const narrowestPage = 160
const smallestPage = 120_000

const isLogo = (width: number, height: number): boolean => Math.min(width, height) < narrowestPage || width * height < smallestPage

const open = (bytes: Uint8Array, page: number, context: ReaderContext): Sharp =>
  sharp(bytes, { page, limitInputPixels: context.limits.pixels, failOn: 'truncated', sequentialRead: true })

type Facts = { width: number; height: number; pages: number; density: Resolution | null }

const factsOf = async (bytes: Uint8Array): Promise<Facts> => {
  try {
    const { width, height, pages, density } = await sharp(bytes, { limitInputPixels: false }).metadata()
    return { width, height, pages: pages ?? 1, density: density === undefined ? null : { x: density, y: density } }
  } catch {
    throw new DocumentFault('damaged')
  }
}

const readPictures = async (file: File, format: string, context: ReaderContext): Promise<Document> => {
  const facts = await factsOf(file.bytes)
  if (facts.width * facts.height > context.limits.pixels) throw new DocumentFault('too-large')
  if (isLogo(facts.width, facts.height)) return documentOf(file, format, [])
  const stated = format === 'tiff' ? tiffResolutions(file.bytes, 1000) : { pages: [], whole: true }
  const pages = format === 'tiff' ? facts.pages : 1
  const parts: Document['parts'] = []
  let problem: DocumentProblem | null = pages > context.limits.pages ? 'too-large' : stated.whole ? null : 'damaged'
  for (let index = 0; index < Math.min(pages, context.limits.pages); index++) {
    try {
      const page = await rasterOf(open(file.bytes, index, context).autoOrient().flatten({ background: 'white' }))
      parts.push(await seePage(page, believable(stated.pages[index] ?? facts.density, page.width, page.height), index + 1, context))
    } catch (failure) {
      problem ??= problemOf(failure)
    }
  }
  return documentOf(file, format, parts, problem)
}

const reader = (format: string, about: string, signatures: readonly string[]): DocumentReader => ({
  format,
  about,
  recognizes: (bytes) => signatures.some((signature) => hasSignature(bytes, signature)),
  read: (file, context) => readPictures(file, format, context),
})

export const pictureReaders: readonly DocumentReader[] = [
  reader('tiff', 'fax or scan, one or many pages', ['II*\0', 'MM\0*']),
  reader('jpeg', 'scan or photograph', ['\xFF\xD8\xFF']),
  reader('png', 'scan or screenshot', ['\x89PNG\r\n\x1A\n']),
  reader('gif', 'screenshot', ['GIF87a', 'GIF89a']),
  { ...reader('webp', 'screenshot', []), recognizes: (bytes) => hasSignature(bytes, 'RIFF') && hasSignature(bytes, 'WEBP', 8) },
]
