/** Commands that change little: hold, cancel. */
import type { RequestRow } from '../../store/requests.ts'
import { changeState } from '../change-state.ts'
import { resume } from '../clocks.ts'
import { plainOutcome } from '../outcome.ts'
import { post } from '../post.ts'
import { after } from '../states.ts'
import { named } from '../wording.ts'
import { causeToRequester } from './cause-to-requester.ts'
import type { Command } from './command.ts'
import { done, refused } from './command.ts'

const closed = (row: RequestRow): string => `${row.reference} is ${row.state}; nothing is open`

export const holdCommand: Command = {
  name: 'hold',
  about: 'keep the request with the center; an LOA is no longer awaited',
  run: async ({ incoming, row, argument, by }) => {
    if (after(row.state, 'staff took the request in hand') === null) return refused(closed(row))
    const held = await changeState(incoming, row, 'staff took the request in hand', by, {
      holdReason: argument === '' ? 'held by staff' : argument,
    })
    return done(
      'held',
      row.state === 'awaiting_loa' ? await resume(incoming, held) : held,
      plainOutcome('hold', row.btn, null, row.reference),
    )
  },
}

export const cancelCommand: Command = {
  name: 'cancel',
  about: 'close the request as cancelled (201) and tell the requester',
  run: async ({ incoming, row, by }) => {
    if (after(row.state, 'staff cancelled') === null) return refused(closed(row))
    const cancelled = await changeState(incoming, row, 'staff cancelled', by, { codes: ['201'] })
    await post(incoming, await causeToRequester(incoming, row), {
      purpose: 'cancelled',
      to: row.requesterAddress,
      toStaff: false,
      facts: named(row),
      requests: [cancelled],
    })
    return done(`cancelled, ${row.requesterAddress} was told`, cancelled, {
      ...plainOutcome('reject', row.btn, row.requesterAddress, row.reference),
      codes: ['201'],
    })
  },
}
