/** Levels of escalation: opened when the due time has passed, raised every few business hours without a word of staff. */
import { escalationContact } from '../store/staff.ts'
import type { RequestRow } from '../store/requests.ts'
import { updateRequest } from '../store/requests.ts'
import { partnerById } from '../store/partners.ts'
import { raiseLater } from './clocks.ts'
import { commandLinks } from './command-links.ts'
import type { Work } from './desk.ts'
import type { Cause } from './post.ts'
import { postToStaff, staffAddresses } from './tell-staff.ts'
import { instantText, named, stateText } from './wording.ts'

export type Raised = { row: RequestRow; contact: string; nextAt: Date | null }

/** Who hears of a level: its contact, or the agents where that is the center's own shared mailbox. */
const addressesOf = async (work: Work, level: number): Promise<{ contact: string; to: string[] }> => {
  const contact = await escalationContact(work.tx, level)
  const own = contact === null || contact.email === work.desk.centerAddress
  return { contact: contact?.name ?? `level ${level}`, to: own ? await staffAddresses(work) : [contact.email] }
}

export const companyName = async (work: Work, row: RequestRow): Promise<string> =>
  (row.partnerId === null ? null : await partnerById(work.tx, row.partnerId))?.company ?? row.form.requestingCompany ?? row.requesterAddress

/** Raises a request to a level and tells its contact; the next level follows unless this is the last. */
export const raiseTo = async (work: Work, request: RequestRow, level: number, cause: Cause, reason: string): Promise<Raised> => {
  const { profile } = work.desk
  const row = await updateRequest(work.tx, request.id, { escalationLevel: level, escalatedAt: work.now, changedAt: work.now })
  const { contact, to } = await addressesOf(work, level)
  await postToStaff(work, cause, {
    purpose: 'staff-escalation',
    to,
    requests: [row],
    facts: {
      ...named(row),
      level,
      reason,
      requester: await companyName(work, row),
      contact,
      dueAt: row.dueAt ? instantText(row.dueAt, profile.timeZone) : '',
      state: stateText(row),
      commands: commandLinks(work, row),
    },
  })
  const nextAt = level < profile.escalation.levels ? await raiseLater(work, row, work.now) : null
  return { row, contact, nextAt }
}
