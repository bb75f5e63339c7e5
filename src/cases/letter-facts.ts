/** What the rules are told about the letter and its sender; counts come from what the desk did before. */
import { emptyForm } from '../reading/form.ts'
import type { LetterFacts } from '../rules/facts.ts'
import { replyBudget } from '../rules/sender/reply-budget.ts'
import { repliesSpent } from '../store/outbox.ts'
import { unknownNumberRejections } from '../store/requests.ts'
import type { Letter } from '../letter/letter.ts'
import type { Incoming, Work } from './desk.ts'

const hour = 3_600_000

type Asking = Work & Pick<Incoming, 'reading' | 'sender' | 'requester' | 'threadRoot'> & { letter: Pick<Letter, 'automatic'> }

export const letterFacts = async (incoming: Asking, requestCount: number): Promise<LetterFacts> => {
  const { tx, now, letter, reading, sender, requester, threadRoot, desk } = incoming
  const since = { hour: new Date(now.getTime() - hour), day: new Date(now.getTime() - 24 * hour) }
  const address = 'address' in sender ? sender.address : null
  return {
    automatic: letter.automatic,
    sender,
    requestCount,
    loaAttached: reading.loaDocuments,
    doubtful: reading.doubtful,
    unreadable: reading.unreadable,
    repliesSpent: address === null ? { lastHour: 0, lastDay: 0, inThread: 0 } : await repliesSpent(tx, address, threadRoot, since),
    unknownNumberRejections: requester === null ? 0 : await unknownNumberRejections(tx, requester, since.day),
    profile: desk.profile,
    now,
  }
}

/** POLICY 1.7, for the answers that no request's judgement covers. */
export const mayReply = (letter: LetterFacts): boolean =>
  replyBudget.ask({ request: { ...emptyForm(), sources: {}, problems: [] }, letter, loaApproved: false }, null).kind !== 'decided'
