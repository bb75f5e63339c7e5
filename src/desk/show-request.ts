import type { Connection } from '../store/database.ts'
import { mailsOfRequest, requestsByReferences } from '../store/requests.ts'
import { attemptsOf } from '../store/outbox.ts'
import { timersOf } from '../store/timers.ts'
import { notesOf, verdictsOfRequest } from '../store/verdicts.ts'

/** Everything about one request: state, clock, verdicts, mails and their attempts, timers, notes. */
export const showRequest = async (db: Connection, reference: string) => {
  const [row] = await requestsByReferences(db, [reference])
  if (!row) return null
  const mails = []
  for (const mail of await mailsOfRequest(db, row.id))
    mails.push({
      purpose: mail.purpose,
      to: mail.recipient,
      status: mail.status,
      messageId: mail.messageId,
      createdAt: mail.createdAt.toISOString(),
      acceptedAt: mail.acceptedAt?.toISOString() ?? null,
      bouncedAt: mail.bouncedAt?.toISOString() ?? null,
      attempts: (await attemptsOf(db, mail.id)).map(({ startedAt, outcome, reply }) => ({ at: startedAt.toISOString(), outcome, reply })),
    })
  return {
    reference: row.reference,
    state: row.state,
    letter: row.letterId,
    requester: row.requester,
    requesterAddress: row.requesterAddress,
    form: row.form,
    problems: row.problems,
    codes: row.codes,
    reason: row.holdReason,
    account: row.accountNumber,
    deliveredTo: row.deliveredTo,
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    receivedAt: row.receivedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    dueExplanation: row.dueExplanation,
    escalationLevel: row.escalationLevel,
    claimedBy: row.claimedBy,
    verdicts: (await verdictsOfRequest(db, row.id)).map(({ at, by, outcome, codes, fields, policyVersion, recipient }) => ({
      at: at.toISOString(),
      by,
      outcome,
      codes,
      fields,
      policyVersion,
      to: recipient,
    })),
    mails,
    timers: (await timersOf(db, row.id)).map(({ kind, at, firedAt, cancelledAt }) => ({
      kind,
      at: at.toISOString(),
      firedAt: firedAt?.toISOString() ?? null,
      cancelledAt: cancelledAt?.toISOString() ?? null,
    })),
    notes: (await notesOf(db, row.id)).map(({ at, by, text }) => ({ at: at.toISOString(), by, text })),
  }
}
