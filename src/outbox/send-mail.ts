/** Hands one outbox row to the courier and writes down what became of it; never sends a finished mail again. */
import type { Clock } from '../clock.ts'
import type { AuditEntry } from '../store/audit.ts'
import { appendAudit } from '../store/audit.ts'
import type { Database, Transaction } from '../store/database.ts'
import type { Jobs } from '../store/jobs.ts'
import type { OutboxRow } from '../store/outbox.ts'
import { attemptsOf, beginAttempt, endAttempt, mailById } from '../store/outbox.ts'
import { requestsByIds } from '../store/requests.ts'
import type { Courier, SendOutcome } from './courier.ts'
import { nextStep } from './next-step.ts'

/** Purposes whose mails carry a record: each accepted one is a disclosure (47 CFR 64.2009(c)). */
const disclosing = new Set(['delivered', 'delivered-many'])

export type MailTrouble = (mail: OutboxRow, outcome: SendOutcome) => Promise<void>

/** The audit lines of one attempt: the mail's fate, and a disclosure for each record that was accepted. */
const auditLines = async (tx: Transaction, mail: OutboxRow, outcome: SendOutcome, at: Date): Promise<AuditEntry[]> => {
  if (outcome.kind === 'later') return []
  const event = outcome.kind === 'accepted' ? 'sent' : outcome.kind
  const references = (await requestsByIds(tx, mail.requestIds)).map(({ reference }) => reference)
  const line = (of: AuditEntry['event'], reference: string | null): AuditEntry => ({
    at,
    actor: 'desk',
    event: of,
    letterId: mail.letterId,
    reference,
    details: { messageId: mail.messageId, to: mail.recipient, purpose: mail.purpose, reply: outcome.reply.slice(0, 200) },
  })
  const disclosures = event === 'sent' && disclosing.has(mail.purpose) ? references.map((reference) => line('disclosed', reference)) : []
  return [line(event, references[0] ?? null), ...disclosures]
}

/**
 * @param onTrouble told when a mail is given up or its fate is uncertain, so that staff hear of it.
 */
export const sendMail =
  (rooms: { db: Database; jobs: Jobs; courier: Courier; clock: Clock; onTrouble: MailTrouble }) =>
  async (id: number): Promise<void> => {
    const { db, jobs, courier, clock } = rooms
    const mail = await mailById(db, id)
    if (!mail || (mail.status !== 'queued' && mail.status !== 'uncertain')) return
    const attempt = await db.transaction((tx) => beginAttempt(tx, id, clock()))
    const outcome = await courier.send({ messageId: mail.messageId, from: mail.sender, to: mail.recipient, raw: mail.raw })
    const at = clock()
    const uncertainBefore = (await attemptsOf(db, id)).filter((earlier) => earlier.outcome === 'uncertain').length
    const step = nextStep(outcome, mail.attempts + 1, mail.firstAttemptAt ?? at, at, { uncertainBefore, jitter: Math.random() })
    await db.transaction(async (tx) => {
      await endAttempt(tx, attempt, id, { status: step.status, outcome: outcome.kind, reply: outcome.reply, at })
      if (step.retryAt !== null) await jobs.enqueue(tx, { queue: 'send', outboxId: id }, step.retryAt)
      for (const line of await auditLines(tx, mail, outcome, at)) await appendAudit(tx, line)
    })
    if (step.alarm) await rooms.onTrouble(mail, outcome)
  }
