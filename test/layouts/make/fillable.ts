/** Fillable PDFs, by coordinates from the top left in points. */
import { PDFDocument, PDFName, PDFString, StandardFonts, rgb } from '@cantoo/pdf-lib'
import type { PDFField, PDFPage } from '@cantoo/pdf-lib'

type Place = { x: number; y: number; width: number; height: number }
export type Fillable = {
  page: () => void
  print: (x: number, y: number, text: string, size?: number, bold?: boolean) => void
  rule: (x: number, y: number, toX: number, toY?: number) => void
  box: (x: number, y: number, width: number, height: number, grey?: number) => void
  text: (name: string, value: string, place: Place, looks?: { tip?: string; comb?: number; lines?: boolean; readOnly?: boolean }) => void
  check: (name: string, on: boolean, x: number, y: number, tip?: string) => void
  radio: (name: string, chosen: string | null, options: [value: string, x: number, y: number][], tip?: string) => void
  choice: (name: string, value: string, options: string[], place: Place, tip?: string) => void
  /** @param bare fields keep their values but lose their drawn look, as some programs save them */
  bytes: (options?: { bare?: boolean }) => Promise<Uint8Array>
}

const tooltip = (field: PDFField, tip: string | undefined): void => {
  if (tip !== undefined) field.acroField.dict.set(PDFName.of('TU'), PDFString.of(tip))
}
const withoutLooks = (field: PDFField): void => {
  for (const widget of field.acroField.getWidgets()) widget.dict.delete(PDFName.of('AP'))
}

export const fillable = async (size: [number, number] = [612, 792]): Promise<Fillable> => {
  const doc = await PDFDocument.create({ updateMetadata: false })
  doc.setCreationDate(new Date('2019-03-04T12:00:00Z'))
  doc.setModificationDate(new Date('2026-11-20T12:00:00Z'))
  const plain = await doc.embedFont(StandardFonts.Helvetica)
  const bold = await doc.embedFont(StandardFonts.HelveticaBold)
  const form = doc.getForm()
  let sheet: PDFPage = doc.addPage(size)
  const down = (y: number, height = 0): number => size[1] - y - height
  const at = ({ x, y, width, height }: Place) => ({ x, y: down(y, height), width, height, borderWidth: 0.5, borderColor: rgb(0.4, 0.4, 0.4), font: plain }) // prettier-ignore
  return {
    page: () => {
      sheet = doc.addPage(size)
    },
    print: (x, y, text, points = 9, strong = false) => sheet.drawText(text, { x, y: down(y), size: points, font: strong ? bold : plain }),
    rule: (x, y, toX, toY = y) => sheet.drawLine({ start: { x, y: down(y) }, end: { x: toX, y: down(toY) }, thickness: 0.7 }),
    box: (x, y, width, height, grey) =>
      sheet.drawRectangle({ x, y: down(y, height), width, height, borderWidth: 0.7, borderColor: rgb(0, 0, 0), ...(grey === undefined ? {} : { color: rgb(grey, grey, grey) }) }), // prettier-ignore
    text: (name, value, place, { tip, comb, lines, readOnly } = {}) => {
      const field = form.createTextField(name)
      if (comb !== undefined) {
        field.setMaxLength(comb)
        field.enableCombing()
      }
      if (lines) field.enableMultiline()
      if (value !== '') field.setText(value)
      field.addToPage(sheet, at(place))
      field.setFontSize(9)
      if (readOnly) field.enableReadOnly()
      tooltip(field, tip)
    },
    check: (name, on, x, y, tip) => {
      const field = form.createCheckBox(name)
      field.addToPage(sheet, at({ x, y, width: 11, height: 11 }))
      if (on) field.check()
      tooltip(field, tip)
    },
    radio: (name, chosen, options, tip) => {
      const group = form.createRadioGroup(name)
      for (const [value, x, y] of options) group.addOptionToPage(value, sheet, at({ x, y, width: 11, height: 11 }))
      if (chosen !== null) group.select(chosen)
      tooltip(group, tip)
    },
    choice: (name, value, options, place, tip) => {
      const field = form.createDropdown(name)
      field.addOptions(options)
      if (value !== '') field.select(value)
      field.addToPage(sheet, at(place))
      field.setFontSize(9)
      tooltip(field, tip)
    },
    bytes: async ({ bare = false } = {}) => {
      if (bare) {
        form.getFields().forEach(withoutLooks)
        form.acroForm.dict.set(PDFName.of('NeedAppearances'), doc.context.obj(true))
      }
      return doc.save({ updateFieldAppearances: !bare, useObjectStreams: false })
    },
  }
}
