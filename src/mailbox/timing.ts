/** How long the watcher waits, in milliseconds. */
export type Timing = {
  /** A full search runs at least this often: IDLE dies in silence (RELIABILITY: poll anyway). */
  pollMs: number
  /** Longest wait for one answer; then the connection is destroyed. */
  commandMs: number
  /** Slowest line on which a large message still arrives in time, added to `commandMs`. */
  slowestBytesPerMs: number
  /** Silence on the socket after which the connection counts as lost. */
  socketMs: number
  /** IDLE is renewed this often: servers and firewalls drop what is quiet for longer. */
  maxIdleMs: number
  /** Quiet time before IDLE starts. */
  autoIdleMs: number
  logoutMs: number
}

export const defaultTiming: Timing = {
  pollMs: 60_000,
  commandMs: 60_000,
  slowestBytesPerMs: 20,
  socketMs: 90_000,
  maxIdleMs: 240_000,
  autoIdleMs: 500,
  logoutMs: 3_000,
}
