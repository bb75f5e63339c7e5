import { PDFDocument, StandardFonts, rgb } from '@cantoo/pdf-lib'
import type { Color, PDFFont, PDFForm, PDFPage } from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'
import { readFontFile } from '../../print/pdf/typeface.ts'
import { formDate, formTitle } from '../order.ts'
import { page as paper } from './geometry.ts'

/** One page with its fonts: the labels are set in ours, what people type in a font that every viewer has. */
export type FormCanvas = { document: PDFDocument; page: PDFPage; form: PDFForm; regular: PDFFont; semibold: PDFFont; typed: PDFFont }

export async function openCanvas(centerName: string): Promise<FormCanvas> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.registerFontkit(fontkit)
  document.setTitle(formTitle, { showInWindowTitleBar: true })
  document.setAuthor(centerName)
  document.setProducer('csr-desk')
  document.setCreator('csr-desk')
  document.setLanguage('en-US')
  document.setCreationDate(formDate)
  document.setModificationDate(formDate)
  const page = document.addPage([paper.width, paper.height])
  return {
    document,
    page,
    form: document.getForm(),
    regular: await document.embedFont(readFontFile('regular'), { subset: true, customName: 'CSRDSK+SourceSans3-Regular' }),
    semibold: await document.embedFont(readFontFile('semibold'), { subset: true, customName: 'CSRDSK+SourceSans3-SemiBold' }),
    typed: await document.embedFont(StandardFonts.Helvetica),
  }
}

/** #17507a as a color of pdf-lib. */
export function color(hex: string): Color {
  const part = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16) / 255
  return rgb(part(1), part(3), part(5))
}

export type Words = { text: string; x: number; y: number; size: number; color: string; bold?: boolean }

/** Writes words with their baseline y points below the upper edge; tells where they end. */
export function write(canvas: FormCanvas, { text, x, y, size, color: hex, bold = false }: Words): number {
  const font = bold ? canvas.semibold : canvas.regular
  canvas.page.drawText(text, { x, y: paper.height - y, size, font, color: color(hex) })
  return x + font.widthOfTextAtSize(text, size)
}

export const rule = (canvas: FormCanvas, y: number, hex: string, thickness: number): void =>
  canvas.page.drawLine({
    start: { x: paper.left, y: paper.height - y },
    end: { x: paper.left + paper.inner, y: paper.height - y },
    thickness,
    color: color(hex),
  })
