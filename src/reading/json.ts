import type { Reading } from './form.ts'

/**
 * One line of `read --json` (DESIGN 3). The PIN is in it, because it stands in the letter that the caller holds in his hands;
 * it must not go from here to any log, reply or record.
 */
export const readingJson = (file: string, reading: Reading): string =>
  JSON.stringify({
    file,
    intent: reading.intent,
    reference: reading.reference,
    requests: reading.requests.map(({ problems: _problems, about: _about, ...request }) => request),
    escalation: reading.escalation,
    problems: reading.requests.flatMap(({ problems }) => problems),
  })
