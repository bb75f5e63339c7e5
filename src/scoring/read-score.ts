/** Reads letters with the real rooms and scores them against the samples beside them. */
import { readFile } from 'node:fs/promises'
import type { ReadFile } from './read-file.ts'
import type { RequestScore } from './compare.ts'
import { scoreRequest, scoreRequests } from './compare.ts'
import { readSample } from './sample.ts'

export type LetterScore = {
  file: string
  intent: { expected: string; got: string }
  reference: boolean
  escalation: RequestScore | null
  requests: RequestScore[]
  milliseconds: number
}

export const scoreLetter = async (file: string, readFileOf: ReadFile): Promise<LetterScore> => {
  const { read } = await readSample(file.replace(/\.eml$/, '.json'))
  const started = performance.now()
  const reading = await readFileOf(await readFile(file))
  const { reason: _reason, ...escalation } = read.escalation ?? {}
  const { reason: _got, ...gotEscalation } = reading.escalation ?? {}
  return {
    file,
    intent: { expected: read.intent, got: reading.intent },
    reference: read.reference === reading.reference,
    escalation: read.escalation || reading.escalation ? scoreRequest(escalation, gotEscalation) : null,
    requests: scoreRequests(read.requests, reading.requests),
    milliseconds: performance.now() - started,
  }
}
