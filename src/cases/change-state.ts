/** The one place where a request's state changes: by a named transition, with one audit line. */
import type { NewRequest, RequestRow } from '../store/requests.ts'
import { isOpen, updateRequest } from '../store/requests.ts'
import { stopAwaitingRecords } from './await-records.ts'
import { stopClock } from './clocks.ts'
import type { Work } from './desk.ts'
import type { Transition } from './states.ts'
import { after } from './states.ts'

/** @throws when the transition is not allowed from the request's state: our own fault, callers ask `after` first. */
export const changeState = async (
  work: Work,
  request: RequestRow,
  transition: Transition,
  actor: string,
  change: Partial<NewRequest> = {},
): Promise<RequestRow> => {
  const state = after(request.state, transition)
  if (state === null) throw new Error(`"${transition}" is not possible for ${request.reference}, which is ${request.state}`)
  work.trail.push({
    at: work.now,
    actor,
    event: 'state',
    letterId: request.letterId,
    reference: request.reference,
    details: { transition, from: request.state, to: state },
  })
  await stopAwaitingRecords(work, request)
  if (!isOpen(state)) {
    await stopClock(work, request)
    return updateRequest(work.tx, request.id, { ...change, state, dueAt: null, pausedWith: null, changedAt: work.now }, request.state)
  }
  return updateRequest(work.tx, request.id, { ...change, state, changedAt: work.now }, request.state)
}
