import type { Profile } from '../profile.ts'
import type { Purpose } from './draft.ts'
import { centerSchema, factSchemas } from './facts.ts'
import type { CenterFacts } from './facts.ts'
import { shapeOf } from './shape.ts'
import type { Shape } from './shape.ts'

export const centerFacts = (profile: Profile): CenterFacts => ({
  name: profile.name,
  carrier: profile.carrier,
  signature: profile.signature,
  signatureLines: profile.signature.split(/\r?\n/),
  confidentiality: profile.confidentiality,
  opens: profile.opens,
  closes: profile.closes,
  cutoff: profile.cutoff,
  requestsPerLetter: profile.limits.requestsPerLetter,
  updateHours: profile.escalation.updateHours,
})

const value: Shape = { kind: 'value' }

/** Every name a purpose's template may use: its facts, `center`, and `tag`, which is "[CSR-2026-000123] " or "". */
export const variablesOf = (purpose: Purpose): Shape => {
  const facts = shapeOf(factSchemas[purpose])
  const own = facts.kind === 'object' ? [...facts.fields] : []
  return { kind: 'object', fields: new Map([...own, ['center', shapeOf(centerSchema)], ['tag', value]]) }
}

/** Names a subject may use: none of them ever holds customer data. */
export const subjectVariables: Shape = {
  kind: 'object',
  fields: new Map<string, Shape>([
    ['tag', value],
    ['title', value],
    ['level', value],
    ['center', { kind: 'object', fields: new Map([['name', value], ['carrier', value]]) }],
  ]),
} // prettier-ignore
