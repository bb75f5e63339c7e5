/** A request that staff have in hand, asked of the policy once more as if it had come alone and today. */
import type { ReadRequest } from '../../reading/form.ts'
import type { RequestRow } from '../../store/requests.ts'
import type { Incoming } from '../desk.ts'
import type { Judged } from '../judge-request.ts'
import { judgeRequest } from '../judge-request.ts'
import { letterFacts } from '../letter-facts.ts'
import { requesterNow } from '../requester-now.ts'

export const judgeAgain = async (incoming: Incoming, row: RequestRow, loaApproved: boolean): Promise<Judged> => {
  const sender = await requesterNow(incoming, row)
  const read: ReadRequest = { ...row.form, sources: {}, problems: row.problems }
  const facts = await letterFacts({ ...incoming, sender, requester: row.requester, threadRoot: null }, 1)
  const letter = { ...facts, automatic: null, loaAttached: [], unreadable: [], repliesSpent: { lastHour: 0, lastDay: 0, inThread: 0 } }
  return judgeRequest(incoming, row.requester, { request: read, letter, loaApproved }, row.id)
}
