/** Levels of escalation: opened when the due time has passed, raised every few business hours without a word of staff. */
import { escalationContact } from '../store/staff.ts'
import type { RequestRow } from '../store/requests.ts'
import { updateRequest } from '../store/requests.ts'
import { noteSince } from '../store/verdicts.ts'
import { partnerById } from '../store/partners.ts'
import { addBusinessMs } from '../calendar/add-business-ms.ts'
import { raiseLater } from './clocks.ts'
import { commandLinks } from './command-links.ts'
import type { Work } from './desk.ts'
import type { Cause } from './post.ts'
import { postToStaff, staffAddresses } from './tell-staff.ts'
import { instantText, named, stateText } from './wording.ts'

const hour = 3_600_000

export type Raised = { row: RequestRow; contact: string; nextAt: Date | null }

/** Who hears of a level: its contact, or the agents where that is the center's own shared mailbox. */
const addressesOf = async (work: Work, level: number): Promise<{ contact: string; to: string[] }> => {
  const contact = await escalationContact(work.tx, level)
  const own = contact === null || contact.email === work.desk.centerAddress
  return { contact: contact?.name ?? `level ${level}`, to: own ? await staffAddresses(work) : [contact.email] }
}

export const companyName = async (work: Work, row: RequestRow): Promise<string> =>
  (row.partnerId === null ? null : await partnerById(work.tx, row.partnerId))?.company ?? row.form.requestingCompany ?? row.requesterAddress

/** When the next level hears of an escalated request: counted in business hours from the last word of staff, else from the level's opening. */
export const raiseTime = async (work: Work, { id }: RequestRow, escalatedAt: Date): Promise<Date> => {
  const lastWord = (await noteSince(work.tx, id, escalatedAt)) ?? escalatedAt
  return addBusinessMs(lastWord, work.desk.profile.escalation.hoursPerLevel * hour, work.desk.hours)
}

/** Tells the contact of a level; its name is for the requester's receipt. */
export const tellLevel = async (work: Work, row: RequestRow, level: number, cause: Cause, reason: string): Promise<string> => {
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
      dueAt: row.dueAt ? instantText(row.dueAt, work.desk.profile.timeZone) : '',
      state: stateText(row),
      commands: commandLinks(work, row),
    },
  })
  return contact
}

/** Raises a request to a level and tells its contact; the next level follows unless this is the last. */
export const raiseTo = async (work: Work, request: RequestRow, level: number, cause: Cause, reason: string): Promise<Raised> => {
  const row = await updateRequest(work.tx, request.id, { escalationLevel: level, escalatedAt: work.now, changedAt: work.now })
  const contact = await tellLevel(work, row, level, cause, reason)
  const nextAt = level < work.desk.profile.escalation.levels ? await raiseTime(work, row, work.now) : null
  if (nextAt) await raiseLater(work, row, nextAt)
  return { row, contact, nextAt }
}
