/**
 * The policy: every question the desk asks about a request, in the order in which it asks them (POLICY.md 1 to 7).
 * Each rule says in one sentence what it asks. A stage that finds faults tells all of them in one rejection and ends the row;
 * between the four parts the caller gathers the facts that the next one needs.
 */
import type { Account } from '../records/account.ts'
import { chooseAccount } from './account/choose-account.ts'
import { guessing } from './account/guessing.ts'
import { noAccount } from './account/no-account.ts'
import type { AccountQuestion } from './account/question.ts'
import { registeredOnly } from './account/registered-only.ts'
import { retailProvider } from './account/retail-provider.ts'
import { servedElsewhere } from './account/served-elsewhere.ts'
import { askStages } from './ask-stages.ts'
import { partnerLoa } from './authorization/partner-loa.ts'
import { strangerLoa } from './authorization/stranger-loa.ts'
import { pageLimit } from './delivery/page-limit.ts'
import { randomLoa } from './delivery/random-loa.ts'
import { readWithDoubt } from './delivery/read-with-doubt.ts'
import { recipient } from './delivery/recipient.ts'
import type { AccountFacts, Asked, DeliveryFacts, SeenFacts } from './facts.ts'
import { customerBlock } from './form/customer-block.ts'
import { requesterBlock } from './form/requester-block.ts'
import { unreadableAttachment } from './form/unreadable-attachment.ts'
import { accountNumberAgrees } from './match/account-number-agrees.ts'
import { addressFound } from './match/address-found.ts'
import { customerCodeAgrees } from './match/customer-code-agrees.ts'
import { nameAgrees } from './match/name-agrees.ts'
import type { Stage } from './rule.ts'
import { duplicate } from './seen/duplicate.ts'
import { automaticMail } from './sender/automatic-mail.ts'
import { numberHunting } from './sender/number-hunting.ts'
import { replyBudget } from './sender/reply-budget.ts'
import { staffRequest } from './sender/staff-request.ts'
import { suspendedPartner } from './sender/suspended-partner.ts'
import { tooManyRequests } from './sender/too-many-requests.ts'
import { unprovenSender } from './sender/unproven-sender.ts'
import type { Judgement, Verdict } from './verdict.ts'

/** Kept with every verdict; raise it when a rule or their order changes. */
export const policyVersion = '1'

/** Answered from the letter and the registers of partners and staff; nothing is looked up about any account. */
const letterStages: Stage<unknown>[] = [
  {
    question: 'Is it a person, and who?',
    rules: [automaticMail, unprovenSender, suspendedPartner, staffRequest, replyBudget, numberHunting, tooManyRequests],
  },
  { question: 'Is the form complete?', rules: [requesterBlock, customerBlock, unreadableAttachment] },
  { question: 'Is the company registered?', rules: [strangerLoa] },
]

/** Asked of registered partners only. */
const seenStages: Stage<SeenFacts>[] = [
  { question: 'Have we seen it?', rules: [duplicate] },
  { question: 'Does the requester need a letter of authorization?', rules: [partnerLoa] },
]

const accountStages: Stage<AccountQuestion>[] = [
  { question: 'Is it our number?', rules: [registeredOnly, servedElsewhere, noAccount, retailProvider, guessing] },
  { question: 'Does the letter match the record?', rules: [addressFound, nameAgrees, accountNumberAgrees, customerCodeAgrees] },
]

const deliveryStages: Stage<DeliveryFacts>[] = [
  { question: 'Can it be delivered?', rules: [registeredOnly, pageLimit, recipient, readWithDoubt] },
  { question: 'Is its authorization to be checked?', rules: [randomLoa] },
]

/** The whole table, to be read aloud. */
export const policy = { letter: letterStages, seen: seenStages, account: accountStages, delivery: deliveryStages }

/** First: who wrote, and is the form complete? No verdict: go on to `judgeSeen`; the sender is then an active partner. */
export const judgeLetter = (asked: Asked): Judgement => askStages(letterStages, asked, null)

/** Second: is it a duplicate, and does the requester need a letter of authorization? No verdict: go on to `judgeAccount`. */
export const judgeSeen = (asked: Asked, facts: SeenFacts): Judgement => askStages(seenStages, asked, facts)

/** Third: whose number is it, and do the letter and the record agree? No verdict: go on to `judgeDelivery` with `account`. */
export function judgeAccount(asked: Asked, facts: AccountFacts): Judgement & { account: Account | null } {
  const choice = chooseAccount(asked.request, facts.candidates)
  const account = choice.kind === 'found' ? choice.account : null
  return { ...askStages(accountStages, asked, { ...facts, choice }), account }
}

/** Last: the record as printed, and to whom it goes. Always a verdict. */
export function judgeDelivery(asked: Asked, facts: DeliveryFacts): Judgement & { verdict: Verdict } {
  const { verdict, answers } = askStages(deliveryStages, asked, facts)
  return { verdict: verdict ?? { kind: 'deliver', account: facts.account.accountNumber }, answers }
}
