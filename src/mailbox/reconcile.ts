/** Compares what lies on the server with what the ledger knows, both ways. */
import type { Reconciliation } from './mailbox.ts'

/**
 * `known`: every UID the ledger has under this UIDVALIDITY. `open`: those of them that were not moved away.
 * `server`: the UIDs in the inbox.
 */
export function reconcile(
  uidValidity: bigint,
  uids: { server: readonly number[]; known: ReadonlySet<number>; open: ReadonlySet<number> },
): Reconciliation {
  const server = new Set(uids.server)
  return {
    uidValidity,
    missingInLedger: [...server].filter((uid) => !uids.known.has(uid)),
    goneFromServer: [...uids.open].filter((uid) => !server.has(uid)),
  }
}
