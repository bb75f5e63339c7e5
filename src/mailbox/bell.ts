export type Bell = {
  ring: () => void
  /** Resolves at the next ring, at once if it rang since the last call, or after `ms`. One caller at a time. */
  heard: (ms: number) => Promise<void>
}

export function createBell(): Bell {
  let rung = false
  let wake: () => void = () => undefined
  return {
    ring() {
      rung = true
      wake()
    },
    async heard(ms) {
      if (!rung) {
        const { promise, resolve } = Promise.withResolvers<undefined>()
        wake = () => resolve(undefined)
        const timer = setTimeout(wake, ms)
        await promise
        clearTimeout(timer)
      }
      rung = false
    },
  }
}
