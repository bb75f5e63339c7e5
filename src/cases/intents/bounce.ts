/** Delivery status notifications: tied to the mail they report; a record or rejection that failed for good goes before staff. */
import { mailByMessageId, markBounced } from '../../store/outbox.ts'
import { requestById } from '../../store/requests.ts'
import { causeOf } from '../cause.ts'
import { changeState } from '../change-state.ts'
import type { Incoming } from '../desk.ts'
import { plainOutcome, recordOutcome } from '../outcome.ts'
import { after } from '../states.ts'
import { postToStaff } from '../tell-staff.ts'

const isRecord = (purpose: string): boolean => purpose === 'delivered' || purpose === 'delivered-many'
/** Mails that must reach somebody. */
const final = new Set(['delivered', 'delivered-many', 'rejected', 'loa-requested'])

export const onBounce = async (incoming: Incoming): Promise<void> => {
  const { letter, tx, now, letterId } = incoming
  const original = letter.deliveryStatus?.originalMessageId ?? null
  const failed = letter.deliveryStatus?.reports.filter(({ action }) => action === 'failed') ?? []
  const mail = original === null ? null : await mailByMessageId(tx, original)
  // A forged notification can only name a recipient: it must be one this very mail was sent to.
  const concerns = mail !== null && failed.some(({ recipient }) => recipient.toLowerCase() === mail.recipient)
  const request = mail?.requestIds[0] === undefined ? null : await requestById(tx, mail.requestIds[0])
  if (!concerns || !final.has(mail.purpose) || !request) {
    await recordOutcome(incoming, { letterId, requestId: null }, plainOutcome('ignore', null, null), [
      { rule: 'bounce', hit: false, note: mail ? 'nothing that must reach anybody failed' : 'reports no mail of ours' },
    ])
    return
  }
  await markBounced(tx, mail.id, now)
  if (after(request.state, 'record bounced') !== null && isRecord(mail.purpose))
    await changeState(incoming, request, 'record bounced', 'desk')
  incoming.trail.push({
    at: now,
    actor: 'desk',
    event: 'bounced',
    letterId,
    reference: request.reference,
    details: { messageId: mail.messageId, to: mail.recipient },
  })
  await postToStaff(incoming, causeOf(incoming), {
    purpose: 'staff-alert',
    facts: {
      title: `A mail about ${request.reference} could not be delivered`,
      lines: [
        `To ${mail.recipient}, ${mail.purpose}`,
        ...failed.map(({ status, diagnostic }) => `${status ?? ''} ${diagnostic ?? ''}`.trim()),
        ...(isRecord(mail.purpose) ? ['/resend sends the record once more'] : []),
      ],
    },
    requests: [request],
  })
  await recordOutcome(incoming, { letterId, requestId: request.id }, plainOutcome('hold', request.btn, null, request.reference), [
    { rule: 'bounce', hit: true, note: `${mail.purpose} to ${mail.recipient} failed for good` },
  ])
}
