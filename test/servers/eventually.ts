import { setTimeout as sleep } from 'node:timers/promises'

/** Waits until `look` gives something true; the test's own time limit ends it otherwise. Gives the last answer. */
export async function eventually<T>(look: () => T | Promise<T>, what = 'it'): Promise<T> {
  const end = Date.now() + 30_000
  for (;;) {
    const seen = await look()
    if (seen) return seen
    if (Date.now() > end) throw new Error(`${what} never came true`)
    await sleep(20)
  }
}
