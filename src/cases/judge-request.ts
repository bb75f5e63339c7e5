/** Asks the policy's questions about one request, stage by stage, and looks up only what the next stage needs. */
import { createHash } from 'node:crypto'
import { withinBusinessDays } from '../calendar/within-business-days.ts'
import type { Account } from '../records/account.ts'
import { notOnAccount } from '../records/numbers-of.ts'
import type { ByHand, SourceAnswer, Unavailable } from '../records/source/source.ts'
import { found } from '../records/source/source.ts'
import type { AccountFacts, Asked, EarlierRequest } from '../rules/facts.ts'
import { judgeAccount, judgeDelivery, judgeLetter, judgeSeen } from '../rules/policy.ts'
import type { RuleAnswer, Verdict } from '../rules/verdict.ts'
import type { RequestRow } from '../store/requests.ts'
import { mismatchesOf, requestsOfRequester } from '../store/requests.ts'
import type { Work } from './desk.ts'
import { contentHash, formOf } from './open-request.ts'

export type Judged = {
  verdict: Verdict
  answers: RuleAnswer[]
  account: Account | null
  /** The record system gave no answer: the request waits and is judged again by itself. */
  unanswered: boolean
}

const day = 86_400_000

const asEarlier = (row: RequestRow, asked: Asked): EarlierRequest => ({
  reference: row.reference,
  state: row.state === 'held' || row.state === 'loa_review' ? 'open' : row.state,
  deliveredAt: row.deliveredAt,
  sameContent: row.contentSha256 === contentHash(formOf(asked.request)),
  sameRequesterRef: asked.request.requesterRef === null || row.form.requesterRef === asked.request.requesterRef,
})

const accountFacts = async (work: Work, btn: string): Promise<SourceAnswer<AccountFacts>> => {
  const [candidates, owner] = await Promise.all([work.records.accountsCarrying(btn), work.records.ownerOf(btn)])
  if (candidates.kind !== 'found') return candidates
  if (owner.kind !== 'found') return owner
  const mismatchesToday = await mismatchesOf(work.tx, btn, new Date(work.now.getTime() - day))
  return found({ candidates: candidates.value, owner: owner.value, mismatchesToday })
}

/** A complete and authorised request whose record cannot be looked up. */
const withoutRecord = (missing: Unavailable | ByHand): Pick<Judged, 'verdict' | 'unanswered'> & { reason: string } => {
  const reason = missing.kind === 'by_hand' ? 'fill the record by hand' : `the record system ${missing.why}`
  return { verdict: { kind: 'hold', silent: false, reason }, unanswered: missing.kind === 'unavailable', reason }
}

/** A number from 0 to below 1 that nobody outside can choose and that is the same when the work is done again. */
const drawFor = (requester: string, btn: string, now: Date): number =>
  createHash('sha256').update(`${requester}\n${btn}\n${now.toISOString()}`).digest().readUInt32BE(0) / 2 ** 32

/**
 * @param again the request itself when it is judged again: only those before it count as earlier.
 * @returns a verdict; `deliver` with the account whose record goes out.
 */
export const judgeRequest = async (work: Work, requester: string | null, asked: Asked, again: number | null): Promise<Judged> => {
  const answers: RuleAnswer[] = []
  const collect = (judgement: { verdict: Verdict | null; answers: RuleAnswer[] }): Verdict | null => {
    answers.push(...judgement.answers)
    return judgement.verdict
  }
  const done = (verdict: Verdict, account: Account | null = null): Judged => ({ verdict, answers, account, unanswered: false })

  const early = collect(judgeLetter(asked))
  if (early) return done(early)
  const { btn } = asked.request
  if (btn === null || requester === null) throw new Error('a request without number or requester passed the first stage')

  const rows = (await requestsOfRequester(work.tx, requester, btn)).filter((row) => again === null || row.id < again)
  const seen = collect(
    judgeSeen(asked, {
      earlier: rows.map((row) => asEarlier(row, asked)),
      withinLookBack: (at) => withinBusinessDays(at, work.now, work.desk.profile.duplicates.lookBackBusinessDays, work.desk.hours),
    }),
  )
  if (seen) return done(seen)

  const facts = await accountFacts(work, btn)
  if (facts.kind !== 'found') {
    const { reason, ...held } = withoutRecord(facts)
    return { ...held, answers: [...answers, { rule: 'records', hit: true, note: reason }], account: null }
  }
  const { account, ...judgement } = judgeAccount(asked, facts.value)
  const matched = collect(judgement)
  if (matched) return done(matched, account)
  if (account === null) throw new Error('the rules passed a request for which there is no account')

  const last = judgeDelivery(asked, {
    account,
    pages: work.desk.printer.pages(account, notOnAccount(asked.request.wtns, account)),
    loaDraw: drawFor(requester, btn, work.now),
  })
  answers.push(...last.answers)
  return done(last.verdict, account)
}
