import type { Asked } from './facts.ts'
import type { Verdict } from './verdict.ts'

/** A hold. Only an identified sender hears that the letter was received; to anyone else nothing is sent (POLICY 2). */
export function holdFor({ letter }: Pick<Asked, 'letter'>, reason: string): Verdict {
  const identified = letter.sender.kind === 'partner' || letter.sender.kind === 'staff'
  return { kind: 'hold', silent: !identified, reason }
}
