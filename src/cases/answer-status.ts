/** Says where requests of the sender stand; never account data. */
import type { RequestRow } from '../store/requests.ts'
import { isOpen, mailsOfRequest } from '../store/requests.ts'
import { causeOf } from './cause.ts'
import type { Incoming, Work } from './desk.ts'
import { letterFacts, mayReply } from './letter-facts.ts'
import { plainOutcome, recordOutcome } from './outcome.ts'
import { post } from './post.ts'
import { instantText, named, numberText, stateText } from './wording.ts'

/** When, to whom and how a final answer went out, and whether it came back; "" while there is none. */
const answeredText = async (work: Work, row: RequestRow): Promise<string> => {
  if (isOpen(row.state)) return ''
  const final = (await mailsOfRequest(work.tx, row.id)).find(({ purpose }) => finalAnswers.has(purpose))
  if (!final) return ''
  const returned = final.bouncedAt === null ? '' : '; it came back undelivered'
  return `${row.state === 'delivered' ? 'sent' : 'answered'} ${instantText(final.createdAt, work.desk.profile.timeZone)} by e-mail to ${final.recipient}${returned}`
}

const finalAnswers = new Set(['delivered', 'delivered-many', 'rejected', 'cancelled'])

/** State, due time and what happened, of one request. */
export const statusLine = async (work: Work, row: RequestRow) => ({
  ...named(row),
  state: stateText(row),
  dueAt: row.dueAt ? instantText(row.dueAt, work.desk.profile.timeZone) : '',
  detail: await answeredText(work, row),
})

/** @param unknown references and numbers the sender named of which no request of its own is known. */
export const answerStatus = async (
  incoming: Incoming,
  rows: readonly RequestRow[],
  unknown: { references: readonly string[]; numbers: readonly string[] } = { references: [], numbers: [] },
): Promise<void> => {
  const { sender } = incoming
  const to = 'address' in sender && mayReply(await letterFacts(incoming, 0)) ? sender.address : null
  if (to !== null)
    await post(incoming, causeOf(incoming), {
      purpose: 'status',
      to,
      toStaff: false,
      facts: {
        requests: await Promise.all(rows.map((row) => statusLine(incoming, row))),
        unknown: [...unknown.references, ...unknown.numbers.map(numberText)],
      },
      requests: rows,
    })
  // What was asked about is unknown: the open requests are told beside it, and are not what it was about.
  const [first] = unknown.numbers.length > 0 ? [] : rows
  await recordOutcome(
    incoming,
    { letterId: incoming.letterId, requestId: first?.id ?? null },
    plainOutcome('answer', first?.btn ?? unknown.numbers[0] ?? null, to, first?.reference ?? unknown.references[0] ?? null),
    [{ rule: 'status', hit: true, note: `${rows.length} requests named, ${unknown.references.length + unknown.numbers.length} unknown` }],
  )
}
