/** A request that waited for the record system is judged again from what is stored, and answered in its own thread. */
import type { ReadRequest } from '../../reading/form.ts'
import { letterById } from '../../store/letters.ts'
import type { RequestRow } from '../../store/requests.ts'
import type { RuleAnswer } from '../../rules/verdict.ts'
import { askForLoa } from '../ask-for-loa.ts'
import { awaitRecords } from '../await-records.ts'
import type { Work } from '../desk.ts'
import type { Judged } from '../judge-request.ts'
import { judgeRequest } from '../judge-request.ts'
import { letterFacts } from '../letter-facts.ts'
import type { Outcome } from '../outcome.ts'
import type { Cause } from '../post.ts'
import { requesterNow } from '../requester-now.ts'
import type { Settled } from '../settle.ts'
import { settle } from '../settle.ts'
import { loaAccepted } from '../staff/loa-command.ts'
import { tellStaffOfCase } from '../tell-staff.ts'

const by = 'record_retry'

/** The letter as it was read then, from the requester as the register has it now. */
const storedLetter = async (work: Work, row: RequestRow) => {
  const reading = (await letterById(work.tx, row.letterId))?.reading
  if (!reading) throw new Error(`the letter of ${row.reference} was never read`)
  const letter = { automatic: null, text: null, attachments: [], from: [] }
  const { requester, letterId, receivedAt } = row
  return { ...work, letterId, receivedAt, letter, reading, sender: await requesterNow(work, row), requester, threadRoot: null }
}
type StoredLetter = Awaited<ReturnType<typeof storedLetter>>

const readOf = (row: RequestRow): ReadRequest => ({ ...row.form, sources: {}, problems: row.problems })

const judgeStored = async (stored: StoredLetter, row: RequestRow): Promise<Judged> => {
  const facts = await letterFacts(stored, stored.reading.requests.length)
  // The budget let this letter through when it came; its one answer shall not be held back by the acknowledgements of an outage.
  const letter = { ...facts, repliesSpent: { lastHour: 0, lastDay: 0, inThread: 0 } }
  return judgeRequest(stored, row.requester, { request: readOf(row), letter, loaApproved: await loaAccepted(stored, row) }, row.id)
}

const act = async (stored: StoredLetter, row: RequestRow, judged: Judged, cause: Cause): Promise<Settled> => {
  if (judged.verdict.kind === 'request_loa') return askForLoa(stored, row, 'records answered, LOA asked', by, cause)
  const settled = await settle(stored, row, judged, {
    by,
    cause,
    sent: 'records answered, record sent',
    rejected: 'records answered, rejected by policy',
    doubt: 'records answered, further doubt',
  })
  if (settled === null) throw new Error(`the rules passed ${row.reference}, whose record has no recipient`)
  return settled
}

export const recordRetry = async (work: Work, row: RequestRow, cause: Cause): Promise<(Outcome & { answers: RuleAnswer[] }) | null> => {
  if (row.state !== 'held') return null
  const stored = await storedLetter(work, row)
  const judged = await judgeStored(stored, row)
  if (judged.unanswered) {
    await awaitRecords(work, row)
    return null
  }
  const { answers } = judged
  const settled = await act(stored, row, judged, cause)
  if (settled.row.state === 'held') {
    const about = { row: settled.row, read: readOf(row), answers, title: 'A request waits for you', reason: settled.row.holdReason ?? '' }
    await tellStaffOfCase(stored, cause, about)
  }
  return { ...settled.outcome, answers }
}
