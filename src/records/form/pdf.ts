import { PDFName } from '@cantoo/pdf-lib'
import { palette } from '../print/pdf/style.ts'
import { correctionNote, formTitle, instructions } from './order.ts'
import type { FormOrder } from './order.ts'
import { openCanvas, rule, write } from './pdf/canvas.ts'
import type { FormCanvas } from './pdf/canvas.ts'
import { controls } from './pdf/controls.ts'
import { page as paper, placeAll } from './pdf/geometry.ts'
import type { Placed } from './pdf/geometry.ts'
import { isFaulty, prefilled } from './prefilled.ts'

/** The form as a fillable PDF of one page: fields in tab order, tooltips, appearances that show in every viewer. */
export async function formPdf(order: FormOrder): Promise<Uint8Array> {
  const canvas = await openCanvas(order.centerName)
  const { placed } = placeAll(head(canvas, order))
  for (const place of placed) draw(canvas, order, place)
  foot(canvas, order)
  canvas.page.node.set(PDFName.of('Tabs'), PDFName.of('R'))
  return canvas.document.save({ updateFieldAppearances: false })
}

function head(canvas: FormCanvas, order: FormOrder): number {
  write(canvas, { text: order.centerName, x: paper.left, y: 42, size: 9.5, color: palette.accent, bold: true })
  write(canvas, { text: formTitle, x: paper.left, y: 67, size: 21, color: palette.ink, bold: true })
  rule(canvas, 77, palette.accent, 1)
  instructions(order).forEach((text, at) => write(canvas, { text, x: paper.left, y: 91 + at * 12, size: 9, color: palette.soft }))
  if (!order.faulty || order.faulty.length === 0) return 117
  write(canvas, { text: correctionNote, x: paper.left, y: 115, size: 9, color: palette.caution, bold: true })
  return 124
}

function draw(canvas: FormCanvas, order: FormOrder, place: Placed): void {
  if (place.kind === 'heading') {
    write(canvas, { text: place.title, x: paper.left, y: place.y + 14, size: 11, color: palette.accent, bold: true })
    rule(canvas, place.y + 19, palette.rule, 0.6)
    return
  }
  const faulty = isFaulty(place.field.field, order.faulty ?? [])
  label(canvas, place, faulty)
  const value = prefilled(order.prefill ?? null, order.faulty ?? [], place.field.field)
  controls[place.field.kind](canvas, { field: place.field, value, faulty }, place.input)
}

/** The label with its star, and the hint behind it in brackets; beside a box, above every other field. */
function label(canvas: FormCanvas, { field, label: place }: Extract<Placed, { kind: 'field' }>, faulty: boolean): void {
  const box = field.kind === 'box'
  const size = box ? 9.5 : 7.8
  const y = place.y + (box ? 9 : 8.2)
  const text = field.required ? `${field.label} *` : field.label
  const end = write(canvas, {
    text,
    x: place.x + (box ? 17 : 0),
    y,
    size,
    color: faulty ? palette.caution : palette.ink,
    bold: field.required,
  })
  if (field.hint !== '') write(canvas, { text: `(${field.hint})`, x: end + size * 0.3, y, size: box ? 9 : 7.2, color: palette.soft })
}

function foot(canvas: FormCanvas, order: FormOrder): void {
  rule(canvas, paper.height - 40, palette.rule, 0.6)
  write(canvas, { text: order.centerName, x: paper.left, y: paper.height - 28, size: 8, color: palette.ink, bold: true })
  write(canvas, { text: 'CSIR', x: paper.left + paper.inner - 18, y: paper.height - 28, size: 8, color: palette.soft })
}
