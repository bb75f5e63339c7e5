import { DateTime } from 'luxon'
import { businessDays } from '../../calendar/business-days.ts'
import { isOpen, updateRequest } from '../../store/requests.ts'
import { setDueTime } from '../clocks.ts'
import { instantText } from '../wording.ts'
import type { Command } from './command.ts'
import { done, refused } from './command.ts'

/** `2026-12-04` is the close of that day, `2026-12-04 10:30` (or with a T) the center's clock time. */
const shape = /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{1,2}:\d{2}))?$/

export const dueCommand: Command = {
  name: 'due',
  about: 'set the due date, for example /due 2026-12-04 or /due 2026-12-04 10:30',
  run: async ({ incoming, row, argument, by }) => {
    const { profile, hours } = incoming.desk
    if (!isOpen(row.state)) return refused(`${row.reference} is ${row.state}; nothing is open`)
    if (row.state === 'awaiting_loa') return refused('the clock stands still while the LOA is awaited')
    const [, date = '', time] = shape.exec(argument.trim()) ?? []
    const day = DateTime.fromISO(`${date}T${(time ?? profile.closes).padStart(5, '0')}`, { zone: profile.timeZone })
    if (!day.isValid) return refused('/due needs a date like 2026-12-04')
    if (day.toJSDate() <= incoming.now) return refused(`${instantText(day.toJSDate(), profile.timeZone)} is over`)
    const off = businessDays(hours).dayOff(day)
    if (off !== null) return refused(`${date} is a day off (${off})`)
    const moved = await setDueTime(incoming, row, day.toJSDate(), `set by ${by}`)
    // The new day is a new promise: an escalation of the old one is over.
    const changed = await updateRequest(incoming.tx, moved.id, { escalationLevel: 0, escalatedAt: null, changedAt: incoming.now })
    return done(`due ${instantText(day.toJSDate(), profile.timeZone)}`, changed)
  },
}
