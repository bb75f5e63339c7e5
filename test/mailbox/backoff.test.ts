import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reconnectDelay } from '../../src/mailbox/backoff.ts'
import { reconcile } from '../../src/mailbox/reconcile.ts'
import { NoAnswer, faultOf } from '../../src/mailbox/trouble.ts'

const kinds = fc.constantFrom('credentials', 'connection', 'certificate', 'refused', 'keep', 'unreadable', 'renumbered' as const)
const jitters = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('the wait before the next connection', () => {
  test('grows with every failure, is never nothing and never endless', () => {
    fc.assert(
      fc.property(kinds, fc.integer({ min: -5, max: 10_000 }), jitters, (kind, attempt, jitter) => {
        const wait = reconnectDelay(kind, attempt, jitter)
        expect(wait).toBeGreaterThanOrEqual(500)
        expect(wait).toBeLessThanOrEqual(30 * 60_000)
        expect(reconnectDelay(kind, attempt + 1, jitter)).toBeGreaterThanOrEqual(wait)
      }),
    )
  })

  test('is long after a refused login, because accounts are locked by many tries', () => {
    const tries = Array.from({ length: 20 }, (_, index) => reconnectDelay('credentials', index + 1, 0))
    expect(tries[0]).toBe(30_000)
    // Fewer than twenty logins in the first three hours.
    expect(tries.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(3 * 3_600_000)
    expect(reconnectDelay('connection', 1, 0.99)).toBeLessThanOrEqual(1000)
  })

  test('differs between clients of a server that came back', () => {
    expect(reconnectDelay('connection', 6, 0)).not.toBe(reconnectDelay('connection', 6, 0.5))
  })
})

describe('what an error of the connection means', () => {
  const error = (fields: object, text = 'Command failed'): Error => Object.assign(new Error(text), fields)

  test.each([
    [error({ authenticationFailed: true, serverResponseCode: 'AUTHENTICATIONFAILED' }), 'credentials', 'permanent'],
    [error({ authenticationFailed: true, oauthError: { status: '401' } }), 'credentials', 'permanent'],
    [error({ authenticationFailed: true, serverResponseCode: 'EXPIRED' }), 'credentials', 'permanent'],
    [error({ authenticationFailed: true }), 'credentials', 'temporary'],
    [error({ authenticationFailed: true, serverResponseCode: 'UNAVAILABLE' }), 'connection', 'temporary'],
    [error({ authenticationFailed: true, serverResponseCode: 'INUSE' }), 'connection', 'temporary'],
    [error({ code: 'ECONNREFUSED' }), 'connection', 'temporary'],
    [error({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }), 'certificate', 'permanent'],
    [error({ responseStatus: 'NO', responseText: 'mailbox is locked' }), 'refused', 'temporary'],
    [new NoAnswer('The server did not search'), 'refused', 'temporary'],
    ['a string', 'connection', 'temporary'],
  ])('%s', (thrown, kind, lasting) => {
    expect(faultOf(thrown, [])).toMatchObject({ kind, lasting })
  })

  test('is told without secrets, without control characters, and short', () => {
    const fault = faultOf(error({ responseText: `no such user, password was hunter2\r\n${'x'.repeat(1000)}` }), ['', 'hunter2'])
    expect(fault.text).not.toContain('hunter2')
    expect(fault.text).not.toMatch(/\p{Cc}/u)
    expect(fault.text.length).toBeLessThanOrEqual(300)
  })
})

test('reconciling names what each side misses, and nothing else', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 50 }))
  fc.assert(
    fc.property(numbers, numbers, numbers, (server, open, moved) => {
      const known = new Set([...open, ...moved])
      const { missingInLedger, goneFromServer } = reconcile(7n, { server, known, open: new Set(open) })
      expect(new Set(missingInLedger)).toEqual(new Set(server.filter((uid) => !known.has(uid))))
      expect(new Set(goneFromServer)).toEqual(new Set(open.filter((uid) => !server.includes(uid))))
    }),
  )
})
