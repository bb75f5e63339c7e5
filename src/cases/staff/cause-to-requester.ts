import { letterThread } from '../../store/letter-life.ts'
import type { RequestRow } from '../../store/requests.ts'
import type { Work } from '../desk.ts'
import type { Cause } from '../post.ts'

/** A mail that staff or a clock causes still stands in the thread of the requester's own letter, never in that of the staff's mails. */
export const causeToRequester = async (
  work: Work & { letterId?: number },
  row: RequestRow,
  name = `letter:${work.letterId ?? 0}`,
): Promise<Cause> => {
  const messageId = await letterThread(work.tx, row.letterId)
  return {
    name: `${name}:${row.reference}`,
    letterId: work.letterId ?? null,
    inReplyTo: messageId,
    references: messageId === null ? [] : [messageId],
    threadRoot: messageId,
  }
}
