/** What became of a rejected request that was repaired: whoever names the old reference means the matter. */
import type { RequestRow } from '../store/requests.ts'
import { recentRequestsOf } from '../store/requests.ts'
import type { Work } from './desk.ts'

/** Each row's newest correction, or the row itself where nobody repaired it; each once, in the order given. */
export const latestOf = async ({ tx }: Work, rows: readonly RequestRow[]): Promise<RequestRow[]> => {
  const requesters = [...new Set(rows.map(({ requester }) => requester))]
  const recent = (await Promise.all(requesters.map((requester) => recentRequestsOf(tx, requester)))).flat()
  const repairedBy = new Map<number, RequestRow>()
  // Newest first: of two corrections of one request the later one counts.
  for (const row of recent) if (row.corrects !== null && !repairedBy.has(row.corrects)) repairedBy.set(row.corrects, row)
  const newest = (row: RequestRow): RequestRow => {
    let reached = row
    for (let next = repairedBy.get(row.id); next; next = repairedBy.get(next.id)) reached = next
    return reached
  }
  return [...new Map(rows.map(newest).map((row) => [row.id, row])).values()]
}
