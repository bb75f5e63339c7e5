import type { AccountFacts, Asked } from '../facts.ts'
import { passed, type Finding, type Rule } from '../rule.ts'
import type { Account } from '../../records/account.ts'
import type { Choice } from './choose-account.ts'

/** The facts of the records with the choice of the account that follows from them. */
export type AccountQuestion = AccountFacts & { choice: Choice }

/** The part of a rule that compares the letter with the account chosen. */
export const ofFoundAccount =
  (compare: (asked: Asked, account: Account) => Finding): Rule<AccountQuestion>['ask'] =>
  (asked, { choice }) =>
    choice.kind === 'found' ? compare(asked, choice.account) : passed('no account')
