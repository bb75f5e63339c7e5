import type { FieldPath, PostalAddress } from './form.ts'
import { emptyForm } from './form.ts'

const parts: Record<keyof PostalAddress, true> = { street: true, unit: true, city: true, state: true, zip: true }

/** Every field of a request and every part of its addresses, as they are named in JSON and in staff's commands. */
const known = new Set<string>([
  ...Object.keys(emptyForm()),
  ...Object.keys(parts).flatMap((part) => [`serviceAddress.${part}`, `billingAddress.${part}`]),
])

export const isFieldPath = (word: string): word is FieldPath => known.has(word)
