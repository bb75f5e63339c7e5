/** Asks the policy's questions about one request, stage by stage, and looks up only what the next stage needs. */
import { createHash } from 'node:crypto'
import { withinBusinessDays } from '../calendar/within-business-days.ts'
import type { Account } from '../records/account.ts'
import { notOnAccount } from '../records/numbers-of.ts'
import type { AccountFacts, Asked, EarlierRequest } from '../rules/facts.ts'
import { judgeAccount, judgeDelivery, judgeLetter, judgeSeen } from '../rules/policy.ts'
import type { RuleAnswer, Verdict } from '../rules/verdict.ts'
import { accountsCarrying } from '../store/accounts.ts'
import { ownerOf } from '../store/numbers.ts'
import type { RequestRow } from '../store/requests.ts'
import { mismatchesOf, requestsOfRequester } from '../store/requests.ts'
import type { Work } from './desk.ts'
import { contentHash, formOf } from './open-request.ts'

export type Judged = { verdict: Verdict; answers: RuleAnswer[]; account: Account | null }

const day = 86_400_000

const asEarlier = (row: RequestRow, asked: Asked): EarlierRequest => ({
  reference: row.reference,
  state: row.state === 'held' || row.state === 'loa_review' ? 'open' : row.state,
  deliveredAt: row.deliveredAt,
  sameContent: row.contentSha256 === contentHash(formOf(asked.request)),
  sameRequesterRef: asked.request.requesterRef === null || row.form.requesterRef === asked.request.requesterRef,
})

const accountFacts = async (work: Work, btn: string): Promise<AccountFacts> => ({
  candidates: await accountsCarrying(work.tx, btn),
  owner: await ownerOf(work.tx, btn),
  mismatchesToday: await mismatchesOf(work.tx, btn, new Date(work.now.getTime() - day)),
})

/** A number from 0 to below 1 that nobody outside can choose and that is the same when the work is done again. */
const drawFor = (requester: string, btn: string, now: Date): number =>
  createHash('sha256').update(`${requester}\n${btn}\n${now.toISOString()}`).digest().readUInt32BE(0) / 2 ** 32

/**
 * @param exclude the request itself when it is judged again, so that it is not its own duplicate.
 * @returns a verdict; `deliver` with the account whose record goes out.
 */
export const judgeRequest = async (work: Work, requester: string | null, asked: Asked, exclude: number | null): Promise<Judged> => {
  const answers: RuleAnswer[] = []
  const collect = (judgement: { verdict: Verdict | null; answers: RuleAnswer[] }): Verdict | null => {
    answers.push(...judgement.answers)
    return judgement.verdict
  }
  const done = (verdict: Verdict, account: Account | null = null): Judged => ({ verdict, answers, account })

  const early = collect(judgeLetter(asked))
  if (early) return done(early)
  const { btn } = asked.request
  if (btn === null || requester === null) throw new Error('a request without number or requester passed the first stage')

  const rows = (await requestsOfRequester(work.tx, requester, btn)).filter((row) => row.id !== exclude)
  const seen = collect(
    judgeSeen(asked, {
      earlier: rows.map((row) => asEarlier(row, asked)),
      withinLookBack: (at) => withinBusinessDays(at, work.now, work.desk.profile.duplicates.lookBackBusinessDays, work.desk.hours),
    }),
  )
  if (seen) return done(seen)

  const { account, ...judgement } = judgeAccount(asked, await accountFacts(work, btn))
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
