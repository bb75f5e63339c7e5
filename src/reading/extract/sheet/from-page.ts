/** A page of positioned words and fillable fields as a sheet. */
import { plainBoxes } from './boxes.ts'
import { isFaxHeader } from './fax-header.ts'
import { boxesFirst } from './page-boxes.ts'
import { withoutLetterhead } from './letterhead.ts'
import { nameNumberedCaptions } from './numbered-captions.ts'
import { pageLines, type Mark, type PageLine } from './page-lines.ts'
import { bracketsJoined, withoutLeaders } from './page-marks.ts'
import { tilesOfPiece } from './piece-tiles.ts'
import { isLabelTile, type Row, type Sheet, type Tile } from './tile.ts'
import { joinedFields, withoutPartCaptions } from './split-fields.ts'
import type { Control, Page, Word } from '../../documents/document.ts'
import type { Resolver } from '../../labels/resolve.ts'

/** Widest gap between two words of one stretch, in heights of a word; typewriter letters of a fax stand wide. */
const printedGap = 0.95
const scannedGap = 1.5

/** Words of one page that are read. */
const maxWords = 20_000

export const sheetOfPage = (page: Page, part: string, resolver: Resolver): Sheet => {
  const height = lineHeight(page.words)
  const marks = [
    ...page.words.slice(0, maxWords).map((word) => wordMark(page.scanned ? withoutLine(word) : word)),
    ...page.controls.map((control) => controlMark(control, height, page.words)),
  ]
  const rows: Row[] = pageLines(marks.map(withTooltip(marks))).map((line, row) => ({
    tiles: isFaxHeader(line.marks.map((mark) => mark.text).join(' '))
      ? []
      : tilesOfLine(line, row, resolver, page.scanned ? scannedGap : printedGap),
    text: line.marks.map((mark) => mark.text).join(' '),
    where: `page ${page.number}, line ${row + 1}`,
    top: line.top,
  }))
  const whole = rows.map(withoutPartCaptions)
  nameNumberedCaptions(whole, resolver)
  return { part, layout: 'page', rows: page.number === 1 ? withoutLetterhead(whole) : whole }
}

const lineHeight = (words: readonly Word[]): number => {
  const heights = words.map((word) => word.height).sort((a, b) => a - b)
  return heights[Math.floor(heights.length / 2)] ?? 10
}

/** A box without words beside it is known by its tooltip. */
const withTooltip =
  (all: readonly Mark[]) =>
  (mark: Mark): Mark => {
    const isBare =
      /^[☒☐]$/.test(mark.text) &&
      mark.hint.includes(' ') &&
      !all.some((other) => other !== mark && other.text !== '' && Math.abs(other.y - mark.y) < mark.height && !other.input)
    return isBare ? { ...mark, text: `${mark.text} ${mark.hint}` } : mark
  }

/** The line on which a value was written is read as part of it. */
const withoutLine = (word: Word): Word => ({ ...word, text: word.text.replace(/^[_|]+(?=[\p{L}\d])|(?<=[\p{L}\d])[_|]+$/gu, '') })

const wordMark = (word: Word): Mark => ({ ...word, text: plainBoxes(word.text), input: false, hint: '' })

const controlMark = (control: Control, height: number, words: readonly Word[]): Mark => {
  const isBox = control.kind === 'check' || control.kind === 'radio'
  // A tall field is read at its first line, a high box around one line at its middle.
  const top = captionTop(control, height, words) ?? control.y + (control.height - Math.min(control.height, height)) / 2
  return {
    text: isBox ? (control.checked === true ? '☒' : '☐') : control.value.trim(),
    x: control.x,
    y: top,
    width: control.width,
    height: Math.min(control.height, height),
    bold: false,
    confidence: control.confidence,
    input: !isBox,
    hint: control.tooltip || control.name,
  }
}

/** A field of several lines stands at the height of the words to its left, or at its first line. */
const captionTop = (control: Control, height: number, words: readonly Word[]): number | null => {
  if (control.height < height * 1.8) return null
  const caption = words
    .filter(
      (word) =>
        word.x + word.width <= control.x + 2 &&
        word.y + word.height / 2 > control.y &&
        word.y + word.height / 2 < control.y + control.height,
    )
    .sort((a, b) => b.x - a.x)[0]
  return caption?.y ?? (control.height > height * 3 ? control.y + height * 0.3 : null)
}

const tilesOfLine = (line: PageLine, row: number, resolver: Resolver, gap: number): Tile[] => {
  const tiles: Tile[] = []
  const { marks, led } = withoutLeaders(bracketsJoined(line.marks))
  for (const group of groupsOf(boxesFirst(marks), led, gap)) {
    const first = group[0]
    const last = group.at(-1)
    if (first === undefined || last === undefined) continue
    const place = {
      row,
      left: first.x,
      right: last.x + last.width,
      bold: group.every((mark) => mark.bold),
      confidence: Math.min(...group.map((mark) => mark.confidence)),
    }
    if (first.input) tiles.push({ ...place, text: first.text, marked: false, labels: [], input: true, hint: first.hint })
    else tiles.push(...tilesOfPiece({ ...place, text: textOf(group), marked: led.has(last), mode: 'marked' }, resolver))
  }
  return withoutNumber(joinedFields(tiles))
}

/** "2.1" in front of a caption counts the fields of the form. */
const withoutNumber = (tiles: Tile[]): Tile[] => {
  const [number, caption] = tiles
  const counts = number !== undefined && caption !== undefined && /^\(?\d{1,2}(?:\.\d{1,2})?[.)]?$/.test(number.text)
  return counts && isLabelTile(caption) && caption.left - number.right < 40 ? tiles.slice(1) : tiles
}

/** Marks that belong together: words with a word's gap between them, a box with what stands behind it. Fields stand alone. */
const groupsOf = (marks: readonly Mark[], led: ReadonlySet<Mark>, gap: number): Mark[][] => {
  const groups: Mark[][] = []
  let before: Mark | null = null
  for (const mark of marks) {
    if (mark.text === '' && !mark.input) continue
    if (before !== null && !led.has(before) && belongsTo(before, mark, gap)) groups.at(-1)?.push(mark)
    else groups.push([mark])
    before = mark
  }
  return groups
}

const belongsTo = (before: Mark, mark: Mark, most: number): boolean => {
  if (before.input || mark.input || /^[☒☐]/.test(mark.text)) return false
  const gap = mark.x - (before.x + before.width)
  const height = Math.max(before.height, mark.height)
  if (/^[☒☐]$/.test(before.text)) return gap < height * 3
  const combed = before.text.length === 1 && mark.text.length === 1
  return gap < height * (combed ? 1.6 : most)
}

/** Letters in the boxes of a comb are one word. */
const textOf = (group: readonly Mark[]): string => {
  const combed = group.length >= 4 && group.every((mark) => mark.text.length === 1)
  if (combed) return group.map((mark) => mark.text).join('')
  // A scanner sets the apostrophe apart: "JOANNE 'S".
  return group
    .map((mark) => mark.text)
    .join(' ')
    .replaceAll(/(?<=\p{L}) (?=['’][sS]\b)/gu, '')
}
