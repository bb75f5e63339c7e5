import type { RequestRow } from '../store/requests.ts'
import { changeState } from './change-state.ts'
import { pauseForLoa } from './clocks.ts'
import type { Work } from './desk.ts'
import { plainOutcome } from './outcome.ts'
import type { Cause } from './post.ts'
import { post } from './post.ts'
import type { Settled } from './settle.ts'
import type { Transition } from './states.ts'
import { instantText, named } from './wording.ts'

/** Asks the requester of an open request for the letter of authorization; the clock pauses. */
export const askForLoa = async (work: Work, row: RequestRow, transition: Transition, by: string, cause: Cause): Promise<Settled> => {
  const { request, deadline } = await pauseForLoa(work, await changeState(work, row, transition, by))
  await post(work, cause, {
    purpose: 'loa-requested',
    to: row.requesterAddress,
    toStaff: false,
    facts: {
      requests: [named(request)],
      deadline: instantText(deadline, work.desk.profile.timeZone),
      stranger: row.partnerId === null,
    },
    requests: [request],
  })
  return { row: request, outcome: plainOutcome('request_loa', row.btn, row.requesterAddress, row.reference) }
}
