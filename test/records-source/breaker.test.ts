import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Breaker } from '../../src/records/source/breaker.ts'
import { admit, closed, settle } from '../../src/records/source/breaker.ts'

const limits = { failures: 3, openMs: 1_000 }

/** The state after look-ups that all ended in the same way, one after the other. */
const after = (times: number, answered: boolean, from: Breaker = closed): Breaker =>
  Array.from({ length: times }).reduce<Breaker>((breaker) => settle(breaker, answered, 0, limits), from)

describe('the circuit breaker', () => {
  it('lets look-ups out while failures are few', () => {
    expect(admit(after(2, false), 0).admitted).toBe(true)
  })

  it('an answer between failures starts the count again', () => {
    expect(after(2, false, after(1, true, after(2, false)))).toEqual({ kind: 'closed', failures: 2 })
  })

  it('opens with the third failure in a row, and refuses until its time is over', () => {
    const open = after(3, false)
    expect(open).toEqual({ kind: 'open', until: 1_000 })
    expect(admit(open, 999)).toEqual({ breaker: open, admitted: false })
  })

  it('then lets out one look-up, and no second one until that has ended', () => {
    const first = admit(after(3, false), 1_000)
    expect(first).toEqual({ breaker: { kind: 'half_open' }, admitted: true })
    expect(admit(first.breaker, 5_000).admitted).toBe(false)
  })

  it('closes when that one is answered, and opens again when it fails', () => {
    expect(settle({ kind: 'half_open' }, true, 1_500, limits)).toEqual(closed)
    expect(settle({ kind: 'half_open' }, false, 1_500, limits)).toEqual({ kind: 'open', until: 2_500 })
  })

  it('a late failure of an earlier look-up does not keep it open for longer', () => {
    expect(settle({ kind: 'open', until: 1_000 }, false, 900, limits)).toEqual({ kind: 'open', until: 1_000 })
  })

  it('whatever comes in whatever order, a system that answers again is asked again within one opening', () => {
    const events = fc.array(fc.record({ answered: fc.boolean(), wait: fc.nat(2_000) }), { maxLength: 60 })
    fc.assert(
      fc.property(events, (list) => {
        let breaker: Breaker = closed
        let now = 0
        for (const { answered, wait } of list) {
          now += wait
          const gate = admit(breaker, now)
          breaker = gate.admitted ? settle(gate.breaker, answered, now, limits) : gate.breaker
          expect(breaker.kind).not.toBe('half_open')
        }
        expect(admit(breaker, now + limits.openMs).admitted).toBe(true)
      }),
    )
  })
})
