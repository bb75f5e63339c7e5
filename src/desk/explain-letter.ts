import type { Connection } from '../store/database.ts'
import { letterByName } from '../store/letter-life.ts'
import { mailsOfLetter } from '../store/outbox.ts'
import { verdictsOfLetter } from '../store/verdicts.ts'

/** Why a letter got its answer: who wrote, what was read and where, what every rule said, what was sent. */
export const explainLetter = async (db: Connection, name: string) => {
  const letter = await letterByName(db, name)
  if (!letter) return null
  return {
    letter: letter.id,
    mailbox: letter.mailbox,
    uid: letter.uid,
    uidValidity: String(letter.uidValidity),
    receivedAt: letter.receivedAt.toISOString(),
    keptAt: letter.keptAt.toISOString(),
    sha256: letter.sha256,
    status: letter.status,
    duplicateOf: letter.duplicateOf,
    parkedReason: letter.parkedReason,
    attempts: letter.attempts,
    from: letter.fromAddress,
    subject: letter.subject,
    authentication: letter.authentication,
    reading: letter.reading,
    verdicts: (await verdictsOfLetter(db, letter.id)).map(
      ({ at, by, policyVersion, outcome, reference, btn, codes, fields, recipient, answers }) => ({
        at: at.toISOString(),
        by,
        policyVersion,
        outcome,
        reference,
        btn,
        codes,
        fields,
        to: recipient,
        rules: answers,
      }),
    ),
    mails: (await mailsOfLetter(db, letter.id)).map(({ purpose, recipient, status, messageId, acceptedAt, lastReply }) => ({
      purpose,
      to: recipient,
      status,
      messageId,
      acceptedAt: acceptedAt?.toISOString() ?? null,
      lastReply,
    })),
  }
}
