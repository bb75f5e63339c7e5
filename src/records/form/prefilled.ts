import type { CsirForm, FieldPath, PostalAddress } from '../../reading/form.ts'
import type { FormField } from './form-fields.ts'

/** What a field of the form shows for a request: text as people write it, or the value of a choice. Faulty fields come back empty. */
export function prefilled(form: CsirForm | null, faulty: readonly FieldPath[], field: FieldPath): string {
  if (form === null || isFaulty(field, faulty)) return ''
  return written(field, valueOf(form, field))
}

/** A fault named for the whole address is a fault of each of its parts. */
export const isFaulty = (field: FieldPath, faulty: readonly FieldPath[]): boolean =>
  faulty.some((fault) => field === fault || field.startsWith(`${fault}.`))

type Value = string | boolean | string[] | null

function valueOf(form: CsirForm, field: FieldPath): Value {
  switch (field) {
    case 'serviceAddress':
    case 'billingAddress':
      return null
    case 'serviceAddress.street':
    case 'serviceAddress.unit':
    case 'serviceAddress.city':
    case 'serviceAddress.state':
    case 'serviceAddress.zip':
      return part(form.serviceAddress, field)
    case 'billingAddress.street':
    case 'billingAddress.unit':
    case 'billingAddress.city':
    case 'billingAddress.state':
    case 'billingAddress.zip':
      return part(form.billingAddress, field)
    default:
      return form[field]
  }
}

type PartPath = `serviceAddress.${keyof PostalAddress}` | `billingAddress.${keyof PostalAddress}`

function part(address: PostalAddress | null, field: PartPath): string | null {
  if (!address) return null
  const parts: Record<string, string | null> = {
    street: address.street,
    unit: address.unit,
    city: address.city,
    state: address.state,
    zip: address.zip,
  }
  return parts[field.slice(field.indexOf('.') + 1)] ?? null
}

const telephones: readonly FieldPath[] = ['btn', 'contactPhone', 'contactFax']
const dates: readonly FieldPath[] = ['loaDate', 'requestDate']

function written(field: FieldPath, value: Value): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : ''
  if (Array.isArray(value)) return field === 'wtns' ? ranges(value).join(', ') : value.join(', ')
  if (telephones.includes(field)) return tn(value)
  return dates.includes(field) ? value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$2/$3/$1') : value
}

const tn = (digits: string): string => digits.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3')

/** Numbers that follow one another as one range, so that a DID block fits its field. */
function ranges(numbers: readonly string[]): string[] {
  const runs: { from: string; to: string }[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && Number(number) === Number(last.to) + 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  return runs.flatMap(({ from, to }) => (Number(to) - Number(from) > 1 ? [`${tn(from)} thru ${tn(to)}`] : [...new Set([from, to])].map(tn)))
}

/** A value as a person reads it: the words of a choice instead of its value. */
export const shown = (field: FormField, value: string): string => field.choices.find((choice) => choice.value === value)?.label ?? value
