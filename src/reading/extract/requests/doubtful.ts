/** Numbers that a scanner read with doubt. */
import type { FieldPath, ReadRequest } from '../../form.ts'

/** Below this word confidence a digit may be another digit. */
const floor = 0.8

const numbers: readonly FieldPath[] = ['btn', 'accountNumber', 'customerCode', 'contactPhone', 'serviceAddress.zip']

export const doubtfulFields = (requests: readonly ReadRequest[]): FieldPath[] =>
  numbers.filter((field) => requests.some((request) => (request.sources[field]?.confidence ?? 1) < floor))
