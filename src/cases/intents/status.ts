/** Questions about the state of requests, and wishes to have a delivered record once more. */
import { openRequestsOf } from '../../store/requests.ts'
import { answerStatus } from '../answer-status.ts'
import type { Incoming } from '../desk.ts'
import { findRequests } from '../find-request.ts'
import { holdLetter } from '../hold-letter.ts'
import { sendAgain } from '../send-again.ts'

export const onStatus = async (incoming: Incoming): Promise<void> => {
  const { requester, reading, sender } = incoming
  const { own, foreign } = await findRequests(incoming)
  const [about] = own.length > 0 ? own : foreign
  if (requester === null || sender.kind === 'suspended')
    return holdLetter(incoming, {
      btn: about?.btn ?? null,
      row: null,
      title: 'A question that gets no answer',
      reason: 'the sender is not proven',
    })
  const delivered = own.filter(({ state }) => state === 'delivered')
  if (reading.resend && delivered.length > 0) return sendAgain(incoming, delivered)
  const rows = own.length > 0 ? own : await openRequestsOf(incoming.tx, requester)
  const unknown = reading.references.filter((reference) => !rows.some((row) => row.reference === reference))
  // A stranger of whom nothing is known hears nothing: there is nothing to say.
  if (rows.length === 0 && sender.kind !== 'partner')
    return holdLetter(incoming, {
      btn: null,
      row: null,
      title: 'A question from somebody unknown',
      reason: 'no request of this sender is known',
    })
  return answerStatus(incoming, rows.slice(0, 25), unknown)
}
