import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultProfile } from '../../src/profile.ts'
import type { CsirForm, FieldPath } from '../../src/reading/form.ts'
import { emptyForm } from '../../src/reading/form.ts'
import { readLetter } from '../../src/reading/read.ts'
import { codeMeanings } from '../../src/replies/codes.ts'
import { composer } from '../../src/replies/compose.ts'
import { fieldLabels } from '../../src/replies/field-labels.ts'
import { faultLines, fillInBlock } from '../../src/replies/rejection.ts'
import { loadTemplates } from '../../src/replies/templates.ts'
import { codes } from '../../src/rules/verdict.ts'
import type { Fault } from '../../src/rules/verdict.ts'
import { border, opened } from '../letter/raw.ts'
import { faults, form } from './sample-facts.ts'

const whole: CsirForm = {
  ...form,
  ccna: 'LTC',
  contactFax: '6075550143',
  loaDate: '2026-11-02',
  authorizingPerson: 'Nora Quist',
  requestDate: '2026-11-20',
  accountNumber: '8310009912',
  billingName: 'Pelham Dairy Accounts',
  serviceAddress: { street: '18 Pelham Street', unit: 'Suite 4', city: 'Buffalo', state: 'NY', zip: '14202' },
  billingAddress: { street: '90 Main Street', unit: 'Floor 2', city: 'Buffalo', state: 'NY', zip: '14203' },
  accountType: 'business',
  platform: 'une_p',
  circuitIds: ['12.HCGS.004455'],
  preferredResponse: 'email',
}

/** The mail as it comes back: quoted as a mail program quotes, with the given lines changed. */
const answer = async (written: string, quote: (text: string) => string): Promise<CsirForm | undefined> => {
  const raw = Buffer.from(
    `${border('dmarc=pass header.from=larkspire.example')}From: Fay Dimitrakos <csr-requests@larkspire.example>\r\nTo: csr-center@spoc-carrier.example\r\nSubject: RE: [CSR-2026-000123] CSR request not accepted\r\nMessage-ID: <a@larkspire.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n` +
      quote(written).replaceAll('\n', '\r\n'),
  )
  const letter = await opened(raw)
  const reading = readLetter(letter, [], {
    centerAddress: 'csr-center@spoc-carrier.example',
    staffDomains: ['spoc-carrier.example'],
    staffAddresses: [],
    extraLabels: {},
    receivedAt: new Date('2026-11-24T15:00:00Z'),
  })
  expect(reading.intent).toBe('correction')
  expect(reading.references).toContain('CSR-2026-000123')
  return reading.requests[0]
}

const quotes: [string, (text: string) => string][] = [
  [
    'quoted with marks',
    (text) =>
      `Here you are.\n\nOn Tue, Nov 24, 2026 at 9:12 AM CSR Center <csr-center@spoc-carrier.example> wrote:\n${text.replace(/^/gm, '> ')}`,
  ],
  [
    'below an Outlook header',
    (text) =>
      `Here you are.\n\nFrom: CSR Center <csr-center@spoc-carrier.example>\nSent: Tuesday, November 24, 2026 9:12 AM\nTo: Fay Dimitrakos\nSubject: [CSR-2026-000123] CSR request not accepted\n\n${text}`,
  ],
  ['copied into the answer', (text) => text.slice(text.indexOf('Request CSR-'), text.indexOf('--- end ---') + 11)],
]

