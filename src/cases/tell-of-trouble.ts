/** Staff hear of a mail that was given up or whose fate is uncertain; trouble with their own mail is only logged. */
import type { Clock } from '../clock.ts'
import type { DeskLog } from '../log.ts'
import type { MailTrouble } from '../outbox/send-mail.ts'
import type { Database } from '../store/database.ts'
import { requestsByIds } from '../store/requests.ts'
import type { Desk } from './desk.ts'
import { postToStaff } from './tell-staff.ts'
import { transact } from './transact.ts'

export const tellOfMailTrouble =
  (db: Database, desk: Desk, clock: Clock, log: DeskLog): MailTrouble =>
  async (mail, outcome) => {
    log.warn({ mail: mail.id, purpose: mail.purpose, outcome: outcome.kind }, 'a mail is in trouble')
    if (mail.toStaff) return
    await transact(db, desk, clock(), async (work) => {
      const requests = await requestsByIds(work.tx, mail.requestIds)
      await postToStaff(
        work,
        { name: `trouble:${mail.id}:${outcome.kind}`, letterId: mail.letterId, inReplyTo: null, references: [], threadRoot: null },
        {
          purpose: 'staff-alert',
          facts: {
            title: outcome.kind === 'uncertain' ? 'Nobody knows whether a mail arrived' : 'A mail could not be delivered',
            lines: [
              `${mail.purpose} to ${mail.recipient}${requests[0] ? `, ${requests.map(({ reference }) => reference).join(', ')}` : ''}`,
              `The server said: ${outcome.reply.slice(0, 300)}`,
              outcome.kind === 'uncertain'
                ? 'It is sent once more with the same Message-ID; a second copy would be identical.'
                : 'It is not tried again.',
            ],
          },
          requests,
        },
      )
    })
  }
