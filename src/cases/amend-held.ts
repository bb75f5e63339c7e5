/** New facts for a request that still waits: it takes them over and goes on waiting; its answer goes by what is true now. */
import type { ReadRequest } from '../reading/form.ts'
import type { RequestRow } from '../store/requests.ts'
import { updateRequest } from '../store/requests.ts'
import type { Incoming } from './desk.ts'
import { contentHash, formOf } from './open-request.ts'
import { overlay } from './overlay.ts'

/** @param stated what the letter states; an account found for another number is forgotten. */
export const amendHeld = async (incoming: Incoming, row: RequestRow, stated: ReadRequest): Promise<RequestRow> => {
  const read = overlay(row.form, stated)
  const form = formOf(read)
  incoming.trail.push({
    at: incoming.now,
    actor: 'desk',
    event: 'state',
    letterId: incoming.letterId,
    reference: row.reference,
    details: { transition: 'new facts', from: row.state, to: row.state, fields: Object.keys(stated.sources).sort() },
  })
  return updateRequest(incoming.tx, row.id, {
    form,
    problems: read.problems,
    btn: form.btn,
    contentSha256: contentHash(form),
    accountNumber: form.btn === row.btn ? row.accountNumber : null,
    changedAt: incoming.now,
  })
}
