/** Acts on the verdict of a request that was opened before and judged again: the record, the rejection, or a person. */
import { partnerById } from '../store/partners.ts'
import type { RequestRow } from '../store/requests.ts'
import { codesOf, fieldsOf } from './answer-letter.ts'
import { changeState } from './change-state.ts'
import { deliver } from './deliver.ts'
import type { Work } from './desk.ts'
import type { Judged } from './judge-request.ts'
import { mailRejection } from './mail-rejection.ts'
import type { Outcome } from './outcome.ts'
import { plainOutcome } from './outcome.ts'
import type { Cause } from './post.ts'
import { provenAddress } from './proven-address.ts'
import type { Transition } from './states.ts'

/** Who judges again, the thread the answer goes to, and the names of what may become of the request. */
export type Again = { by: string; cause: Cause; sent: Transition; rejected: Transition; doubt: Transition }
export type Settled = { row: RequestRow; outcome: Outcome }

const send = async (work: Work, row: RequestRow, account: NonNullable<Judged['account']>, again: Again): Promise<Settled | null> => {
  const partner = row.partnerId === null ? null : await partnerById(work.tx, row.partnerId)
  const to = provenAddress(row, partner)
  if (to === null) return null
  const { accountNumber } = account
  const sent = await changeState(work, row, again.sent, again.by, { deliveredTo: to, deliveredAt: work.now, accountNumber })
  await deliver(work, again.cause, [{ row: sent, account }], [])
  return { row: sent, outcome: { ...plainOutcome('deliver', row.btn, to, row.reference), account: accountNumber } }
}

/** @returns null when a record would have no proven recipient; nothing was done then. */
export const settle = async (work: Work, row: RequestRow, { verdict, account }: Judged, again: Again): Promise<Settled | null> => {
  if (verdict.kind === 'deliver' && account) return send(work, row, account, again)
  if (verdict.kind === 'reject') {
    const codes = codesOf(verdict.faults)
    const rejected = await changeState(work, row, again.rejected, again.by, { codes })
    await mailRejection(work, again.cause, row.requesterAddress, [{ row: rejected, faults: verdict.faults }])
    const plain = plainOutcome('reject', row.btn, row.requesterAddress, row.reference)
    return { row: rejected, outcome: { ...plain, codes, fields: fieldsOf(verdict.faults) } }
  }
  const holdReason = verdict.kind === 'hold' ? verdict.reason : 'the policy gives no answer'
  const held = await changeState(work, row, again.doubt, again.by, { holdReason })
  return { row: held, outcome: plainOutcome('hold', row.btn, null, row.reference) }
}
