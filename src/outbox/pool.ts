/** A few SMTP connections that are kept for a while. */
import type { SmtpSession } from './smtp-session.ts'

type Place = { session: SmtpSession; reused: boolean; sent: number }

export type Pool = {
  /** A connection of one's own; waits while all are in use. Rejects when the server cannot be reached. */
  take: () => Promise<Place>
  /** Gives it back; `healthy` when the server is ready for the next message. */
  give: (place: Place, healthy: boolean) => void
  close: () => Promise<void>
}

/** Servers close what is idle for longer, and a closed connection looks open until it is used. */
const IDLE_MS = 20_000
/** Servers limit the messages of one connection. */
const MAX_MESSAGES = 100

export function createPool(connect: () => Promise<SmtpSession>, maxConnections: number): Pool {
  const idle: { place: Place; timer: NodeJS.Timeout }[] = []
  const waiting: (() => void)[] = []
  let inUse = 0

  function takeIdle(): Place | null {
    for (let kept = idle.pop(); kept; kept = idle.pop()) {
      clearTimeout(kept.timer)
      if (kept.place.session.isOpen()) return { ...kept.place, reused: true }
    }
    return null
  }

  function free(): void {
    inUse -= 1
    waiting.shift()?.()
  }

  function keep(place: Place): void {
    const timer = setTimeout(() => {
      idle.splice(0, idle.length, ...idle.filter((kept) => kept.place !== place))
      place.session.close()
    }, IDLE_MS)
    idle.push({ place, timer })
  }

  return {
    async take() {
      while (inUse >= maxConnections) await new Promise<void>((resolve) => waiting.push(resolve))
      inUse += 1
      try {
        return takeIdle() ?? { session: await connect(), reused: false, sent: 0 }
      } catch (error) {
        free()
        throw error
      }
    },
    give(place, healthy) {
      const used = { ...place, sent: place.sent + 1 }
      if (healthy && used.sent < MAX_MESSAGES && used.session.isOpen()) keep(used)
      else place.session.close()
      free()
    },
    async close() {
      while (inUse > 0) await new Promise<void>((resolve) => waiting.push(resolve))
      for (let place = takeIdle(); place; place = takeIdle()) place.session.close()
    },
  }
}
