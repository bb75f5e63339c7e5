import type { PGlite } from '@electric-sql/pglite'

const checkpointEvery = 5 * 60_000
const vacuumEvery = 24 * 60 * 60_000

/**
 * Does what a server's background processes do and the embedded engine has none for: without checkpoints the write-ahead log
 * grows without end, without vacuum dead rows do. @returns how to end it.
 */
export function keepTidy(engine: PGlite): () => void {
  // A full disk fails here as it fails every commit; the commits tell of it.
  const run = (statement: string) => () => void engine.exec(statement).catch(() => undefined)
  const timers = [setInterval(run('checkpoint'), checkpointEvery), setInterval(run('vacuum (analyze)'), vacuumEvery)]
  for (const timer of timers) timer.unref()
  return () => timers.forEach((timer) => clearInterval(timer))
}
