/** The mails to the requester for one letter: one per kind of answer, however many requests it held. */
import { mailRejection } from './mail-rejection.ts'
import { deadlineFor } from './clocks.ts'
import type { Answered } from './answer-letter.ts'
import type { Incoming } from './desk.ts'
import { deliver } from './deliver.ts'
import type { Cause } from './post.ts'
import { post } from './post.ts'
import { instantText, named, stateText } from './wording.ts'

const mailLoaRequests = async (incoming: Incoming, cause: Cause, asked: readonly Answered[]): Promise<void> => {
  const [first] = asked
  if (!first?.loaDeadline) return
  await post(incoming, cause, {
    purpose: 'loa-requested',
    to: first.row.requesterAddress,
    toStaff: false,
    facts: {
      requests: asked.map(({ row }) => named(row)),
      deadline: instantText(first.loaDeadline, incoming.desk.profile.timeZone),
      stranger: incoming.sender.kind === 'stranger',
    },
    requests: asked.map(({ row }) => row),
  })
}

const mailAcknowledgement = async (incoming: Incoming, cause: Cause, held: readonly Answered[]): Promise<void> => {
  const [first] = held
  if (!first) return
  const zone = incoming.desk.profile.timeZone
  await post(incoming, cause, {
    purpose: 'acknowledged',
    to: first.row.requesterAddress,
    toStaff: false,
    facts: {
      negotiated: held.length > incoming.desk.profile.limits.requestsPerLetter,
      requests: held.map(({ row }) => {
        const deadline = deadlineFor(incoming, row.receivedAt)
        return {
          ...named(row),
          receivedAt: instantText(row.receivedAt, zone),
          dueAt: instantText(row.dueAt ?? deadline.dueAt, zone),
          explanation: deadline.explanation,
        }
      }),
    },
    requests: held.map(({ row }) => row),
  })
}

/** Says to the requester what became of each request; silent holds and strangers' holds say nothing. */
export const mailAnswers = async (incoming: Incoming, cause: Cause, answered: readonly Answered[]): Promise<void> => {
  const of = (kind: Answered['verdict']['kind']): Answered[] => answered.filter(({ verdict }) => verdict.kind === kind)
  const delivered = of('deliver')
  const spokenHolds = of('hold').filter(({ verdict, row }) => verdict.kind === 'hold' && !verdict.silent && row.partnerId !== null)
  await deliver(
    incoming,
    cause,
    delivered.flatMap(({ row, judged }) => (judged.account ? [{ row, account: judged.account }] : [])),
    answered.map(({ row, verdict }) => ({
      ...named(row),
      outcome: verdict.kind === 'deliver' ? 'record attached' : stateText(row),
      detail: '',
    })),
  )
  const rejected = of('reject')
  if (rejected[0])
    await mailRejection(
      incoming,
      cause,
      rejected[0].row.requesterAddress,
      rejected.map(({ row, verdict }) => ({ row, faults: verdict.kind === 'reject' ? verdict.faults : [] })),
    )
  await mailLoaRequests(incoming, cause, of('request_loa'))
  await mailAcknowledgement(incoming, cause, spokenHolds)
}
