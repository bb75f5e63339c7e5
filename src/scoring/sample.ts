/** The samples: a letter with the right answer beside it (`NNN-slug.eml`, `NNN-slug.json`), and scenarios of letters that follow one another. */
import { z } from 'zod'
import { readFile } from 'node:fs/promises'

const outcome = z.object({
  btn: z.string().nullable(),
  outcome: z.enum(['deliver', 'reject', 'request_loa', 'hold', 'answer', 'acknowledge', 'ignore']),
  codes: z.array(z.string()),
  fields: z.array(z.string()),
  account: z.string().nullable(),
  to: z.string().nullable(),
  or: z.array(z.string()).optional(),
})
export type ExpectedOutcome = z.infer<typeof outcome>

const sample = z.object({
  read: z.object({
    intent: z.string(),
    reference: z.string().nullable(),
    requests: z.array(z.record(z.string(), z.unknown())),
    escalation: z.record(z.string(), z.unknown()).nullable(),
  }),
  expect: z.array(outcome),
})
export type Sample = z.infer<typeof sample>

const scenario = z.object({
  until: z.string(),
  events: z.array(
    z.union([
      z.object({ letter: z.string(), expect: z.array(outcome) }),
      z.object({ timer: z.string(), at: z.string(), btn: z.string().nullable(), expect: z.array(outcome) }),
    ]),
  ),
})
export type Scenario = z.infer<typeof scenario>

export const readSample = async (path: string): Promise<Sample> => sample.parse(JSON.parse(await readFile(path, 'utf8')))
export const readScenario = async (path: string): Promise<Scenario> => scenario.parse(JSON.parse(await readFile(path, 'utf8')))
