/** Requests that wait for a record system that does not answer: each is judged again by itself, at growing intervals. */
import type { RequestRow } from '../store/requests.ts'
import { cancelTimers, timersOf } from '../store/timers.ts'
import { setTimer } from './clocks.ts'
import type { Work } from './desk.ts'

/** Minutes before each further look-up; the last goes on until somebody or something answers. */
const waits = [1, 2, 5, 10, 15] as const
const lastWait = 30

export const awaitRecords = async (work: Work, request: RequestRow): Promise<void> => {
  const before = (await timersOf(work.tx, request.id)).filter(({ kind }) => kind === 'record_retry').length
  const minutes = waits[before] ?? lastWait
  await setTimer(work, request.id, 'record_retry', new Date(work.now.getTime() + minutes * 60_000))
}

/** Somebody has the request in hand, or new facts came for it: the desk no longer answers it by itself. */
export const stopAwaitingRecords = (work: Work, request: RequestRow): Promise<void> =>
  cancelTimers(work.tx, request.id, ['record_retry'], work.now)
