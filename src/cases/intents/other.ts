/** Letters that only a person can answer, and the few that need no person at all. */
import type { Incoming } from '../desk.ts'
import { findRequests } from '../find-request.ts'
import { holdLetter } from '../hold-letter.ts'
import { isUnproven } from '../is-unproven.ts'
import { latestOf } from '../latest-of.ts'
import { letterFacts, mayReply } from '../letter-facts.ts'
import { causeOf } from '../cause.ts'
import { plainOutcome, recordOutcome } from '../outcome.ts'
import { post } from '../post.ts'

/** Puts the letter before staff, beside the request it speaks of. */
const holdBesideItsRequest = async (incoming: Incoming, title: string, reason: string): Promise<void> => {
  const { own, foreign } = await findRequests(incoming)
  const [row] = isUnproven(incoming.sender) ? [] : (await latestOf(incoming, own)).slice(-1)
  return holdLetter(incoming, {
    btn: row?.btn ?? own[0]?.btn ?? foreign[0]?.btn ?? incoming.reading.numbers[0] ?? null,
    row: row ?? null,
    title,
    reason,
  })
}

export const onRecordCorrection = (incoming: Incoming): Promise<void> =>
  holdBesideItsRequest(
    incoming,
    'Says that a delivered record is wrong',
    'a correction of the record itself: first status within three business days',
  )

export const onOther = (incoming: Incoming): Promise<void> =>
  holdBesideItsRequest(incoming, 'A letter that only a person can answer', 'it is no request, and no other kind of letter we know')

export const onAutomatic = async (incoming: Incoming): Promise<void> =>
  recordOutcome(incoming, { letterId: incoming.letterId, requestId: null }, plainOutcome('ignore', null, null), [
    { rule: 'automatic-mail', hit: true, note: incoming.letter.automatic ?? 'a machine' },
  ])

/** The blank form goes to whoever proves an address of their own and asks for it. */
export const onFormWanted = async (incoming: Incoming): Promise<void> => {
  const { sender } = incoming
  const to = 'address' in sender && sender.kind !== 'suspended' && mayReply(await letterFacts(incoming, 0)) ? sender.address : null
  if (to === null)
    return holdLetter(incoming, { btn: null, row: null, title: 'Asks for the blank form', reason: 'the sender is not proven' })
  const files = await incoming.desk.printer.form()
  await post(incoming, causeOf(incoming), {
    purpose: 'form',
    to,
    toStaff: false,
    facts: { files: files.map(({ name }) => name) },
    requests: [],
    attachments: files,
  })
  await recordOutcome(incoming, { letterId: incoming.letterId, requestId: null }, plainOutcome('answer', null, to), [
    { rule: 'form', hit: true, note: 'the blank form was asked for' },
  ])
}
