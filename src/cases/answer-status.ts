/** Says where requests of the sender stand; never account data. */
import type { RequestRow } from '../store/requests.ts'
import { causeOf } from './cause.ts'
import type { Incoming, Work } from './desk.ts'
import { letterFacts, mayReply } from './letter-facts.ts'
import { plainOutcome, recordOutcome } from './outcome.ts'
import { post } from './post.ts'
import { instantText, named, stateText } from './wording.ts'

export type StatusLine = ReturnType<typeof statusLine>

/** State, due time and what happened, of one request. */
export const statusLine = (work: Work, row: RequestRow) => {
  const zone = work.desk.profile.timeZone
  const sent = row.deliveredAt && row.deliveredTo ? `sent ${instantText(row.deliveredAt, zone)} to ${row.deliveredTo}` : ''
  return { ...named(row), state: stateText(row), dueAt: row.dueAt ? instantText(row.dueAt, zone) : '', detail: sent }
}

/** @param unknown references the sender named that are none of its own. */
export const answerStatus = async (incoming: Incoming, rows: readonly RequestRow[], unknown: readonly string[] = []): Promise<void> => {
  const { sender } = incoming
  const to = 'address' in sender && mayReply(await letterFacts(incoming, 0)) ? sender.address : null
  if (to !== null)
    await post(incoming, causeOf(incoming), {
      purpose: 'status',
      to,
      toStaff: false,
      facts: { requests: rows.map((row) => statusLine(incoming, row)), unknown: [...unknown] },
      requests: rows,
    })
  const [first] = rows
  await recordOutcome(
    incoming,
    { letterId: incoming.letterId, requestId: first?.id ?? null },
    plainOutcome('answer', first?.btn ?? null, to, first?.reference ?? unknown[0] ?? null),
    [{ rule: 'status', hit: true, note: `${rows.length} requests named, ${unknown.length} unknown` }],
  )
}