describe('the block to fill in', () => {
  it('says what we understood, in the order of the form, with faulty lines marked and empty', () => {
    expect(fillInBlock(form, faults).split('\n')).toEqual([
      '--- fill in below ---',
      'Requesting company: Larkspire Telephone Cooperative',
      'Company code: 8T2K',
      'Contact name: Fay Dimitrakos',
      'Contact telephone: 607-555-0142',
      'Contact e-mail: csr-requests@larkspire.example',
      'LOA on file: yes',
      'PON: LTC-2044',
      'BTN: 607-555-0118',
      'Customer code: 204',
      '>>> End user name:',
      'Service street: 18 Pelham Street',
      'Service city: Buffalo',
      'Service state: NY',
      '>>> Service ZIP:',
      'Working telephone numbers: 607-555-0119, 607-555-0120',
      '--- end ---',
    ])
  })

  it('asks for the whole place when the whole place is at fault', () => {
    const block = fillInBlock(whole, [{ code: '001', field: 'serviceAddress', note: '' }])
    expect(block.match(/^>>> .*$/gm)).toEqual([
      '>>> Service street:',
      '>>> Service unit:',
      '>>> Service city:',
      '>>> Service state:',
      '>>> Service ZIP:',
    ])
  })

  it('is not written where no line could repair anything', () => {
    expect(fillInBlock(form, [{ code: '200', field: null, note: '' }])).toBe('')
    expect(fillInBlock(form, [])).toBe('')
  })

  it('never holds a PIN, and no value breaks out of its line', () => {
    const hostile = { ...form, endUserName: 'Pelham\r\nBTN: 212-555-0100\n--- end ---' }
    const block = fillInBlock(hostile, [{ code: '003', field: 'btn', note: '' }])
    expect(block).not.toContain('4711')
    expect(block.match(/^BTN:|^--- end ---/gm)).toEqual(['--- end ---'])
  })

  it('of an empty form asks for every mandatory line', () => {
    const missing: Fault[] = ['btn', 'endUserName'].map((field) => ({ code: '003', field: field as FieldPath, note: 'not given' }))
    expect(fillInBlock(emptyForm(), missing)).toContain('>>> BTN:\n>>> End user name:\nService street:\n')
  })
})

describe('a rejection that is answered', () => {
  it.each(quotes)('%s brings every field back, the repaired ones with their new values', async (_, quote) => {
    const compose = composer(await loadTemplates(join(import.meta.dirname, '../../templates')), defaultProfile)
    const asked: Fault[] = [
      { code: '003', field: 'serviceAddress.zip', note: 'not given' },
      { code: '018', field: 'endUserName', note: '' },
    ]
    const named = { reference: 'CSR-2026-000123', requesterRef: 'LTC-2044', btn: '607-555-0118', endUserName: 'Pelham Dairy LLC' }
    const { text } = compose('rejected', {
      formAttached: false,
      requests: [{ ...named, faults: faultLines(asked), informative: false, fillIn: fillInBlock(whole, asked) }],
    })
    const filled = text
      .replace('>>> End user name:', '>>> End user name: Pelham Dairies Inc')
      .replace('>>> Service ZIP:', '>>> Service ZIP: 14209')
    const { pin, remarks, ...expected } = {
      ...whole,
      endUserName: 'Pelham Dairies Inc',
      serviceAddress: { ...whole.serviceAddress, zip: '14209' },
    }
    expect([pin, remarks]).toEqual(['4711', null])
    expect(await answer(filled, quote)).toMatchObject(expected)
  })
})

describe('the words of a rejection', () => {
  it('give each code its meaning and each field its label', () => {
    expect(faultLines(faults)).toEqual([
      { code: '003', meaning: codeMeanings['003'], field: 'Service ZIP', note: 'not given' },
      { code: '018', meaning: codeMeanings['018'], field: 'End user name', note: "the customer's name does not match the account" },
    ])
    expect(faultLines([{ code: '001', field: 'serviceAddress', note: '' }])[0]?.field).toBe('Service address')
    for (const code of codes) expect(codeMeanings[code]).toMatch(/^[A-Z]/)
  })

  it('have a label for every field but the PIN and the remarks', () => {
    const fields = Object.keys(emptyForm()).filter((field) => !['pin', 'remarks', 'serviceAddress', 'billingAddress'].includes(field))
    const labelled: string[] = [...fieldLabels.keys()]
    for (const field of fields) expect(labelled).toContain(field)
    expect(labelled).not.toContain('pin')
    expect(new Set(fieldLabels.values()).size).toBe(fieldLabels.size)
  })
})
