import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { purposes } from '../../src/replies/draft.ts'
import { openReplyAddress, replyAddress } from '../../src/replies/reply-address.ts'

const key = 'a key of the center'
const now = new Date('2026-11-24T15:00:00Z')
const expires = new Date('2027-02-22T15:00:00Z')
const token = { centerAddress: 'csr-center@spoc-carrier.example', key, reference: 'CSR-2026-000123', purpose: 'rejected', expires } as const

describe('a signed reply address', () => {
  it('tells the case, the mail and the time again, also in capitals', () => {
    const address = replyAddress(token)
    expect(address).toMatch(/^csr-center\+c\.[a-z0-9.]+@spoc-carrier\.example$/)
    for (const one of [address, address.toUpperCase()])
      expect(openReplyAddress(one, key, now)).toEqual({ reference: 'CSR-2026-000123', purpose: 'rejected', expires })
  })

  it('does so for every case and purpose, in at most 64 characters before the @', () => {
    const years = fc.integer({ min: 2024, max: 2099 })
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 99_999_999 }), fc.constantFrom(...purposes), (year, number, purpose) => {
        const reference = `CSR-${year}-${String(number).padStart(6, '0')}`
        const address = replyAddress({ ...token, reference, purpose })
        expect(address.split('@')[0]!.length).toBeLessThanOrEqual(64)
        expect(openReplyAddress(address, key, now)).toMatchObject({ reference, purpose })
      }),
    )
  })

  it('is nothing once it has expired', () => {
    expect(openReplyAddress(replyAddress(token), key, new Date(expires.getTime() + 3_600_001))).toBeNull()
  })

  it('is nothing under another key, at another center, or with any character changed', () => {
    const address = replyAddress(token)
    expect(openReplyAddress(address, 'another key', now)).toBeNull()
    expect(openReplyAddress(address, '', now)).toBeNull()
    expect(openReplyAddress(address.replace('spoc-carrier', 'evil'), key, now)).toBeNull()
    const local = address.indexOf('+') + 3
    for (let at = local; at < address.indexOf('@'); at++) {
      const other = address[at] === 'a' ? 'b' : 'a'
      expect(openReplyAddress(address.slice(0, at) + other + address.slice(at + 1), key, now)).toBeNull()
    }
  })

  it('is the plain address where there is no case, no key, or no room', () => {
    expect(replyAddress({ ...token, reference: 'letter-17' })).toBe(token.centerAddress)
    expect(replyAddress({ ...token, key: '' })).toBe(token.centerAddress)
    const long = 'customer-service-records-center@spoc-carrier.example'
    expect(replyAddress({ ...token, centerAddress: long })).toBe(long)
  })

  it('is not found in other addresses', () => {
    fc.assert(fc.property(fc.string(), (text) => openReplyAddress(text, key, now) === null))
    for (const one of ['csr-center@spoc-carrier.example', 'csr-center+c.@x', 'csr-center+c.26x.1.1.a@x', '@', ''])
      expect(openReplyAddress(one, key, now)).toBeNull()
  })
})
