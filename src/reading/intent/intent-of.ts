import type { Intent } from '../form.ts'
import type { Clues } from './clues.ts'
import { intents } from './intents.ts'

/** What a letter wants, and by which evidence; `other` where no row of the table finds any. */
export const intentOf = (clues: Clues): { intent: Intent; evidence: string[] } => {
  for (const { intent, weigh } of intents) {
    const evidence = weigh(clues)
    if (evidence !== null) return { intent, evidence }
  }
  return { intent: 'other', evidence: [] }
}
