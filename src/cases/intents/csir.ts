/** New requests: each is judged by the policy, all are answered together. */
import type { ReadRequest } from '../../reading/form.ts'
import { judgeLetter } from '../../rules/policy.ts'
import type { RequestRow } from '../../store/requests.ts'
import { requestsOfRequester } from '../../store/requests.ts'
import { answerLetter } from '../answer-letter.ts'
import { amendHeld } from '../amend-held.ts'
import type { Incoming } from '../desk.ts'
import { isUnproven } from '../is-unproven.ts'
import { judgeRequest } from '../judge-request.ts'
import { letterFacts } from '../letter-facts.ts'
import { plainOutcome, recordOutcome } from '../outcome.ts'
import { receiveLoa } from '../receive-loa.ts'
import { tellStaffOfLetter } from '../tell-staff.ts'

/** A letter of nobody we can prove opens no request and gets no answer; staff see it. */
const holdInSilence = async (incoming: Incoming, requests: readonly ReadRequest[]): Promise<void> => {
  const facts = await letterFacts(incoming, requests.length)
  for (const [index, request] of requests.entries()) {
    const { verdict, answers } = judgeLetter({ request, letter: facts, loaApproved: false })
    const reason = verdict?.kind === 'hold' ? verdict.reason : 'the sender is not proven'
    await recordOutcome(incoming, { letterId: incoming.letterId, requestId: null }, plainOutcome('hold', request.btn, null), answers)
    if (index === 0) await tellStaffOfLetter(incoming, 'A request that gets no answer', reason, null, answers)
  }
}

/** @param corrects for each request the row it repairs, by position; new requests have none. */
export const judgeAll = async (incoming: Incoming, requests: readonly { read: ReadRequest; corrects: number | null }[]): Promise<void> => {
  const { sender } = incoming
  if (sender.kind === 'unauthenticated' || sender.kind === 'suspended')
    return holdInSilence(
      incoming,
      requests.map(({ read }) => read),
    )
  const letter = await letterFacts(incoming, requests.length)
  const judged = []
  for (const { read, corrects } of requests)
    judged.push({
      read,
      corrects,
      judged: await judgeRequest(incoming, incoming.requester, { request: read, letter, loaApproved: false }, null),
    })
  await answerLetter(incoming, judged)
}

/** The request of the same requester and number that waits for the letter of authorization which came with a new form. */
const waitingFor = async ({ tx, requester, reading }: Incoming, { btn }: ReadRequest): Promise<RequestRow | null> =>
  requester === null || btn === null || reading.loaDocuments.length === 0
    ? null
    : ((await requestsOfRequester(tx, requester, btn)).find(({ state }) => state === 'awaiting_loa') ?? null)

/** A form that comes again with the letter of authorization completes what waits, instead of letting it run into its 004. */
export const onCsir = async (incoming: Incoming): Promise<void> => {
  const fresh: ReadRequest[] = []
  for (const read of incoming.reading.requests) {
    const waiting = isUnproven(incoming.sender) ? null : await waitingFor(incoming, read)
    if (waiting) await receiveLoa(incoming, await amendHeld(incoming, waiting, read))
    else fresh.push(read)
  }
  if (fresh.length > 0 || incoming.reading.requests.length === 0)
    await judgeAll(
      incoming,
      fresh.map((read) => ({ read, corrects: null })),
    )
}
