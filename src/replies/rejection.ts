/** The two halves of a rejection: what is wrong, all at once, and the block to fill in. */
import { fillInMark, fillInEnd, fillInStart } from '../reading/body/fillin.ts'
import type { CsirForm, FieldPath } from '../reading/form.ts'
import type { Fault } from '../rules/verdict.ts'
import { meanings } from './codes.ts'
import { fieldLabels } from './field-labels.ts'

export type FaultLine = { code: string; meaning: string; field: string; note: string }

export const faultLines = (faults: readonly Fault[]): FaultLine[] =>
  faults.map(({ code, field, note }) => ({ code, meaning: meanings[code], field: field === null ? '' : fieldLabels[field], note }))

/** What the block asks for, in the order of our form; never the passcode. */
const asked = [
  'requestingCompany', 'companyCode', 'contactName', 'contactPhone', 'contactEmail', 'loaOnFile', 'loaDate', 'authorizingPerson',
  'btn', 'customerCode', 'accountNumber', 'endUserName', 'serviceAddress.street', 'serviceAddress.unit', 'serviceAddress.city', 'serviceAddress.state', 'serviceAddress.zip', 'requesterRef',
] as const satisfies readonly FieldPath[] // prettier-ignore

type Asked = (typeof asked)[number]
const always = new Set<Asked>(['requestingCompany', 'contactName', 'contactPhone', 'contactEmail', 'loaOnFile', 'btn', 'endUserName'])

const valueOf = (form: CsirForm, field: Asked): string => {
  const address = form.serviceAddress
  switch (field) {
    case 'serviceAddress.street':
      return address?.street ?? ''
    case 'serviceAddress.unit':
      return address?.unit ?? ''
    case 'serviceAddress.city':
      return address?.city ?? ''
    case 'serviceAddress.state':
      return address?.state ?? ''
    case 'serviceAddress.zip':
      return address?.zip ?? ''
    case 'loaOnFile':
      return form.loaOnFile === null ? '' : form.loaOnFile ? 'Y' : 'N'
    default:
      return form[field] ?? ''
  }
}

const isFaulty = (field: Asked, faults: readonly Fault[]): boolean =>
  faults.some((fault) => fault.field === field || (fault.field !== null && field.startsWith(`${fault.field}.`)))

/**
 * `Label: value` lines of what we understood; faulty ones are marked and empty. It comes back edited and is read again.
 * Only what the sender wrote stands in it.
 */
export const fillInBlock = (form: CsirForm, faults: readonly Fault[]): string => {
  if (!faults.some(({ field }) => field !== null)) return ''
  const lines = asked.flatMap((field) => {
    const faulty = isFaulty(field, faults)
    const value = faulty ? '' : valueOf(form, field)
    if (!faulty && value === '' && !always.has(field) && !field.startsWith('serviceAddress')) return []
    return [`${faulty ? `${fillInMark} ` : ''}${fieldLabels[field]}: ${value}`.trimEnd()]
  })
  return [fillInStart, ...lines, fillInEnd].join('\n')
}
