/** The shape of the desk's answers as they come back over HTTP. */
import { z } from 'zod'

export const requestLine = z.object({
  reference: z.string(),
  state: z.string(),
  btn: z.string().nullable(),
  company: z.string(),
  receivedAt: z.string(),
  dueAt: z.string().nullable(),
  reason: z.string(),
  level: z.number(),
  claimedBy: z.string().nullable(),
})
