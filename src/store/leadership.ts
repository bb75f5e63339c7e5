import { errorLabel } from './error-label.ts'
import { tryAdvisoryLock, type AdvisoryLock } from './server/advisory-lock.ts'
import type { Store } from './store.ts'

export type Leadership = {
  leading(): boolean
  /** Ends the work, if it runs here, and lets another process have it. */
  stop(): Promise<void>
}

export type LeadershipOptions = {
  /** How often a process asks whether it may lead, or still leads. */
  everyMs?: number
  /** Told, in words without customer data, when the database gives no answer or the work cannot begin. */
  onTrouble?: (reason: string) => void
}

/**
 * Work that one process at a time does, of all that are on one database: watching a mailbox. It begins here once nobody else
 * does it, and ends when the database says that the lead is lost; for a few seconds then two may do it, so it must bear that.
 * @param begin starts the work and gives what ends it.
 */
export function leadWhenPossible(
  store: Store,
  name: string,
  begin: () => Promise<() => Promise<void>>,
  { everyMs = 2000, onTrouble = () => undefined }: LeadershipOptions = {},
): Leadership {
  let work: { lock: AdvisoryLock; end: () => Promise<void> } | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const giveUp = async () => {
    const ending = work
    work = undefined
    await ending?.end()
    await ending?.lock.release()
  }
  const look = async () => {
    if (work && !(await work.lock.held())) await giveUp()
    if (work || stopped) return
    const lock = await lockOf(store, name)
    if (!lock) return
    try {
      work = { lock, end: await begin() }
    } catch (error) {
      await lock.release()
      throw error
    }
  }
  const round = async (): Promise<void> => {
    await look().catch((error: unknown) => onTrouble(errorLabel(error)))
    if (stopped) return
    timer = setTimeout(() => {
      running = round()
    }, everyMs)
  }
  let running = round()
  return {
    leading: () => work !== undefined,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
      await giveUp()
    },
  }
}

/** The embedded database has one process anyway. */
const lockOf = ({ engine }: Store, name: string): Promise<AdvisoryLock | null> =>
  engine.kind === 'postgres'
    ? tryAdvisoryLock(engine.address, name)
    : Promise.resolve({ held: () => Promise.resolve(true), release: () => Promise.resolve() })
