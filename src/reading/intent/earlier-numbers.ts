import type { Intent, LoaFinding } from '../form.ts'
import type { Clues } from './clues.ts'

const aboutEarlier: ReadonlySet<Intent> = new Set<Intent>(['cancel', 'status', 'loa', 'record_correction', 'agent', 'escalation'])

/** The numbers that a letter about earlier requests speaks of: its own, else those of the letter of authorization, of what it hands on, of what it quotes. */
export const earlierNumbers = (intent: Intent, clues: Clues, loas: readonly LoaFinding[]): string[] => {
  if (!aboutEarlier.has(intent)) return []
  const covered = intent === 'loa' ? [...new Set(loas.flatMap((finding) => finding.numbers))] : []
  return [clues.numbers, covered, clues.handedOnNumbers, clues.quotedNumbers].find((numbers) => numbers.length > 0) ?? []
}
