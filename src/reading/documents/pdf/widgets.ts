/** Fillable fields of a page (AcroForm) as controls; what people typed onto a page with a drawing tool as words. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import { z } from 'zod'
import type { Control, Word } from '../document.ts'
import { type Box, boxAround, heightOf, type Matrix, widthOf } from '../geometry.ts'

const text = z.string().catch('')
const flag = z.boolean().catch(false)
const values = z.union([z.string().transform((value) => [value]), z.array(z.string())]).catch([])
const option = z.object({ exportValue: text, displayValue: text })
const lines = z.array(z.string()).catch([])

const annotation = z.object({
  subtype: text,
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  hidden: flag,
  noView: flag,
  annotationFlags: z.number().catch(0),
  fieldType: text,
  fieldName: text,
  alternativeText: text,
  fieldValue: values,
  exportValue: text,
  buttonValue: text,
  checkBox: flag,
  radioButton: flag,
  options: z.array(option).catch([]),
  contentsObj: z.object({ str: text }).catch({ str: '' }),
  textContent: lines,
})
type Annotation = z.infer<typeof annotation>

/** Bits 2 and 6 of the flags (ISO 32000, table 165): hidden, and not shown on a screen. */
const invisible = 0b100010

const isShown = (found: Annotation): boolean => !found.hidden && !found.noView && (found.annotationFlags & invisible) === 0

const invitation = /^[-–—<\[(.\s]*(click|choose|select|pick|please|tap)\b/i

const chosen = (found: Annotation): string =>
  found.fieldValue
    .map((value) => found.options.find((row) => row.exportValue === value)?.displayValue ?? value)
    .filter((value) => !invitation.test(value))
    .join(', ')

const kindOf = (found: Annotation): Control['kind'] | null => {
  if (found.fieldType === 'Tx') return 'text'
  if (found.fieldType === 'Ch') return 'choice'
  if (found.checkBox) return 'check'
  return found.radioButton ? 'radio' : null
}

const stateOf = (kind: Control['kind'], found: Annotation): Pick<Control, 'value' | 'checked'> => {
  const [value = ''] = found.fieldValue
  if (kind === 'check') return { value: found.exportValue, checked: value !== '' && value !== 'Off' && value === found.exportValue }
  if (kind === 'radio') return { value: found.buttonValue, checked: value !== '' && value === found.buttonValue }
  const written = kind === 'choice' ? chosen(found) : value
  return { value: written.replace(/\r\n?/g, '\n').trim(), checked: null }
}

const placed = (box: Box): { x: number; y: number; width: number; height: number } => ({
  x: box.left,
  y: box.top,
  width: widthOf(box),
  height: heightOf(box),
})

const controlOf = (found: Annotation, view: Matrix): Control[] => {
  const kind = kindOf(found)
  if (found.subtype !== 'Widget' || !kind) return []
  return [
    {
      kind,
      name: found.fieldName,
      tooltip: found.alternativeText,
      ...stateOf(kind, found),
      group: kind === 'radio' ? found.fieldName : '',
      ...placed(boxAround(view, ...found.rect)),
      confidence: 1,
    },
  ]
}

/** Lines of a typewriter note, each word placed as far as its line reaches. */
const notedWords = (found: Annotation, view: Matrix): Word[] => {
  const box = boxAround(view, ...found.rect)
  const written = (found.textContent.length > 0 ? found.textContent : found.contentsObj.str.split(/\r\n?|\n/)).filter(
    (line) => line.trim() !== '',
  )
  const height = heightOf(box) / Math.max(1, written.length)
  const longest = Math.max(1, ...written.map((line) => line.length))
  return written.flatMap((line, row) =>
    [...line.matchAll(/\S+/g)].map((match) => ({
      text: match[0],
      x: box.left + (match.index / longest) * widthOf(box),
      y: box.top + row * height,
      width: (match[0].length / longest) * widthOf(box),
      height,
      bold: false,
      confidence: 1,
    })),
  )
}

/** Marks drawn by hand or stamped onto the page: they may tick a printed box. */
const drawn = new Set(['Ink', 'Stamp', 'Line', 'Circle', 'Square', 'Polygon', 'PolyLine'])

export type Annotations = { controls: Control[]; words: Word[]; marks: Box[] }

export const readAnnotations = async (page: PDFPageProxy, view: Matrix): Promise<Annotations> => {
  const raw: unknown[] = await page.getAnnotations({ intent: 'any' })
  const found = raw.flatMap((one) => annotation.safeParse(one).data ?? []).filter(isShown)
  return {
    controls: found.flatMap((one) => controlOf(one, view)),
    words: found.filter(({ subtype }) => subtype === 'FreeText').flatMap((one) => notedWords(one, view)),
    marks: found.filter(({ subtype }) => drawn.has(subtype)).map(({ rect }) => boxAround(view, ...rect)),
  }
}
