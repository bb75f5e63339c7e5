import { PDFHexString, PDFName } from '@cantoo/pdf-lib'
import type { Color, PDFField } from '@cantoo/pdf-lib'
import { palette } from '../../print/pdf/style.ts'
import type { FormField } from '../form-fields.ts'
import { color, write } from './canvas.ts'
import type { FormCanvas } from './canvas.ts'
import { page as paper } from './geometry.ts'
import type { Place } from './geometry.ts'
import { nameStates } from './name-states.ts'
import { typeable } from './typeable.ts'

/** A field with what it shows and whether it must be filled in again. */
type Entry = { field: FormField; value: string; faulty: boolean }
type Draw = (canvas: FormCanvas, entry: Entry, place: Place) => void

const typedSize = 9.5
const boxSize = 11

export const controls: Record<FormField['kind'], Draw> = { text: textField, lines: textField, choice: radioGroup, box: checkBox }

function textField(canvas: FormCanvas, { field, value, faulty }: Entry, place: Place): void {
  const control = canvas.form.createTextField(field.field.replace('.', '_'))
  if (field.kind === 'lines') control.enableMultiline()
  if (field.longest !== null) control.setMaxLength(field.longest)
  control.addToPage(canvas.page, { ...look(place, faulty), font: canvas.typed, textColor: color(palette.ink) })
  control.setFontSize(field.kind === 'lines' ? 8.5 : typedSize)
  const text = typeable(value, canvas.typed)
  if (text !== '') control.setText(field.longest === null ? text : text.slice(0, field.longest))
  control.updateAppearances(canvas.typed)
  describe(control, field)
}

function checkBox(canvas: FormCanvas, { field, value, faulty }: Entry, place: Place): void {
  const control = canvas.form.createCheckBox(field.field)
  control.addToPage(canvas.page, look({ ...place, width: boxSize, height: boxSize }, faulty))
  if (value !== '') control.check()
  describe(control, field)
}

/** Buttons side by side, each with its word behind it. */
function radioGroup(canvas: FormCanvas, { field, value, faulty }: Entry, place: Place): void {
  const control = canvas.form.createRadioGroup(field.field)
  let x = place.x
  for (const choice of field.choices) {
    control.addOptionToPage(choice.label, canvas.page, look({ ...place, x, width: boxSize, height: boxSize }, faulty))
    const end = write(canvas, { text: choice.label, x: x + boxSize + 4, y: place.y + 8.8, size: 9, color: palette.ink })
    x = end + 16
  }
  nameStates(control, field.choices)
  const chosen = field.choices.find((choice) => choice.value === value)
  if (chosen) control.select(chosen.label)
  describe(control, field)
}

type Look = Place & { borderWidth: number; borderColor: Color; backgroundColor: Color }

const look = ({ x, y, width, height }: Place, faulty: boolean): Look => ({
  x,
  y: paper.height - y - height,
  width,
  height,
  borderWidth: faulty ? 1 : 0.6,
  borderColor: color(faulty ? palette.cautionBar : palette.rule),
  backgroundColor: color(faulty ? palette.cautionPanel : palette.panel),
})

/** What a viewer must know of a field; the tooltip also on each widget, for readers that look only there. */
function describe(control: PDFField, field: FormField): void {
  if (field.required) control.enableRequired()
  const words = PDFHexString.fromText(field.hint === '' ? field.label : `${field.label} (${field.hint})`)
  control.acroField.dict.set(PDFName.of('TU'), words)
  for (const widget of control.acroField.getWidgets()) widget.dict.set(PDFName.of('TU'), words)
}
