/** Escalations: answered from the clock. Before the due time no level opens; after it level 1 does. */
import type { Escalation } from '../../reading/form.ts'
import type { RequestRow } from '../../store/requests.ts'
import { isOpen, mailsOfRequest } from '../../store/requests.ts'
import { statusLine } from '../answer-status.ts'
import { causeOf } from '../cause.ts'
import { updateLater } from '../clocks.ts'
import type { Incoming } from '../desk.ts'
import type { Raised } from '../escalate.ts'
import { raiseTime, raiseTo, tellLevel } from '../escalate.ts'
import { findRequests } from '../find-request.ts'
import { holdLetter } from '../hold-letter.ts'
import { isUnproven } from '../is-unproven.ts'
import { latestOf } from '../latest-of.ts'
import { letterFacts, mayReply } from '../letter-facts.ts'
import { plainOutcome, recordOutcome } from '../outcome.ts'
import { post } from '../post.ts'
import { sendAgain } from '../send-again.ts'
import { instantText, named, stateText } from '../wording.ts'

/** The five items the center asks for (POLICY 8), as they are asked for. */
const items = [
  ['contactName', 'name of your contact'],
  ['contactPhone', 'telephone number of your contact'],
  ['btn', 'billing telephone number'],
  ['endUserName', 'customer name'],
  ['dateSubmitted', 'date the CSIR was submitted, and how'],
] as const satisfies readonly (readonly [keyof Escalation, string])[]

const missingItems = (escalation: Escalation | null): string[] => items.filter(([item]) => !escalation?.[item]).map(([, words]) => words)

/** The open request it must mean, else the newest. */
const meant = (own: readonly RequestRow[]): RequestRow | null => own.find(({ state }) => isOpen(state)) ?? own.at(0) ?? null

const recipientOf = async (incoming: Incoming): Promise<string | null> =>
  'address' in incoming.sender && mayReply(await letterFacts(incoming, 0)) ? incoming.sender.address : null

const answer = async (incoming: Incoming, row: RequestRow | null, missing: string[], btn: string | null): Promise<void> => {
  const to = await recipientOf(incoming)
  if (to !== null)
    await post(incoming, causeOf(incoming), {
      purpose: 'escalation-update',
      to,
      toStaff: false,
      facts: { request: row ? await statusLine(incoming, row) : null, missing, sentAgain: false, level: 0 },
      requests: row ? [row] : [],
    })
  await recordOutcome(
    incoming,
    { letterId: incoming.letterId, requestId: row?.id ?? null },
    plainOutcome('answer', btn, to, row?.reference ?? null),
    [{ rule: 'escalation', hit: true, note: row ? `the request is ${row.state}` : 'no request found; items are asked for' }],
  )
}

/** Level 1 opens; where the center's own clock was faster, the level that stands hears that the requester complains too. */
const raised = async (incoming: Incoming, row: RequestRow): Promise<Raised> => {
  const reason = incoming.reading.escalation?.reason ?? 'the requester escalates'
  if (row.escalationLevel === 0) return raiseTo(incoming, row, 1, causeOf(incoming), reason)
  const since = row.escalationLevel < incoming.desk.profile.escalation.levels ? row.escalatedAt : null
  const nextAt = since ? await raiseTime(incoming, row, since) : null
  return { row, contact: await tellLevel(incoming, row, row.escalationLevel, causeOf(incoming), reason), nextAt }
}

const receive = async (incoming: Incoming, row: RequestRow, missing: string[]): Promise<void> => {
  const cause = causeOf(incoming)
  const { row: now, contact, nextAt } = await raised(incoming, row)
  const to = await recipientOf(incoming)
  if (to !== null)
    await post(incoming, cause, {
      purpose: 'escalation-received',
      to,
      toStaff: false,
      facts: {
        ...named(row),
        level: now.escalationLevel,
        contact,
        state: stateText(now),
        nextAt: nextAt ? instantText(nextAt, incoming.desk.profile.timeZone) : '',
        missing,
      },
      requests: [row],
    })
  if (to !== null) await updateLater(incoming, row)
  await recordOutcome(
    incoming,
    { letterId: incoming.letterId, requestId: row.id },
    plainOutcome('acknowledge', row.btn, to, row.reference),
    [{ rule: 'escalation', hit: true, note: `past due: level ${now.escalationLevel}` }],
  )
}

const bounced = async (incoming: Incoming, row: RequestRow): Promise<boolean> =>
  (await mailsOfRequest(incoming.tx, row.id)).find(({ purpose }) => purpose === 'delivered' || purpose === 'delivered-many')?.bouncedAt !=
  null

export const onEscalation = async (incoming: Incoming): Promise<void> => {
  const { reading, requester, sender } = incoming
  const { own, foreign } = await findRequests(incoming)
  const row = meant(isUnproven(sender) ? [] : await latestOf(incoming, own))
  const btn = row?.btn ?? own[0]?.btn ?? foreign[0]?.btn ?? reading.escalation?.btn ?? null
  const missing = missingItems(reading.escalation)
  if (requester === null || isUnproven(sender))
    return holdLetter(incoming, { btn, row: null, title: 'An escalation that gets no answer', reason: 'the sender is not proven' })
  if (!row) {
    if (missing.length > 0 && sender.kind === 'partner') return answer(incoming, null, missing, btn)
    return holdLetter(incoming, {
      btn,
      row: null,
      title: 'An escalation of a request we do not know',
      reason: 'no request of this sender fits it',
    })
  }
  if (row.state === 'delivered' && (await bounced(incoming, row))) return sendAgain(incoming, [row])
  const late = isOpen(row.state) && row.dueAt !== null && row.dueAt <= incoming.now
  return late ? receive(incoming, row, missing) : answer(incoming, row, [], btn)
}
