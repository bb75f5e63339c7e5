/** Staff hear of a mailbox that does not work, once per hour and kind: a token can die unnoticed for days. */
import type { Clock } from '../clock.ts'
import type { DeskLog } from '../log.ts'
import type { MailboxTrouble } from '../mailbox/mailbox.ts'
import type { Database } from '../store/database.ts'
import type { Desk } from './desk.ts'
import { postToStaff } from './tell-staff.ts'
import { transact } from './transact.ts'

const advice: Record<MailboxTrouble['kind'], string> = {
  credentials: 'The server refuses the login: look at IMAP_URL, or renew the OAuth2 secret.',
  certificate: 'The server is not who it says it is: look at its certificate before anything else.',
  connection: 'The server cannot be reached; letters wait there, none is lost.',
  refused: 'The server refuses a command: look at its quota and at the folders Processed and Parked.',
  keep: 'The ledger does not take a message: look at the database.',
  unreadable: 'A message cannot be fetched whole; it is kept without its body.',
  renumbered: 'The server renumbered the mailbox; everything is read again, nothing is answered twice.',
}

/** Troubles that pass by themselves are told only when they last. */
const lastsLong = ({ kind, attempt, lasting }: MailboxTrouble): boolean =>
  kind === 'credentials' ||
  kind === 'certificate' ||
  (lasting === 'permanent' && kind !== 'unreadable') ||
  (attempt >= 3 && kind !== 'renumbered')

export const tellOfMailboxTrouble =
  (db: Database, desk: Desk, clock: Clock, log: DeskLog) =>
  (trouble: MailboxTrouble): void => {
    if (!lastsLong(trouble)) return
    const now = clock()
    const hour = now.toISOString().slice(0, 13)
    void transact(db, desk, now, (work) =>
      postToStaff(
        work,
        { name: `mailbox:${trouble.mailbox}:${trouble.kind}:${hour}`, letterId: null, inReplyTo: null, references: [], threadRoot: null },
        {
          purpose: 'staff-alert',
          facts: { title: 'A mailbox does not work', lines: [`${trouble.mailbox}: ${trouble.text}`, advice[trouble.kind]] },
          requests: [],
        },
      ),
    ).catch(() => log.error({ mailbox: trouble.mailbox, kind: trouble.kind }, 'staff could not be told of a mailbox in trouble'))
  }
