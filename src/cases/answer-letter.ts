/** Turns the judged requests of one letter into opened requests and the fewest mails that say it all. */
import type { ReadRequest } from '../reading/form.ts'
import type { Fault, RuleAnswer, Verdict } from '../rules/verdict.ts'
import { recordRecipient } from '../rules/deliver-to.ts'
import type { RequestRow } from '../store/requests.ts'
import { awaitRecords } from './await-records.ts'
import { pauseForLoa, startClock } from './clocks.ts'
import { causeOf } from './cause.ts'
import type { Incoming } from './desk.ts'
import type { Judged } from './judge-request.ts'
import { openRequest } from './open-request.ts'
import type { Outcome } from './outcome.ts'
import { recordOutcome } from './outcome.ts'
import { tellOfSilentRecords } from './tell-of-records.ts'
import { tellStaffOfHeld } from './tell-staff.ts'
import type { Transition } from './states.ts'
import { mailAnswers } from './mail-answers.ts'

/** A request of the letter after it was judged and opened. */
export type Answered = {
  row: RequestRow
  read: ReadRequest
  verdict: Verdict
  answers: RuleAnswer[]
  judged: Judged
  /** When the LOA must have come, for `request_loa`. */
  loaDeadline: Date | null
}

const openingOf = (incoming: Incoming, { verdict, unanswered }: Judged): { transition: Transition; holdReason: string | null } => {
  switch (verdict.kind) {
    case 'deliver':
      return { transition: 'record sent', holdReason: null }
    case 'reject':
      return { transition: 'rejected by policy', holdReason: null }
    case 'request_loa':
      return { transition: 'LOA asked', holdReason: null }
    case 'hold':
      return {
        transition: unanswered
          ? 'records did not answer'
          : incoming.reading.loaDocuments.length > 0
            ? 'LOA came with the request'
            : 'put before staff',
        holdReason: verdict.reason,
      }
    case 'ignore':
      throw new Error('an ignored letter opens no request')
  }
}

export const codesOf = (faults: readonly Fault[]): string[] => [...new Set(faults.map(({ code }) => code))]
export const fieldsOf = (faults: readonly Fault[]): string[] => [...new Set(faults.flatMap(({ field }) => (field === null ? [] : [field])))]

const recipientOf = (incoming: Incoming, read: ReadRequest): string | null =>
  incoming.sender.kind === 'partner' ? recordRecipient(read.contactEmail, incoming.sender.partner) : null

const outcomeOf = (answered: Answered): Outcome => {
  const { row, verdict } = answered
  const plain = { btn: row.btn, codes: [], fields: [], account: null, reference: row.reference }
  switch (verdict.kind) {
    case 'deliver':
      return { ...plain, outcome: 'deliver', account: verdict.account, to: row.deliveredTo }
    case 'reject':
      return { ...plain, outcome: 'reject', codes: codesOf(verdict.faults), fields: fieldsOf(verdict.faults), to: row.requesterAddress }
    case 'request_loa':
      return { ...plain, outcome: 'request_loa', to: row.requesterAddress }
    case 'hold':
      return { ...plain, outcome: 'hold', to: !verdict.silent && row.partnerId !== null ? row.requesterAddress : null }
    case 'ignore':
      return { ...plain, outcome: 'ignore', to: null }
  }
}

const openJudged = async (
  incoming: Incoming,
  read: ReadRequest,
  judged: Judged,
  position: number,
  corrects: number | null,
): Promise<Answered> => {
  const { verdict } = judged
  const row = await openRequest(incoming, read, {
    position,
    corrects,
    ...openingOf(incoming, judged),
    codes: verdict.kind === 'reject' ? codesOf(verdict.faults) : [],
    account: judged.account?.accountNumber ?? null,
    deliveredTo: verdict.kind === 'deliver' ? recipientOf(incoming, read) : null,
  })
  const answered: Answered = { row, read, verdict, answers: judged.answers, judged, loaDeadline: null }
  if (judged.unanswered) await awaitRecords(incoming, row)
  if (verdict.kind === 'hold') return { ...answered, row: await startClock(incoming, row) }
  if (verdict.kind !== 'request_loa') return answered
  const paused = await pauseForLoa(incoming, row)
  return { ...answered, row: paused.request, loaDeadline: paused.deadline }
}

/**
 * Opens every judged request, writes the outcomes, the mails to the requester and the cases for staff.
 * @param judged each request as read with its judgement and the rejected request it corrects, if any.
 */
export const answerLetter = async (
  incoming: Incoming,
  judged: readonly { read: ReadRequest; judged: Judged; corrects: number | null }[],
): Promise<Answered[]> => {
  const answered: Answered[] = []
  for (const [index, one] of judged.entries()) answered.push(await openJudged(incoming, one.read, one.judged, index + 1, one.corrects))
  await mailAnswers(incoming, causeOf(incoming), answered)
  await tellStaffOfHeld(incoming, answered)
  await tellOfSilentRecords(incoming, answered)
  for (const one of answered)
    await recordOutcome(incoming, { letterId: incoming.letterId, requestId: one.row.id }, outcomeOf(one), one.answers)
  return answered
}
