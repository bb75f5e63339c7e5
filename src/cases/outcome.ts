/** The outcome of a letter or a timer for one request: one row among the verdicts, the shape `simulate --json` prints. */
import type { RuleAnswer } from '../rules/verdict.ts'
import { insertVerdict } from '../store/verdicts.ts'
import type { Work } from './desk.ts'

export type OutcomeKind = 'deliver' | 'reject' | 'request_loa' | 'hold' | 'answer' | 'acknowledge' | 'ignore'

export type Outcome = {
  outcome: OutcomeKind
  btn: string | null
  codes: string[]
  fields: string[]
  account: string | null
  /** Where the record or the reply goes; null for no reply. */
  to: string | null
  reference: string | null
}

export const plainOutcome = (outcome: OutcomeKind, btn: string | null, to: string | null, reference: string | null = null): Outcome => ({
  outcome,
  btn,
  codes: [],
  fields: [],
  account: null,
  to,
  reference,
})

/** Writes an outcome with every rule's answer. `by` is `policy`, a staff address or a timer's name. */
export const recordOutcome = async (
  work: Work,
  where: { letterId: number | null; requestId: number | null },
  outcome: Outcome,
  answers: RuleAnswer[],
  by = 'policy',
): Promise<void> => {
  await insertVerdict(work.tx, {
    ...where,
    at: work.now,
    by,
    policyVersion: work.desk.policyVersion,
    outcome: outcome.outcome,
    codes: outcome.codes,
    fields: outcome.fields,
    answers,
    btn: outcome.btn,
    account: outcome.account,
    recipient: outcome.to,
    reference: outcome.reference,
  })
}
