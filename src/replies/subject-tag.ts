import { z } from 'zod'

/** A subject with more tags than this hides what it is about; the body has them all. */
const mostTags = 4

const spoken = z.object({
  reference: z.string().optional(),
  request: z.object({ reference: z.string() }).nullable().optional(),
  requests: z.array(z.object({ reference: z.string() })).optional(),
})

/** "[CSR-2026-000123] " for every request a mail speaks of, or "": an answer that keeps its subject finds its case. */
export const subjectTag = (facts: object): string => {
  const { reference, request, requests } = spoken.parse(facts)
  const references = [reference, request?.reference, ...(requests ?? []).map((one) => one.reference)]
  const ours = [...new Set(references)].filter((one) => one !== undefined && /^CSR-\d{4}-\d+$/.test(one))
  return ours
    .slice(0, mostTags)
    .map((one) => `[${one ?? ''}] `)
    .join('')
}
