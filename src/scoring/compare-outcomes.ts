/** Compares what the center decided with what a careful clerk would. */
import type { Outcome } from '../cases/outcome.ts'
import type { ExpectedOutcome } from './sample.ts'

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join() === [...b].sort().join()

/** @returns the differences in words; [] when the outcome is right or one that could be defended. */
const outcomeDifferences = (expected: ExpectedOutcome, got: Outcome | undefined): string[] => {
  if (!got) return [`${expected.outcome} expected, nothing decided`]
  if (got.outcome !== expected.outcome)
    return expected.or?.includes(got.outcome)
      ? []
      : [
          `${expected.outcome} expected, got ${got.outcome}${got.codes.length > 0 ? ` ${got.codes.join(' ')} (${got.fields.join(', ')})` : ''}`,
        ]
  return [
    ...(got.btn === expected.btn ? [] : [`number ${expected.btn ?? 'none'} expected, got ${got.btn ?? 'none'}`]),
    ...(got.codes.join() === expected.codes.join() ? [] : [`codes ${expected.codes.join(' ')} expected, got ${got.codes.join(' ')}`]),
    ...(sameSet(got.fields, expected.fields) ? [] : [`fields ${expected.fields.join(', ')} expected, got ${got.fields.join(', ')}`]),
    ...(got.account === expected.account ? [] : [`account ${expected.account ?? 'none'} expected, got ${got.account ?? 'none'}`]),
    ...(got.to === expected.to ? [] : [`mail to ${expected.to ?? 'nobody'} expected, got ${got.to ?? 'nobody'}`]),
  ]
}

/** Outcomes of one letter or timer, in order. */
export const outcomesDiffer = (expected: readonly ExpectedOutcome[], got: readonly Outcome[]): string[] => [
  ...expected.flatMap((one, index) => outcomeDifferences(one, got[index])),
  ...(got.length > expected.length ? [`${got.length - expected.length} outcomes too many`] : []),
]
