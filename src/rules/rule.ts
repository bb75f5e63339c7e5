/** What a rule is, and the four things it can answer. */
import type { Asked } from './facts.ts'
import type { Fault, Verdict } from './verdict.ts'

export type Finding =
  /** Nothing to object. */
  | { kind: 'passed'; note: string }
  /** The answer is certain; no further rule is asked. */
  | { kind: 'decided'; verdict: Verdict; note: string }
  /** Faults the sender can mend; the other rules of the stage are asked too, so that all faults are told at once. */
  | { kind: 'faults'; faults: Fault[] }
  /** A person must look, unless another rule of the stage finds a fault. */
  | { kind: 'doubt'; reason: string }

export type Rule<Facts> = {
  /** Short and lasting: it is kept with every verdict. */
  name: string
  /** What the rule asks, as one sentence to be read aloud. */
  about: string
  ask: (asked: Asked, facts: Facts) => Finding
}

/** A question of the policy and the rules that answer it, in order. */
export type Stage<Facts> = { question: string; rules: readonly Rule<Facts>[] }

export const passed = (note: string): Finding => ({ kind: 'passed', note })
export const decided = (verdict: Verdict, note: string): Finding => ({ kind: 'decided', verdict, note })
export const doubt = (reason: string): Finding => ({ kind: 'doubt', reason })

/** Faults, or `otherwise` when there are none. */
export const faultsOr = (faults: Fault[], otherwise: string): Finding =>
  faults.length > 0 ? { kind: 'faults', faults } : passed(otherwise)
