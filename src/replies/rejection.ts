import { fillInEnd, fillInMark, fillInStart } from '../reading/body/fillin.ts'
import type { CsirForm, FieldPath } from '../reading/form.ts'
import type { Fault } from '../rules/verdict.ts'
import { codeMeanings } from './codes.ts'
import type { FactsOf } from './facts.ts'
import { fieldLabel, fieldLabels } from './field-labels.ts'
import { formValue } from './form-values.ts'

/** Lines that every form has, given or not. */
const mandatory = new Set<FieldPath>([
  'requestingCompany',
  'contactName',
  'contactPhone',
  'contactEmail',
  'loaOnFile',
  'btn',
  'endUserName',
  'serviceAddress.street',
  'serviceAddress.city',
  'serviceAddress.state',
  'serviceAddress.zip',
])

type FaultLine = FactsOf<'rejected'>['requests'][number]['faults'][number]

/** Each fault with its meaning and the field's label, in the order given. */
export const faultLines = (faults: readonly Fault[]): FaultLine[] =>
  faults.map(({ code, field, note }) => ({ code, meaning: codeMeanings[code], field: fieldLabel(field), note }))

const isFaulty = (faults: readonly Fault[], field: FieldPath): boolean =>
  faults.some((fault) => fault.field === field || (fault.field !== null && field.startsWith(`${fault.field}.`)))

const isShown = (form: CsirForm, faults: readonly Fault[], field: FieldPath): boolean =>
  mandatory.has(field) || formValue(form, field) !== '' || faults.some((fault) => fault.field === field)

/**
 * What we understood, as `Label: value` lines between two marks; a faulty line is marked and empty. Written to be filled in
 * and sent back, and read by `reading/`. "" when no fault is one of a field. Never holds a PIN or a value of the record.
 */
export const fillInBlock = (form: CsirForm, faults: readonly Fault[]): string => {
  if (faults.every(({ field }) => field === null)) return ''
  const lines = [...fieldLabels]
    .filter(([field]) => isShown(form, faults, field))
    .map(([field, label]) => (isFaulty(faults, field) ? `${fillInMark} ${label}:` : `${label}: ${formValue(form, field)}`.trimEnd()))
  return [fillInStart, ...lines, fillInEnd].join('\n')
}
