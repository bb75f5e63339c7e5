import { changeState } from '../change-state.ts'
import { pauseForLoa } from '../clocks.ts'
import { post } from '../post.ts'
import { after } from '../states.ts'
import { instantText, named } from '../wording.ts'
import { causeToRequester } from './cause-to-requester.ts'
import type { Command, CommandResult, Ordered } from './command.ts'
import { done, refused } from './command.ts'

/** Asks the requester for the letter of authorization; the clock pauses. */
export const requestLoa = async ({ incoming, row, by }: Ordered): Promise<CommandResult> => {
  if (after(row.state, 'staff asked for the LOA') === null) return refused(`${row.reference} is ${row.state}`)
  const changed = await changeState(incoming, row, 'staff asked for the LOA', by)
  const { request, deadline } = await pauseForLoa(incoming, changed)
  await post(incoming, await causeToRequester(incoming, row), {
    purpose: 'loa-requested',
    to: row.requesterAddress,
    toStaff: false,
    facts: {
      requests: [named(request)],
      deadline: instantText(deadline, incoming.desk.profile.timeZone),
      stranger: row.partnerId === null,
    },
    requests: [request],
  })
  return done(`the letter of authorization was asked for at ${row.requesterAddress}`, request, {
    outcome: 'request_loa', btn: row.btn, codes: [], fields: [], account: null, to: row.requesterAddress, reference: row.reference,
  }) // prettier-ignore
}

export const requestLoaCommand: Command = {
  name: 'request-loa',
  about: 'ask the requester for the letter of authorization',
  run: requestLoa,
}
