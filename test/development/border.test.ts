import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stampAtBorder } from '../../src/development/border.ts'
import { openLetter } from '../../src/letter/open-letter.ts'

const border = { authservId: 'mx.spoc-carrier.example', trustedDomains: new Set(['quillmark-telecom.example', 'spoc-carrier.example']) }
const arrival = {
  from: 'pearlm@quillmark-telecom.example',
  to: 'csr-center@spoc-carrier.example',
  receivedAt: new Date('2026-11-24T14:12:44Z'),
}
const stamp = (text: string, from = arrival.from): string =>
  stampAtBorder(Buffer.from(text, 'latin1'), border, { ...arrival, from }).toString('latin1')
const message = (...fields: string[]): string => [...fields, 'Subject: CSR', '', 'body\r\n'].join('\r\n')

describe('a letter from a known domain', () => {
  test('gets a passing judgement, its return path and the time of its arrival on top, and is otherwise unchanged', () => {
    const text = message('From: Pearl <pearlm@quillmark-telecom.example>')
    expect(stamp(text)).toBe(
      [
        'Authentication-Results: mx.spoc-carrier.example;',
        '\tdkim=pass header.d=quillmark-telecom.example;',
        '\tspf=pass smtp.mailfrom=quillmark-telecom.example;',
        '\tdmarc=pass header.from=quillmark-telecom.example',
        'Return-Path: <pearlm@quillmark-telecom.example>',
        'Received: from [127.0.0.1] by mx.spoc-carrier.example with ESMTP',
        '\tfor <csr-center@spoc-carrier.example>; Tue, 24 Nov 2026 14:12:44 +0000',
        text,
      ].join('\r\n'),
    )
  })

  test('is understood by the room that opens letters', async () => {
    const stamped = stamp(message('From: Pearl <PearlM@Mail.Quillmark-Telecom.Example>'))
    const settings = { trustedAuthservId: border.authservId, ownDomains: ['spoc-carrier.example'], centerAddress: arrival.to }
    expect(await openLetter(Buffer.from(stamped), settings)).toMatchObject({
      authentication: { kind: 'authenticated', domain: 'mail.quillmark-telecom.example', by: 'dmarc' },
      receivedHeader: arrival.receivedAt,
      automatic: null,
    })
  })
})

describe('a letter that is not what it says', () => {
  test.each([
    ['an unknown domain', ['From: x@evil.example']],
    ['a domain that only ends alike', ['From: x@notquillmark-telecom.example']],
    ['no From', []],
    ['two From fields', ['From: a@quillmark-telecom.example', 'From: b@evil.example']],
    ['two addresses in From', ['From: a@quillmark-telecom.example, b@evil.example']],
    ['two addresses in brackets', ['From: <a@quillmark-telecom.example> <b@evil.example>']],
    ['an address in the name only', ['From: "pearlm@quillmark-telecom.example" <x@evil.example>']],
    ['a From of a megabyte', [`From: ${'('.repeat(1_000_000)} a@quillmark-telecom.example`]],
  ])('%s: DMARC fails', (_words, fields) => {
    const [head = ''] = stamp(message(...fields), 'x@evil.example').split('\r\nReturn-Path')
    expect(head).toContain('dmarc=fail')
    expect(head).not.toContain('=pass')
  })

  test.each([
    'Authentication-Results: mx.spoc-carrier.example; dmarc=pass header.from=evil.example',
    'authentication-results:mx.spoc-carrier.example 1; dmarc=pass',
    'Authentication-Results : MX.SPOC-CARRIER.EXAMPLE; dmarc=pass',
    'Authentication-Results:\r\n\tmx.spoc-carrier.example;\r\n\tdmarc=pass',
    'Authentication-Results: (a (nested; one)) "mx.spoc-carrier.example"; dmarc=pass',
    'Authentication-Results: "mx\\.spoc-carrier.example"; dmarc=pass',
    'Return-Path: <forged@spoc-carrier.example>',
  ])('%j does not survive', (forged) => {
    const stamped = stamp(message('From: x@evil.example', forged, 'X-After: kept'), 'x@evil.example')
    expect(stamped.match(/^authentication-results/gim)).toHaveLength(1)
    expect(stamped.match(/^return-path/gim)).toHaveLength(1)
    expect(stamped).not.toMatch(/dmarc=pass/)
    expect(stamped).toContain('X-After: kept')
  })

  test('a judgement of somebody else stays, for it proves nothing', () => {
    const foreign = 'Authentication-Results: mx.evil.example; dmarc=pass header.from=evil.example'
    expect(stamp(message('From: x@evil.example', foreign), 'x@evil.example')).toContain(foreign)
  })
})

test('the body keeps its bytes, and the trusted judgement is the first field, whatever comes in', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const body = Buffer.from(bytes)
      const raw = Buffer.concat([Buffer.from('From: x@evil.example\r\n\r\n'), body])
      const stamped = stampAtBorder(raw, border, { ...arrival, from: '' })
      expect(stamped.subarray(stamped.length - body.length).equals(body)).toBe(true)
      expect(stamped.toString('latin1')).toMatch(/^Authentication-Results: mx\.spoc-carrier\.example;/)
    }),
  )
})
