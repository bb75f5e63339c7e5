/** Pages whose words are a picture: scans, faxes, text turned into outlines or into letters that nobody can decode. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import type { Page, Word } from '../document.ts'
import { type Box, hasCenterIn, overlap } from '../geometry.ts'
import { seePage } from '../picture/see-page.ts'
import type { ReaderContext } from '../reader.ts'
import type { UprightPage } from './page.ts'
import { renderPage } from './render.ts'
import { boxOf } from './ticks.ts'

const dotsPerInch = 200
/** Letters below which a page with pictures has hardly any text of its own: a stamp, a fax line. */
const hardlyAny = 200
const almostNone = 25

const covered = (page: UprightPage): number => {
  const whole: Box = { left: 0, top: 0, right: page.width, bottom: page.height }
  const area = page.drawing.pictures.reduce((sum, picture) => sum + overlap(picture, whole), 0)
  return area / Math.max(1, page.width * page.height)
}

const lettersOf = (words: readonly Word[]): number => words.reduce((sum, { text }) => sum + text.length, 0)

/** Fonts without a table of characters give private-use or control characters. */
const isGarbled = (words: readonly Word[]): boolean => {
  const all = words.map(({ text }) => text).join('')
  const strange = all.replace(/[^\p{Co}\p{Cc}\p{Cn}\ufffd]/gu, '').length
  return all.length > 20 && strange > all.length * 0.3
}

/** True when the page must be looked at to be read. */
export const needsEyes = (page: UprightPage): boolean => {
  const { shownLetters, hiddenLetters, shapes } = page.drawing
  if (isGarbled(page.words)) return true
  if (hiddenLetters > shownLetters && covered(page) > 0.3) return true
  const letters = lettersOf(page.words)
  if (letters < hardlyAny && covered(page) > 0.5) return true
  return letters < almostNone && (covered(page) > 0.2 || shapes.filter(({ curves }) => curves > 0).length > 100)
}

/** A text layer that scanning software left confirms what we see, or makes a number doubtful. */
const confirmed = (word: Word, layer: readonly Word[]): Word => {
  const twin = layer.find((other) => hasCenterIn(boxOf(other), boxOf(word)))
  if (!twin) return word
  if (twin.text === word.text) return { ...word, confidence: Math.max(word.confidence, 0.97) }
  return /\d/.test(word.text) ? { ...word, confidence: Math.min(word.confidence, 0.7) } : word
}

const merged = (page: UprightPage, seen: Page): Page => {
  const layer = page.drawing.hiddenLetters > page.drawing.shownLetters || isGarbled(page.words)
  const own = layer ? [] : page.words
  const fields = page.controls.map(boxOf)
  const isNew = (word: Word): boolean =>
    !own.some((other) => hasCenterIn(boxOf(word), boxOf(other))) && !fields.some((field) => hasCenterIn(boxOf(word), field))
  const words = seen.words.filter(isNew).map((word) => (layer ? confirmed(word, page.words) : word))
  const controls = seen.controls.filter((control) => !fields.some((field) => overlap(field, boxOf(control)) > 0))
  return { ...seen, words: [...own, ...words], controls: [...page.controls, ...controls] }
}

/** The page as it looks; its own text and fields win over what is seen in their place. */
export const lookAtPage = async (page: UprightPage, source: PDFPageProxy, context: ReaderContext): Promise<Page> => {
  const { raster, dotsPerInch: dots } = await renderPage(source, page.rotation, dotsPerInch)
  return merged(page, await seePage(raster, { x: dots, y: dots }, page.number, context))
}
