/** Commands that change little: hold, due, cancel, claim, release. */
import { DateTime } from 'luxon'
import type { RequestRow } from '../../store/requests.ts'
import { isOpen, updateRequest } from '../../store/requests.ts'
import { changeState } from '../change-state.ts'
import { resume, setDueTime } from '../clocks.ts'
import { plainOutcome } from '../outcome.ts'
import { post } from '../post.ts'
import { after } from '../states.ts'
import { instantText, named } from '../wording.ts'
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

export const dueCommand: Command = {
  name: 'due',
  about: 'set the due date, for example /due 2026-12-04',
  run: async ({ incoming, row, argument, by }) => {
    const { profile } = incoming.desk
    const [hour, minute] = profile.closes.split(':').map(Number)
    const day = DateTime.fromISO(argument.trim(), { zone: profile.timeZone })
    if (!day.isValid) return refused('/due needs a date like 2026-12-04')
    if (!isOpen(row.state) || row.state === 'awaiting_loa')
      return refused(row.state === 'awaiting_loa' ? 'the clock stands still while the LOA is awaited' : closed(row))
    const at = (argument.includes('T') ? day : day.set({ hour: hour ?? 17, minute: minute ?? 0 })).toJSDate()
    const changed = await setDueTime(incoming, row, at, `set by ${by}`)
    return done(`due ${instantText(at, profile.timeZone)}`, changed)
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

export const claimCommand: Command = {
  name: 'claim',
  about: 'I have it: others see that you are on it',
  run: async ({ incoming, row, by }) => {
    if (row.claimedBy !== null && row.claimedBy !== by) return refused(`${row.claimedBy} has it already`)
    return done('you have it', await updateRequest(incoming.tx, row.id, { claimedBy: by, changedAt: incoming.now }))
  },
}

export const releaseCommand: Command = {
  name: 'release',
  about: 'give it back to everybody',
  run: async ({ incoming, row }) =>
    done('given back', await updateRequest(incoming.tx, row.id, { claimedBy: null, changedAt: incoming.now })),
}
