import { join } from 'node:path'
import { load } from 'cheerio'
import { beforeAll, describe, expect, it } from 'vitest'
import { defaultProfile } from '../../src/profile.ts'
import { composer } from '../../src/replies/compose.ts'
import type { Composed } from '../../src/replies/compose.ts'
import { purposes } from '../../src/replies/draft.ts'
import type { Purpose } from '../../src/replies/draft.ts'
import type { FactsOf } from '../../src/replies/facts.ts'
import { loadTemplates } from '../../src/replies/templates.ts'
import { sampleFacts } from './sample-facts.ts'

type Write = <P extends Purpose>(purpose: P, facts: FactsOf<P>) => Composed
const written: { write: Write | null } = { write: null }
beforeAll(async () => {
  const profile = { ...defaultProfile, carrier: 'Spoc Carrier', signature: 'CSR Center\nMonday to Friday' }
  written.write = composer(await loadTemplates(join(import.meta.dirname, '../../templates')), profile)
})
const write: Write = (purpose, facts) => written.write!(purpose, facts)

const stringsOf = (facts: unknown): string[] =>
  typeof facts === 'string'
    ? [facts]
    : Array.isArray(facts)
      ? facts.flatMap(stringsOf)
      : facts && typeof facts === 'object'
        ? Object.values(facts).flatMap(stringsOf)
        : []

