/** Letters that only a person can answer, and the few that need no person at all. */
import type { Incoming } from '../desk.ts'
import { findRequests } from '../find-request.ts'
import { holdLetter } from '../hold-letter.ts'
import { letterFacts, mayReply } from '../letter-facts.ts'
import { causeOf } from '../cause.ts'
import { plainOutcome, recordOutcome } from '../outcome.ts'
import { post } from '../post.ts'

export const onRecordCorrection = async (incoming: Incoming): Promise<void> => {
  const { own } = await findRequests(incoming)
  return holdLetter(incoming, {
    btn: own[0]?.btn ?? incoming.reading.numbers[0] ?? null,
    row: own[0] ?? null,
    title: 'Says that a delivered record is wrong',
    reason: 'a correction of the record itself: first status within three business days',
  })
}

export const onOther = (incoming: Incoming): Promise<void> =>
  holdLetter(incoming, {
    btn: incoming.reading.numbers[0] ?? null,
    row: null,
    title: 'A letter that only a person can answer',
    reason: 'it is no request, and no other kind of letter we know',
  })

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
