/** Keeps what is known of a mailbox's health and passes troubles on. */
import type { Clock } from '../clock.ts'
import type { Log, MailboxHealth, MailboxTrouble } from './mailbox.ts'
import type { Fault } from './trouble.ts'

export type Status = {
  /** A trouble that does not end the connection. */
  tell: (fault: Fault) => void
  /** The connection failed or ended; gives how often in a row. */
  failed: (fault: Fault) => number
  connecting: () => void
  /** The folder is open, or was seen under another UIDVALIDITY. */
  opened: (uidValidity: bigint) => void
  /** Everything that lay in the mailbox is kept. */
  swept: () => void
  stopped: () => void
  health: () => MailboxHealth
}

export function createStatus(mailbox: string, told: { onTrouble: (trouble: MailboxTrouble) => void; log: Log; clock: Clock }): Status {
  const health: MailboxHealth = { mailbox, state: 'connecting', uidValidity: null, lastSweepAt: null, lastTrouble: null }
  let failures = 0

  function tell(fault: Fault): void {
    const trouble = { mailbox, ...fault, attempt: Math.max(failures, 1) }
    health.lastTrouble = trouble
    told.log.warn({ mailbox, kind: fault.kind, lasting: fault.lasting, attempt: trouble.attempt }, fault.text)
    told.onTrouble(trouble)
  }

  return {
    tell,
    failed(fault) {
      failures += 1
      health.state = 'waiting'
      tell(fault)
      return failures
    },
    connecting: () => (health.state = 'connecting'),
    opened(uidValidity) {
      const before = health.uidValidity
      health.uidValidity = uidValidity
      if (before !== null && before !== uidValidity) tell({ kind: 'renumbered', lasting: 'temporary', text: 'UIDVALIDITY changed' })
    },
    swept() {
      failures = 0
      health.state = 'watching'
      health.lastSweepAt = told.clock()
      health.lastTrouble = null
    },
    stopped: () => (health.state = 'stopped'),
    health: () => ({ ...health }),
  }
}
