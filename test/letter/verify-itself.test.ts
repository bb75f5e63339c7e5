import { generateKeyPairSync } from 'node:crypto'
import { dkimSign } from 'mailauth'
import { describe, expect, it } from 'vitest'
import type { Resolver } from '../../src/letter/verify-itself.ts'
import { verifyItself } from '../../src/letter/verify-itself.ts'
import { bytes } from './raw.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

const keyRecord = `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`
const zone = (over: Record<string, string[][]> = {}): Resolver => {
  const records = new Map<string, string[][]>(
    Object.entries({
      'TXT k1._domainkey.partner.example': [[keyRecord]],
      'TXT _dmarc.partner.example': [['v=DMARC1; p=reject']],
      'TXT partner.example': [['v=spf1 ip4:203.0.113.0/24 -all']],
      ...over,
    }),
  )
  return (name, type) => {
    const found = records.get(`${type} ${name}`)
    return found ? Promise.resolve(found) : Promise.reject(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }))
  }
}

const message = bytes(
  'From: Dana <dana@partner.example>',
  'To: csr-center@spoc-carrier.example',
  'Subject: CSR',
  'Date: Mon, 23 Nov 2026 09:12:44 -0500',
  'Message-ID: <a@partner.example>',
  '',
  'BTN: 212-555-0100',
  '',
)
const signed = async (signingDomain = 'partner.example', maxBodyLength?: number): Promise<Buffer> => {
  const one = { signingDomain, selector: 'k1', privateKey, ...(maxBodyLength === undefined ? {} : { maxBodyLength }) }
  const { signatures } = await dkimSign(message, { ...one, signatureData: [one] })
  if (maxBodyLength !== undefined) expect(signatures).toContain('l=')
  return Buffer.concat([Buffer.from(signatures), message])
}
const nobody = { ip: null, helo: null, mailFrom: null }

describe('checking the sender without a border server', () => {
  it('trusts an aligned signature under DMARC', async () => {
    expect(await verifyItself(await signed(), { ...nobody, resolver: zone() })).toEqual({
      kind: 'authenticated',
      address: 'dana@partner.example',
      domain: 'partner.example',
      by: 'dmarc',
    })
  })

  it('trusts an aligned signature of a domain without a DMARC policy', async () => {
    const resolver = zone({ 'TXT _dmarc.partner.example': [['nothing of the kind']] })
    expect(await verifyItself(await signed(), { ...nobody, resolver })).toMatchObject({ kind: 'authenticated', by: 'dkim' })
  })

  it('trusts an aligned envelope that comes from where it may', async () => {
    const connection = { ip: '203.0.113.9', helo: 'out.partner.example', mailFrom: 'dana@partner.example', resolver: zone() }
    expect(await verifyItself(message, connection)).toMatchObject({ kind: 'authenticated' })
    expect(await verifyItself(message, { ...connection, ip: '198.51.100.1' })).toMatchObject({ kind: 'unauthenticated' })
  })

  it.each<[string, () => Promise<Buffer>, Resolver]>([
    ['no signature at all', () => Promise.resolve(message), zone()],
    ['a changed body', async () => Buffer.from((await signed()).toString().replace('0100', '0101')), zone()],
    ['a changed subject', async () => Buffer.from((await signed()).toString().replace('Subject: CSR', 'Subject: XXX')), zone()],
    ['a key that is gone', () => signed(), zone({ 'TXT k1._domainkey.partner.example': [['v=DKIM1; p=']] })],
    ["somebody else's signature", () => signed('evil.example'), zone({ 'TXT k1._domainkey.evil.example': [[keyRecord]] })],
    ['two From fields', async () => Buffer.concat([Buffer.from('From: x@evil.example\r\n'), await signed()]), zone()],
    [
      'a name service that does not answer',
      () => signed(),
      () => Promise.reject(Object.assign(new Error('timeout'), { code: 'ETIMEOUT' })),
    ],
  ])('does not trust %s', async (_, raw, resolver) => {
    expect(await verifyItself(await raw(), { ...nobody, resolver })).toMatchObject({ kind: 'unauthenticated' })
  })

  it('does not trust a signature over the start of the body only', async () => {
    const raw = Buffer.concat([await signed('partner.example', 5), Buffer.from('and more\r\n')])
    expect(await verifyItself(raw, { ...nobody, resolver: zone() })).toMatchObject({ kind: 'unauthenticated' })
  })
})
