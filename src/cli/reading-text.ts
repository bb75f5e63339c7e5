/** A reading for people: each value with the place where it stands. */
import type { Letter } from '../letter/letter.ts'
import type { FieldPath, PostalAddress, ReadRequest, Reading } from '../reading/form.ts'

const isAddress = (value: unknown): value is PostalAddress => typeof value === 'object' && value !== null && !Array.isArray(value)

const valueText = (value: unknown): string => {
  if (Array.isArray(value)) return value.length > 6 ? `${value.slice(0, 6).join(', ')} ... (${value.length})` : value.join(', ')
  if (isAddress(value)) return [value.street, value.unit, value.city, value.state, value.zip].map((part) => part ?? '-').join(', ')
  return String(value)
}

const placeOf = (request: ReadRequest, field: string): string => {
  const found = Object.entries(request.sources).find(([path]) => path === field || path.startsWith(`${field}.`))?.[1]
  return found ? `  <- ${found.part}, ${found.where}` : ''
}

const requestLines = (request: ReadRequest, index: number): string[] => [
  `  request ${index + 1}`,
  ...Object.entries(request).flatMap(([field, value]) =>
    field === 'sources' || field === 'problems' || field === 'pin' || value === null || (Array.isArray(value) && value.length === 0)
      ? []
      : [`    ${field.padEnd(18)} ${valueText(value)}${placeOf(request, field)}`],
  ),
  ...request.problems.map(({ field, problem }: { field: FieldPath; problem: string }) => `    ! ${field}: ${problem}`),
]

export const readingText = (name: string, letter: Letter, reading: Reading): string[] => [
  `${name}: ${reading.intent}${reading.reference ? `, ${reading.reference}` : ''}`,
  `  sender ${letter.authentication.kind === 'authenticated' ? `${letter.authentication.address} (${letter.authentication.by})` : `not proven: ${letter.authentication.why}`}`,
  ...reading.requests.flatMap(requestLines),
  ...(reading.escalation ? [`  escalation ${JSON.stringify(reading.escalation)}`] : []),
  ...reading.unreadable.map(({ attachment, problem }) => `  ! ${attachment}: ${problem}`),
  ...reading.loaDocuments.map(({ attachment, doubts }) => `  LOA ${attachment}${doubts.length > 0 ? `: ${doubts.join('; ')}` : ''}`),
]
