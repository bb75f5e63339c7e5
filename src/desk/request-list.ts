import type { Connection } from '../store/database.ts'
import { listRequests } from '../store/requests.ts'

export type RequestLine = {
  reference: string
  state: string
  btn: string | null
  company: string
  receivedAt: string
  dueAt: string | null
  reason: string
  level: number
  claimedBy: string | null
}

/** Open requests by due time, or all of them newest first. */
export const requestList = async (db: Connection, { all, limit }: { all: boolean; limit: number }): Promise<RequestLine[]> =>
  (await listRequests(db, { open: !all, limit })).map((row) => ({
    reference: row.reference,
    state: row.state,
    btn: row.btn,
    company: row.form.requestingCompany ?? row.requesterAddress,
    receivedAt: row.receivedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    reason: row.state === 'rejected' ? row.codes.join(', ') : (row.holdReason ?? ''),
    level: row.escalationLevel,
    claimedBy: row.claimedBy,
  }))
