/** A ledger in memory for the watcher's tests: one row per place on the server, like the table's unique key. */
import type { FetchedMessage, MailboxTrouble, MessageKey } from '../../src/mailbox/mailbox.ts'

export type Ledger = ReturnType<typeof createLedger>

export function createLedger() {
  const rows = new Map<string, FetchedMessage>()
  const moved = new Set<string>()
  const gone: MessageKey[] = []
  const troubles: MailboxTrouble[] = []
  const nameOf = ({ mailbox, uidValidity, uid }: MessageKey): string => `${mailbox} ${uidValidity} ${uid}`
  const uids = (mailbox: string, uidValidity: bigint, wanted: (name: string) => boolean): ReadonlySet<number> => {
    const keys = [...rows.values()].map(({ key }) => key).concat(gone)
    return new Set(
      keys.filter((key) => key.mailbox === mailbox && key.uidValidity === uidValidity && wanted(nameOf(key))).map(({ uid }) => uid),
    )
  }
  return {
    gone,
    troubles,
    /** How often a message was offered, rows or not. */
    offered: [] as FetchedMessage[],
    rows: (): FetchedMessage[] => [...rows.values()],
    texts: (): string[] => [...rows.values()].map(({ raw }) => Buffer.from(raw).toString('latin1')),
    keep(message: FetchedMessage): Promise<void> {
      this.offered.push(message)
      if (rows.has(nameOf(message.key))) throw new Error('a second row for one message')
      rows.set(nameOf(message.key), message)
      return Promise.resolve()
    },
    noteMoved: (key: MessageKey): void => void moved.add(nameOf(key)),
    vanished(key: MessageKey): Promise<void> {
      gone.push(key)
      return Promise.resolve()
    },
    knownUids: (mailbox: string, uidValidity: bigint) => Promise.resolve(uids(mailbox, uidValidity, () => true)),
    openUids: (mailbox: string, uidValidity: bigint) => Promise.resolve(uids(mailbox, uidValidity, (name) => !moved.has(name))),
  }
}
