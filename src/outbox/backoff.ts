const MINUTE = 60_000

/** Minutes to wait after the first, second, ... attempt: five for greylisting, four hours for a server that is down; about three days in all. */
const WAITS = [5, 10, 20, 40, 80, 160, 240]

/** Milliseconds to wait after `attempt` (from 1); `jitter` in [0, 1) adds up to a fifth, so that a queue does not come back all at once. */
export function backoff(attempt: number, jitter: number): number {
  const place = Math.min(Math.max(attempt, 1), WAITS.length) - 1
  return Math.round((WAITS[place] ?? 240) * MINUTE * (1 + jitter / 5))
}
