import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backoff } from '../../src/outbox/backoff.ts'
import type { SendOutcome } from '../../src/outbox/courier.ts'
import { nextStep } from '../../src/outbox/next-step.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const first = new Date('2026-11-24T15:00:00Z')
const after = (ms: number): Date => new Date(first.getTime() + ms)
const outcome = (kind: SendOutcome['kind']): SendOutcome => ({ kind, reply: 'said so' })

describe('the wait before the same mail is tried again', () => {
  const jitters = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

  test('is five minutes at first, for greylisting, then longer, and never above five hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), jitters, (attempt, jitter) => {
        expect(backoff(attempt, jitter)).toBeGreaterThanOrEqual(5 * MINUTE)
        expect(backoff(attempt, jitter)).toBeLessThanOrEqual(5 * HOUR)
        expect(backoff(attempt + 1, jitter)).toBeGreaterThanOrEqual(backoff(attempt, jitter))
      }),
    )
  })

  test('gives a server that is down a day about ten tries', () => {
    const waits = Array.from({ length: 10 }, (_, index) => backoff(index + 1, 0))
    const sum = waits.reduce((total, wait) => total + wait, 0)
    expect(sum).toBeGreaterThan(18 * HOUR)
    expect(sum).toBeLessThan(30 * HOUR)
  })
})

describe('what to do after an attempt', () => {
  test('accepted: done', () => {
    expect(nextStep(outcome('accepted'), 1, first, first)).toEqual({ status: 'sent', retryAt: null, alarm: false })
  })

  test('refused: done, and a person is told', () => {
    expect(nextStep(outcome('refused'), 1, first, first)).toEqual({ status: 'refused', retryAt: null, alarm: true })
  })

  test('not taken now: again after five minutes, in silence', () => {
    expect(nextStep(outcome('later'), 1, first, first)).toEqual({ status: 'queued', retryAt: after(5 * MINUTE), alarm: false })
  })

  test('not taken for three days: given up, and a person is told', () => {
    expect(nextStep(outcome('later'), 25, first, after(72 * HOUR))).toEqual({ status: 'failed', retryAt: null, alarm: true })
    expect(nextStep(outcome('later'), 25, first, after(71 * HOUR)).status).toBe('queued')
  })

  test('a mail that is stuck raises one alarm on its way and one at its end', () => {
    const alarms: number[] = []
    let now = first
    for (let attempt = 1; ; attempt += 1) {
      const step = nextStep(outcome('later'), attempt, first, now)
      if (step.alarm) alarms.push(now.getTime() - first.getTime())
      if (!step.retryAt) break
      now = step.retryAt
    }
    expect(alarms).toHaveLength(2)
    expect(alarms[0]).toBeGreaterThanOrEqual(HOUR)
    expect(alarms[0]).toBeLessThan(2 * HOUR)
    expect(alarms[1]).toBeGreaterThanOrEqual(72 * HOUR)
    expect(alarms[1]).toBeLessThan(77 * HOUR)
  })

  test('uncertain: the same bytes at most twice more, and a person is told each time', () => {
    expect(nextStep(outcome('uncertain'), 1, first, first)).toEqual({ status: 'uncertain', retryAt: after(5 * MINUTE), alarm: true })
    expect(nextStep(outcome('uncertain'), 2, first, first).retryAt).not.toBeNull()
    expect(nextStep(outcome('uncertain'), 3, first, first)).toEqual({ status: 'uncertain', retryAt: null, alarm: true })
  })

  test('uncertain after a day of a server that was down: still twice more', () => {
    expect(nextStep(outcome('uncertain'), 12, first, after(24 * HOUR), { uncertainBefore: 0 }).retryAt).not.toBeNull()
    expect(nextStep(outcome('uncertain'), 13, first, after(24 * HOUR), { uncertainBefore: 2 }).retryAt).toBeNull()
  })

  test('a mail once uncertain is never called queued, refused or failed: its first copy may have arrived', () => {
    const history = { uncertainBefore: 1 }
    expect(nextStep(outcome('later'), 2, first, first, history)).toMatchObject({ status: 'uncertain', retryAt: after(10 * MINUTE) })
    expect(nextStep(outcome('refused'), 2, first, first, history)).toEqual({ status: 'uncertain', retryAt: null, alarm: true })
    expect(nextStep(outcome('later'), 20, first, after(80 * HOUR), history)).toEqual({ status: 'uncertain', retryAt: null, alarm: true })
    expect(nextStep(outcome('accepted'), 2, first, first, history).status).toBe('sent')
  })

  test('every mail comes to an end, and none is sent more than three times in doubt', () => {
    const kinds = fc.constantFrom<SendOutcome['kind']>('later', 'uncertain', 'later', 'later')
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 60, maxLength: 60 }), (outcomes) => {
        let now = first
        let uncertainBefore = 0
        for (let attempt = 1; ; attempt += 1) {
          const kind = outcomes[attempt - 1] ?? 'later'
          const step = nextStep(outcome(kind), attempt, first, now, { uncertainBefore })
          uncertainBefore += kind === 'uncertain' ? 1 : 0
          expect(uncertainBefore).toBeLessThanOrEqual(3)
          if (!step.retryAt) return
          expect(step.retryAt.getTime()).toBeGreaterThan(now.getTime())
          expect(attempt).toBeLessThan(60)
          now = step.retryAt
        }
      }),
    )
  })
})
