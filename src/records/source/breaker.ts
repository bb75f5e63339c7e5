/** The circuit breaker around an outside system, as pure states: a system that fails is left in peace for a while. */
export type Breaker =
  | { kind: 'closed'; failures: number }
  | { kind: 'open'; until: number }
  /** One look-up finds out whether the system answers again; the others are refused until it knows. */
  | { kind: 'half_open' }

/** Failures in a row that open it, and for how long it stays open. */
export type BreakerLimits = { failures: number; openMs: number }

export const closed: Breaker = { kind: 'closed', failures: 0 }

/** @param at milliseconds of one steady clock. @returns whether a look-up may go out, and the state from then on. */
export const admit = (breaker: Breaker, at: number): { breaker: Breaker; admitted: boolean } => {
  if (breaker.kind === 'closed') return { breaker, admitted: true }
  if (breaker.kind === 'half_open' || at < breaker.until) return { breaker, admitted: false }
  return { breaker: { kind: 'half_open' }, admitted: true }
}

/** The state after a look-up that was let out has ended, which may be long after others were. */
export const settle = (breaker: Breaker, answered: boolean, at: number, limits: BreakerLimits): Breaker => {
  if (answered) return closed
  if (breaker.kind === 'open') return breaker
  const failures = breaker.kind === 'closed' ? breaker.failures + 1 : limits.failures
  return failures >= limits.failures ? { kind: 'open', until: at + limits.openMs } : { kind: 'closed', failures }
}
