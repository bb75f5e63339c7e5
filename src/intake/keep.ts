/** Keeps a fetched message: one row with its raw bytes, committed before anything is flagged or moved on the server. */
import type { Clock } from '../clock.ts'
import type { FetchedMessage, MessageKey } from '../mailbox/mailbox.ts'
import { appendAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import type { Jobs } from '../store/jobs.ts'
import { letterSha256 } from '../store/letter-life.ts'
import { keepLetter, markVanished } from '../store/letters.ts'

/** @returns the letter's id; a message that was kept before is a quiet no-op. */
export const keep =
  (db: Database, jobs: Jobs, clock: Clock) =>
  (message: FetchedMessage): Promise<number> =>
    db.transaction(async (tx) => {
      const now = clock()
      const { letterId, already } = await keepLetter(tx, message, now)
      if (already) return letterId
      await jobs.enqueue(tx, { queue: 'judge', letterId })
      const { mailbox, uidValidity, uid } = message.key
      await appendAudit(tx, {
        at: now,
        actor: 'desk',
        event: 'received',
        letterId,
        reference: null,
        details: { mailbox, uidValidity: String(uidValidity), uid, sha256: await letterSha256(tx, letterId), size: message.size },
      })
      return letterId
    })

/** A message that was announced and is gone before it could be fetched: still one row, so that nobody wonders. */
export const noteVanished =
  (db: Database, clock: Clock) =>
  (key: MessageKey): Promise<void> =>
    db.transaction(async (tx) => {
      if (!(await markVanished(tx, key, clock()))) return
      await appendAudit(tx, {
        at: clock(),
        actor: 'desk',
        event: 'vanished',
        letterId: null,
        reference: null,
        details: { mailbox: key.mailbox, uidValidity: String(key.uidValidity), uid: key.uid },
      })
    })
