import type { CsirForm, FieldPath } from '../../reading/form.ts'

/** What a blank form is made for. */
export type FormOrder = {
  centerName: string
  /** Where the filled form is mailed. */
  centerAddress: string
  /** What is known already. */
  prefill?: CsirForm
  /** Fields that must be filled in again: shown empty and marked. */
  faulty?: FieldPath[]
}

export const formTitle = 'Customer Service Information Request'
/** The words at the head of every format. The address stands behind "from": a reader must not take it for the requester's own. */
export const instructions = (order: FormOrder): string[] => [
  `One form per account. Mail it to the center it comes from, ${order.centerAddress}.`,
  'Fields with a star are required. Leave passcodes out: they are not needed.',
]
export const correctionNote = 'Please fill in the marked fields again; the others are as we read them.'
/** Dates inside the files: a form made today is the same as one made tomorrow. */
export const formDate = new Date('2026-01-01T00:00:00Z')
