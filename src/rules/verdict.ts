/** What the center decides about one request or one letter. Verdicts are data; nothing here acts. */
import type { FieldPath } from '../reading/form.ts'

export const codes = ['501', '003', '200', '002', '001', '018', '004', '052', '201'] as const
/** Reject codes, in the order in which a rejection lists them. */
export type Code = (typeof codes)[number]

/** One fault that the sender can mend. `note` is said to the sender and never holds a value of the record. */
export type Fault = { code: Code; field: FieldPath | 'serviceAddress' | null; note: string }

export type Verdict =
  | { kind: 'deliver'; account: string }
  | { kind: 'reject'; faults: Fault[] }
  | { kind: 'request_loa'; stranger: boolean }
  /** Staff decide. `silent` holds send nothing at all; the others let an identified sender have the acknowledgement. */
  | { kind: 'hold'; silent: boolean; reason: string }
  | { kind: 'ignore'; reason: string }

/** What one rule answered; kept for `explain`. */
export type RuleAnswer = { rule: string; hit: boolean; note: string }

/** What a part of the table decided. Without a verdict nothing stands in the way, and the next part is asked. */
export type Judgement = { verdict: Verdict | null; answers: RuleAnswer[] }
