import { formSections } from './form-fields.ts'
import type { FormField } from './form-fields.ts'
import { correctionNote, formTitle, instructions } from './order.ts'
import type { FormOrder } from './order.ts'
import { isFaulty, prefilled, shown } from './prefilled.ts'

/** Stands before a label whose field must be filled in again. */
const mark = '*** '

/** The form as plain text: one `Label: ` a line, to be filled in behind the colon. */
export function formText(order: FormOrder): Uint8Array {
  const faulty = order.faulty ?? []
  const lines = [
    `${formTitle.toUpperCase()} (CSIR)`,
    order.centerName,
    '',
    ...instructions(order),
    ...(faulty.length > 0 ? [`${correctionNote} (${mark.trim()})`] : []),
    ...formSections.flatMap((section) => ['', section.title.toUpperCase(), ...section.rows.flat().map((field) => line(order, field))]),
    '',
  ]
  return new TextEncoder().encode(lines.join('\n'))
}

function line(order: FormOrder, field: FormField): string {
  const faulty = order.faulty ?? []
  const value = shown(field, prefilled(order.prefill ?? null, faulty, field.field)).replace(/[\p{Cc}\s]+/gu, ' ')
  const hint = hintOf(field)
  return `${isFaulty(field.field, faulty) ? mark : ''}${field.label}${hint === '' ? '' : ` (${hint})`}${field.required ? ' *' : ''}: ${value}`
}

function hintOf(field: FormField): string {
  if (field.kind === 'box') return 'yes or no'
  if (field.kind === 'choice') return field.choices.map((choice) => choice.label).join(', ')
  return field.hint
}
