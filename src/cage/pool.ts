import type { Caged } from './cage.ts'
import type { Caps } from './caps.ts'
import { idleBytes, startMilliseconds } from './caps.ts'
import { takeReader } from './reader.ts'
import type { Reader } from './reader.ts'
import { spawnReader } from './spawn.ts'
import type { TaskName, Tasks } from './tasks.ts'

export type PoolOptions = { size: number; caps: Record<TaskName, Caps>; tasksPerChild: number; entry?: URL }

export type Pool = {
  run<N extends TaskName>(task: N, input: Tasks[N]['input']): Promise<Caged<Tasks[N]['output']>>
  close(): Promise<void>
}

/** A place for one child; it is filled anew when the child is gone or used up. */
type Seat = { reader: Reader; served: number }

/** Keeps `size` children warm. A task waits, first come first served, until a child is free. */
export const createPool = ({ size, caps, tasksPerChild, entry }: PoolOptions): Pool => {
  const fill = (): Seat => ({ reader: takeReader(spawnReader(entry), startMilliseconds), served: 0 })
  const seats = Array.from({ length: Math.max(1, size) }, fill)
  const free = [...seats]
  const waiting: ((seat: Seat) => void)[] = []
  let closed = false
  let lastId = 0

  const take = (): Promise<Seat> => {
    const seat = free.shift()
    return seat ? Promise.resolve(seat) : new Promise((resolve) => waiting.push(resolve))
  }
  const giveBack = (seat: Seat): void => {
    const next = waiting.shift()
    if (next) next(seat)
    else free.push(seat)
  }
  const renew = (seat: Seat): void => {
    void seat.reader.kill()
    if (!closed) Object.assign(seat, fill())
  }
  const isUsedUp = async (seat: Seat): Promise<boolean> =>
    !seat.reader.isAlive() || ++seat.served >= tasksPerChild || (await seat.reader.size()) > idleBytes

  const runIn = async <N extends TaskName>(seat: Seat, task: N, input: Tasks[N]['input']): Promise<Caged<Tasks[N]['output']>> => {
    // A child may have died while it waited; that is no fault of this task.
    if (!seat.reader.isAlive()) renew(seat)
    const trouble = closed ? 'the cage is closed' : await seat.reader.ready
    if (trouble !== null) return { ok: false, trouble: 'crashed', detail: trouble }
    return seat.reader.run({ id: ++lastId, task, input }, caps[task])
  }

  return {
    run: async (task, input) => {
      const seat = await take()
      try {
        return await runIn(seat, task, input)
      } finally {
        if (await isUsedUp(seat)) renew(seat)
        giveBack(seat)
      }
    },
    close: async () => {
      closed = true
      await Promise.all(seats.map((seat) => seat.reader.kill()))
    },
  }
}
