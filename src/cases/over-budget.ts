/** POLICY 1.7: beyond the budget nothing is sent, and a loop must not bury the mailboxes of staff either. */
import type { Intent } from '../reading/form.ts'
import { staffMailsSince } from '../store/outbox.ts'
import type { RequestRow } from '../store/requests.ts'
import { openRequestsOf } from '../store/requests.ts'
import { causeOf } from './cause.ts'
import type { Incoming } from './desk.ts'
import { findRequests } from './find-request.ts'
import { letterFacts, mayReply } from './letter-facts.ts'
import { contentHash, formOf } from './open-request.ts'
import { plainOutcome, recordOutcome } from './outcome.ts'
import { postToStaff, staffAddresses } from './tell-staff.ts'

/** Letters whose whole answer would be a mail; the others do their work in silence. */
const onlyAnswered = new Set<Intent>(['cancel', 'status', 'escalation', 'record_correction', 'other'])

/** Threads over the budget that staff are told of in an hour. */
const toldPerHour = 30
const hour = 3_600_000

/** The requests of a letter that only repeat what waits already; null when one of them is new. */
const repeated = async ({ tx, requester, reading }: Incoming): Promise<RequestRow[] | null> => {
  if (requester === null || reading.requests.length === 0) return null
  const open = await openRequestsOf(tx, requester)
  const rows = reading.requests.map((read) => {
    const hash = contentHash(formOf(read))
    return open.find(({ btn, contentSha256 }) => (read.btn !== null && btn === read.btn) || contentSha256 === hash)
  })
  return rows.every((row) => row !== undefined) ? rows : null
}

/** One mail per thread and day. */
const tellOnce = async (incoming: Incoming, rows: readonly RequestRow[], reason: string): Promise<void> => {
  const { letter, now, sender, threadRoot, letterId } = incoming
  const staff = await staffAddresses(incoming)
  if ((await staffMailsSince(incoming.tx, 'staff-alert', new Date(now.getTime() - hour))) >= toldPerHour * staff.length) return
  const name = `budget:${threadRoot ?? letterId}:${now.toISOString().slice(0, 10)}`
  await postToStaff(
    incoming,
    { ...causeOf(incoming), name },
    {
      purpose: 'staff-alert',
      facts: {
        title: 'Too many answers to one sender or thread',
        lines: [
          `From: ${'address' in sender ? sender.address : 'not proven'}`,
          `Subject: ${letter.subject.slice(0, 200)}`,
          `${reason}: nothing more is sent automatically. This thread is not reported again today.`,
        ],
      },
      requests: rows,
    },
  )
}

/** @returns true when the letter was held for the budget and nothing else is to be done with it. */
export const holdOverBudget = async (incoming: Incoming): Promise<boolean> => {
  const { reading, letterId, sender } = incoming
  if (!('address' in sender)) return false
  const facts = await letterFacts(incoming, reading.requests.length)
  if (mayReply(facts)) return false
  const asks = reading.intent === 'csir' || reading.intent === 'correction'
  const rows = asks ? await repeated(incoming) : onlyAnswered.has(reading.intent) ? (await findRequests(incoming)).own.slice(0, 1) : null
  if (rows === null) return false
  const { lastHour, lastDay, inThread } = facts.repliesSpent
  const reason = `${lastHour} answers to this address within an hour, ${lastDay} within a day, ${inThread} in this thread`
  await tellOnce(incoming, rows, reason)
  const about = rows.length > 0 ? rows : [null]
  for (const row of about)
    await recordOutcome(
      incoming,
      { letterId, requestId: row?.id ?? null },
      plainOutcome('hold', row?.btn ?? reading.numbers[0] ?? null, null, row?.reference ?? reading.reference),
      [{ rule: 'reply-budget', hit: true, note: reason }],
    )
  return true
}
