/** Opens a request: its reference, its first state, one audit line. */
import { createHash } from 'node:crypto'
import { DateTime } from 'luxon'
import type { CsirForm, ReadRequest } from '../reading/form.ts'
import type { RequestRow } from '../store/requests.ts'
import { insertRequest, nextReference } from '../store/requests.ts'
import type { Incoming } from './desk.ts'
import type { Transition } from './states.ts'
import { after } from './states.ts'

/** What two requests must share to have the same content: everything but the requester's reference, dates of asking and remarks. */
export const contentHash = (form: CsirForm): string => {
  const { requesterRef: _ref, requestDate: _date, remarks: _remarks, ...content } = form
  const folded = JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'string'
      ? value
          .toUpperCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim()
      : value,
  )
  return createHash('sha256').update(folded).digest('hex')
}

/** The form as it is kept: without the customer's passcode, which nobody here needs. */
export const formOf = ({ sources: _sources, problems: _problems, ...form }: ReadRequest): CsirForm => ({ ...form, pin: null })

export const openRequest = async (
  incoming: Incoming,
  request: ReadRequest,
  opening: {
    position: number
    transition: Transition
    holdReason: string | null
    codes: string[]
    corrects: number | null
    account: string | null
    deliveredTo: string | null
  },
): Promise<RequestRow> => {
  const { tx, now, sender, receivedAt } = incoming
  if (incoming.requester === null || !('address' in sender)) throw new Error('a request is opened for an authenticated sender only')
  const state = after(null, opening.transition)
  if (state === null) throw new Error(`no request begins with "${opening.transition}"`)
  const form = formOf(request)
  const row = await insertRequest(tx, {
    reference: await nextReference(tx, DateTime.fromJSDate(receivedAt, { zone: incoming.desk.profile.timeZone }).year),
    letterId: incoming.letterId,
    position: opening.position,
    partnerId: sender.kind === 'partner' ? sender.partner.id : null,
    requester: incoming.requester,
    requesterAddress: sender.address,
    btn: form.btn,
    form,
    problems: request.problems,
    contentSha256: contentHash(form),
    state,
    holdReason: opening.holdReason,
    codes: opening.codes,
    accountNumber: opening.account,
    deliveredTo: opening.deliveredTo,
    deliveredAt: state === 'delivered' ? now : null,
    corrects: opening.corrects,
    receivedAt,
    createdAt: now,
    changedAt: now,
  })
  incoming.trail.push({
    at: now,
    actor: 'desk',
    event: 'state',
    letterId: incoming.letterId,
    reference: row.reference,
    details: { transition: opening.transition, from: null, to: state },
  })
  return row
}
