import type { Outcome, OutcomeKind } from './outcome.ts'
import type { VerdictRow } from '../store/verdicts.ts'

const kinds: Record<OutcomeKind, true> = {
  deliver: true,
  reject: true,
  request_loa: true,
  hold: true,
  answer: true,
  acknowledge: true,
  ignore: true,
}
const isKind = (word: string): word is OutcomeKind => Object.hasOwn(kinds, word)

/** A verdict row as an outcome. */
export const outcomeOf = (row: VerdictRow): Outcome => ({
  outcome: isKind(row.outcome) ? row.outcome : 'hold',
  btn: row.btn,
  codes: row.codes,
  fields: row.fields,
  account: row.account,
  to: row.recipient,
  reference: row.reference,
})