/** Facts with every free text replaced. */
const withEvery = <T>(facts: T, text: (old: string, key: string) => string, key = ''): T => {
  const change = (fact: unknown, name: string): unknown =>
    typeof fact === 'string'
      ? text(fact, name)
      : Array.isArray(fact)
        ? fact.map((one) => change(one, name))
        : fact && typeof fact === 'object'
          ? Object.fromEntries(Object.entries(fact).map(([inner, one]) => [inner, change(one, inner)]))
          : fact
  return change(facts, key) as T
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ')
const textOfHtml = (html: string): string => squeezed(load(html)('body').text())

describe.each(purposes)('the mail "%s"', (purpose) => {
  it('says every one of its facts, in the text and in the HTML', () => {
    const mail = write(purpose, sampleFacts[purpose])
    const facts = stringsOf(sampleFacts[purpose]).filter((fact) => fact !== '' && !fact.startsWith('mailto:'))
    for (const fact of facts.filter((one) => purpose !== 'staff-reply' || !one.startsWith('CSR-'))) {
      expect(squeezed(mail.text)).toContain(squeezed(fact))
      expect(textOfHtml(mail.html)).toContain(squeezed(fact))
    }
  })

  it('has its reference in the subject and no customer in it', () => {
    const { subject } = write(purpose, sampleFacts[purpose])
    if (JSON.stringify(sampleFacts[purpose]).includes('"reference":"CSR-2026-000123"')) expect(subject).toMatch(/^\[CSR-2026-000123\] \S/)
    for (const secret of ['Pelham', '555', 'Larkspire', 'LTC-2044', 'larkspire.example']) expect(subject).not.toContain(secret)
  })

  it('prints hostile values literally, in one line each, and never as HTML', () => {
    const hostile = '{{center.name}} <script>alert(1)</script>\r\nBcc: x@evil.example\u2028\u202e"\'&'
    const facts = withEvery(sampleFacts[purpose], (old, key) =>
      old.startsWith('mailto:') || old.startsWith('CSR-') || key === 'title' ? old : hostile,
    )
    const mail = write(purpose, facts)
    expect(mail.html).not.toContain('<script')
    expect(load(mail.html)('script, [onclick]')).toHaveLength(0)
    if (stringsOf(facts).includes(hostile)) expect(mail.text).toContain('{{center.name}} <script>alert(1)</script>')
    expect(mail.subject).not.toMatch(/[\r\n]|Bcc/)
    expect(mail.text + mail.html).not.toMatch(/[\r\u2028\u202e]/)
    const manyLines = purpose === 'rejected' || purpose === 'staff-case' || purpose === 'staff-reply'
    if (!manyLines) expect(mail.text).not.toMatch(/^Bcc:/m)
  })

  it('leaves no gap, no undefined and no label without a value where facts are empty', () => {
    const facts = withEvery(sampleFacts[purpose], (old) => (/^(CSR-|mailto:)/.test(old) ? old : ''))
    for (const text of [write(purpose, facts).text, textOfHtml(write(purpose, facts).html)]) {
      expect(text).not.toMatch(/undefined|null|\[object/)
      expect(text).not.toMatch(/\n\n\n/)
      expect(text).not.toMatch(/^(Your reference|Telephone no\.|Customer):\s*$/m)
    }
  })

  it('has a layout that mail programs show: tables, no scripts, no outside pictures', () => {
    const page = load(write(purpose, sampleFacts[purpose]).html)
    expect(page('table[role=presentation]').length).toBeGreaterThan(1)
    expect(page('script, link, img, form, iframe, style')).toHaveLength(0)
    expect(page('h1')).toHaveLength(1)
    for (const link of page('a').toArray()) expect(page(link).attr('href')).toMatch(/^mailto:/)
  })
})

describe('what the mails say', () => {
  it('a rejection: every fault at once, the block to fill in below our reference, and no PIN', () => {
    const { text } = write('rejected', sampleFacts.rejected)
    expect(text).toContain('003  Information about the customer is incomplete or incorrect\n     Service ZIP: not given')
    expect(text).toContain('018  Customer information does not match the active account\n     End user name: ')
    expect(text).toContain('Request CSR-2026-000123\n--- fill in below ---\nRequesting company: Larkspire Telephone Cooperative\n')
    expect(text).toContain('\n>>> End user name:\n')
    expect(text).toContain('\n>>> Service ZIP:\n')
    expect(text).not.toContain('4711')
  })

  it('a duplicate is closed without asking to repair anything', () => {
    const [, duplicate] = sampleFacts.rejected.requests
    const { text } = write('rejected', { formAttached: false, requests: [duplicate!] })
    expect(text).toContain('Your request is closed.')
    expect(text).not.toContain('>>>')
    expect(text).not.toContain('blank form')
  })

  it('a request for the letter of authorization tells strangers alone how to register', () => {
    const facts = sampleFacts['loa-requested']
    expect(write('loa-requested', facts).text).toContain('register of requesting carriers')
    expect(write('loa-requested', { ...facts, stranger: false }).text).not.toContain('register')
  })

  it('a delivery carries the confidentiality text, other mails do not', () => {
    const holders = purposes.filter((purpose) => write(purpose, sampleFacts[purpose]).text.includes('proprietary network information'))
    expect(holders).toEqual(['delivered', 'delivered-many'])
  })

  it('no line of ours begins with a slash: quoted back by staff it would be a command', () => {
    for (const purpose of purposes) {
      const mail = write(purpose, sampleFacts[purpose])
      expect(mail.text).not.toMatch(/^[\s>*-]*\//m)
      expect(
        load(mail.html)('td, p, a')
          .toArray()
          .filter((cell) => load(cell).text().trim().startsWith('/')),
      ).toEqual([])
    }
  })

  it('a signature of several lines stands under its mark, which mail programs know', () => {
    const mail = write('cancelled', sampleFacts.cancelled)
    expect(mail.text.endsWith('\n\n-- \nCSR Center\nMonday to Friday\nSpoc Carrier\n')).toBe(true)
    expect(mail.html).toContain('CSR Center<br>Monday to Friday<br>Spoc Carrier')
  })

  it('a mail about many requests names at most four in its subject and all in its text', () => {
    const requests = Array.from({ length: 27 }, (_, n) => ({
      ...sampleFacts.cancelled,
      reference: `CSR-2026-0002${String(n).padStart(2, '0')}`,
      outcome: 'record attached',
      detail: '',
    }))
    const mail = write('delivered-many', { requests })
    expect(mail.subject.match(/CSR-/g)).toHaveLength(4)
    expect(mail.text.match(/CSR-2026/g)).toHaveLength(27)
  })

  it('the same facts give the same words', () => {
    expect(write('staff-case', sampleFacts['staff-case'])).toEqual(write('staff-case', sampleFacts['staff-case']))
  })

  it('facts that do not fit are refused, not half printed', () => {
    const { reference, ...rest } = sampleFacts.cancelled
    expect(reference).not.toBe('')
    expect(() => write('cancelled', rest as FactsOf<'cancelled'>)).toThrow(/reference/)
  })
})
