import type { MailboxTrouble } from './mailbox.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** First wait and longest wait; a refused login waits long, because servers lock accounts that try often. */
const WAITS: Record<'login' | 'other', { first: number; longest: number }> = {
  login: { first: MINUTE, longest: 30 * MINUTE },
  other: { first: SECOND, longest: 2 * MINUTE },
}

/**
 * Milliseconds to wait before connecting again: doubles with each attempt up to a longest wait.
 * `attempt` counts failures in a row from 1; `jitter` in [0, 1) spreads the clients of a server that came back.
 */
export function reconnectDelay(kind: MailboxTrouble['kind'], attempt: number, jitter: number): number {
  const { first, longest } = WAITS[kind === 'credentials' ? 'login' : 'other']
  const full = Math.min(longest, first * 2 ** Math.min(Math.max(attempt, 1) - 1, 30))
  return Math.round(full * (0.5 + jitter / 2))
}
