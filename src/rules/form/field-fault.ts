import type { FieldPath, ReadRequest } from '../../reading/form.ts'
import type { Code, Fault } from '../verdict.ts'

/** What a mandatory field must be. */
export type Requirement = { code: Code; field: FieldPath; value: string | null; valid: (value: string) => boolean; must: string }

/**
 * The fault of a mandatory field, or none. What the reader said of it (contradicted, malformed) is told the sender,
 * in whose own words it is.
 */
export function fieldFault({ code, field, value, valid, must }: Requirement, request: ReadRequest): Fault[] {
  if (value !== null && value.trim() !== '') return valid(value) ? [] : [{ code, field, note: must }]
  const problem = request.problems.find((candidate) => candidate.field === field)
  return [{ code, field, note: problem === undefined ? 'not given' : problem.problem }]
}
