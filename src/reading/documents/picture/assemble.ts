/** From pixels to points: words and tick boxes of a picture as a page. */
import type { Control, Page, Word } from '../document.ts'
import type { PrintedBox } from './boxes.ts'
import type { SeenWord } from './recognizer.ts'

/** Share of ink inside a box below which it is empty and above which it is ticked; between them it is doubtful. */
const empty = 0.05
const ticked = 0.12

/** What the engine makes of an empty or crossed box that stands close to its label. */
const misreadBox = /^(\[\]|\[J|\[\||LJ|\(J|[O0DCUQXxKMV8B@&©®¥\]|])+(?=[A-Z])/

type Box = { left: number; top: number; right: number; bottom: number }

const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

const area = (box: Box): number => Math.max(1, (box.right - box.left) * (box.bottom - box.top))

const isLettered = (word: SeenWord): boolean => word.text.replace(/[^\p{L}\p{N}]/gu, '').length > 1 && word.confidence > 0.4

/** The word of which a box would be a letter. What the engine reads from a box alone is no wider than the box. */
const wordAround = (box: PrintedBox, words: readonly SeenWord[]): SeenWord | undefined =>
  words.find((word) => isLettered(word) && shared(word, box) > area(box) * 0.5 && word.right - word.left > (box.right - box.left) * 1.6)

const isSameSize = (a: PrintedBox, b: PrintedBox): boolean => Math.abs(a.right - a.left - b.right + b.left) < (a.right - a.left) * 0.13

/** Letters of a word may look like boxes; a box that was drawn close to a word stands at its beginning and has the size of the free ones. */
const realBoxes = (boxes: readonly PrintedBox[], words: readonly SeenWord[]): PrintedBox[] => {
  const free = boxes.filter((box) => !wordAround(box, words))
  return boxes.filter((box) => {
    const word = wordAround(box, words)
    const atStart = word !== undefined && Math.abs(box.left - word.left) < (box.right - box.left) * 0.3
    return !word || (atStart && free.filter((other) => isSameSize(other, box)).length > 1)
  })
}

/** Noise of the scanner is read as dots and dashes of low confidence. */
const isNoise = (word: SeenWord): boolean => word.text.trim() === '' || (!/[\p{L}\p{N}]/u.test(word.text) && word.confidence < 0.6)

const isBoxItself = (word: SeenWord, boxes: readonly PrintedBox[]): boolean =>
  word.text.length <= 3 && boxes.some((box) => shared(word, box) > Math.min(area(word), area(box)) * 0.5)

const withoutBox = (word: SeenWord, boxes: readonly PrintedBox[]): SeenWord => {
  const box = boxes.find((one) => shared(word, one) > area(one) * 0.5)
  return box ? { ...word, text: word.text.replace(misreadBox, ''), left: Math.min(box.right + 1, word.right - 1) } : word
}

const confidenceOf = ({ filled }: PrintedBox): number => (filled < empty || filled > ticked ? 0.9 : 0.5)

const controlOf = (box: PrintedBox, scale: number): Control => ({
  kind: 'check',
  name: '',
  tooltip: '',
  value: '',
  checked: box.filled > (empty + ticked) / 2,
  group: '',
  x: box.left * scale,
  y: box.top * scale,
  width: (box.right - box.left) * scale,
  height: (box.bottom - box.top) * scale,
  confidence: confidenceOf(box),
})

const wordOf = (word: SeenWord, scale: number): Word => ({
  text: word.text,
  x: word.left * scale,
  y: word.top * scale,
  width: (word.right - word.left) * scale,
  height: (word.bottom - word.top) * scale,
  bold: false,
  confidence: word.confidence,
})

export type Picture = { words: readonly SeenWord[]; boxes: readonly PrintedBox[]; width: number; height: number; dotsPerInch: number }

export const assemblePage = (picture: Picture, number: number): Page => {
  const scale = 72 / picture.dotsPerInch
  const boxes = realBoxes(picture.boxes, picture.words)
  const words = picture.words.filter((word) => !isNoise(word) && !isBoxItself(word, boxes)).map((word) => withoutBox(word, boxes))
  return {
    kind: 'page',
    number,
    width: picture.width * scale,
    height: picture.height * scale,
    words: words.map((word) => wordOf(word, scale)),
    controls: boxes.map((box) => controlOf(box, scale)),
    scanned: true,
  }
}
