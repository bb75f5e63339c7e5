import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordRecipient } from '../../src/rules/deliver-to.ts'
import { partnerOf, partners } from './world.ts'

const northstar = partnerOf('P03')
const osprelle = partnerOf('P06')

describe('the address a record goes to', () => {
  it.each([
    ['orders@northstar-lec.example', 'orders@northstar-lec.example'],
    ['First.Last+csr@northstar-lec.example', 'First.Last+csr@northstar-lec.example'],
    ['orders@NORTHSTAR-LEC.example', 'orders@northstar-lec.example'],
    ['orders@ports.northstar-lec.example', 'orders@ports.northstar-lec.example'],
    ["o'neil@northstar-lec.example", "o'neil@northstar-lec.example"],
  ])('%s', (contact, expected) => {
    expect(recordRecipient(contact, northstar)).toBe(expected)
  })

  it('may be at any domain of the partner', () => {
    expect(recordRecipient('a@mail.osprelle.example', osprelle)).toBe('a@mail.osprelle.example')
    expect(recordRecipient('a@zephyrline.example', partnerOf('P13'))).toBe('a@zephyrline.example')
    expect(recordRecipient('a@talkgarden.example', partnerOf('P13'))).toBe('a@talkgarden.example')
  })

  it('may be written with the letters of an international domain', () => {
    const partner = partnerOf('P03', { domains: ['xn--mnchen-3ya.example'] })
    expect(recordRecipient('a@münchen.example', partner)).toBe('a@xn--mnchen-3ya.example')
    expect(recordRecipient('a@xn--mnchen-3ya.example', partner)).toBe('a@xn--mnchen-3ya.example')
    expect(recordRecipient('a@munchen.example', partner)).toBeNull()
  })

  it.each([
    [null],
    [''],
    ['northstar-lec.example'],
    ['@northstar-lec.example'],
    ['orders@'],
    ['orders@northstarlec.example'],
    ['orders@evil-northstar-lec.example'],
    ['orders@northstar-lec.example.evil.example'],
    ['orders@northstar-lec.exampl'],
    ['orders@northstar-lec.example.'],
    ['orders@.northstar-lec.example'],
    ['orders@-.northstar-lec.example'],
    ['orders@a..northstar-lec.example'],
    ['orders@northstar-lec.example@evil.example'],
    ['orders@evil.example@northstar-lec.example'],
    ['"orders@evil.example"@northstar-lec.example'],
    ['orders@evil.example,x@northstar-lec.example'],
    ['orders@northstar-lec.example, x@evil.example'],
    ['orders@northstar-lec.example>'],
    ['<orders@northstar-lec.example>'],
    ['Orders <orders@northstar-lec.example>'],
    ['orders@northstar-lec.example\r\nBcc: x@evil.example'],
    ['orders@northstar-lec.example\n'],
    ['orders(x@evil.example)@northstar-lec.example'],
    ['orders@northstar-lec.example(evil.example)'],
    ['orders@northstar-lec.example%00.evil.example'],
    ['orders@[192.0.2.1]'],
    ['or ders@northstar-lec.example'],
    ['.orders@northstar-lec.example'],
    ['orders..x@northstar-lec.example'],
    ['órders@northstar-lec.example'],
    ['@evil.example:orders@northstar-lec.example'],
    [`${'a'.repeat(65)}@northstar-lec.example`],
    ['orders@bramblewire.example'],
  ])('never is %j', (contact) => {
    expect(recordRecipient(contact, northstar)).toBeNull()
  })

  it('is nobody while the partner is suspended', () => {
    expect(recordRecipient('a@greywatch.example', partnerOf('P30'))).toBeNull()
  })
})

const owned = (domain: string, domains: readonly string[]) => domains.some((own) => domain === own || domain.endsWith(`.${own}`))

describe('whatever stands in the letter', () => {
  const partner = fc.constantFrom(...partners)
  const noise = fc.string({ unit: 'binary', maxLength: 12 })
  const near = fc
    .tuple(noise, fc.constantFrom('@', '＠', '@@', ' @ '), noise, partner, noise)
    .map(([local, at, before, { domains }, after]) => `${local}${at}${before}${domains[0] ?? ''}${after}`)

  it('a record goes to nobody or to a domain in the register of the partner that asks', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress(), near), partner, (contact, asking) => {
        const to = recordRecipient(contact, asking)
        if (to === null) return
        expect(to).toMatch(/^[\x21-\x7e]+@[a-z0-9.-]+$/)
        expect(to.split('@')).toHaveLength(2)
        expect(owned(to.split('@')[1] ?? '', asking.domains)).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })
})

/** Letters that look like others, or like nothing. */
const lookAlikes: Record<string, string> = {
  a: 'аɑａáàâãäåāă@4',
  b: 'ЬƄｂḃ6',
  c: 'сϲｃçćč',
  d: 'ԁｄďđ',
  e: 'еҽｅéèêëē3',
  f: 'ｆƒ',
  g: 'ɡｇğġ9',
  h: 'һｈħ',
  i: 'іıｉíìîïĩl1',
  j: 'јｊ',
  k: 'ｋķк',
  l: 'ӏｌłｉ1iI|',
  m: 'ｍṁ',
  n: 'ｎñńп',
  o: 'оοｏóòôõöøō0',
  p: 'рｐṗ',
  q: 'ԛｑ',
  r: 'ｒŕг',
  s: 'ѕｓśş5',
  t: 'ｔţт',
  u: 'υｕúùûüū',
  v: 'νｖѵ',
  w: 'ԝｗŵ',
  x: 'хｘ×',
  y: 'уｙýÿ',
  z: 'ｚźž2',
  '-': '‐‑–—−_',
  '.': '。．｡․',
}
const invisible = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u202e', '\u0000', ' ', '\u00a0', '\u034f', '\u180e']

function confusables(domain: string): string[] {
  const swapped = Array.from(domain).flatMap((letter, at) =>
    Array.from(lookAlikes[letter] ?? '').map((other) => domain.slice(0, at) + other + domain.slice(at + 1)),
  )
  const stuffed = Array.from(domain).flatMap((_, at) => invisible.map((mark) => domain.slice(0, at) + mark + domain.slice(at)))
  const typed = Array.from(domain).flatMap((letter, at) => [
    domain.slice(0, at) + domain.slice(at + 1),
    domain.slice(0, at) + letter + domain.slice(at),
  ])
  return [...new Set([...swapped, ...stuffed, ...typed, `${domain}.`, `x${domain}`, `${domain}x`, `x-${domain}`])].filter(
    (other) => other !== domain,
  )
}

describe('a domain that only looks like a registered one', () => {
  it.each(partners.flatMap((asking) => asking.domains.map((domain) => ({ domain, asking }))))(
    '$domain: nobody gets a record',
    ({ domain, asking }) => {
      // mai1.osprelle.example lies below a registered domain, whatever it looks like.
      const all = confusables(domain).filter((other) => !asking.domains.some((own) => other.endsWith(`.${own}`)))
      expect(all.length).toBeGreaterThanOrEqual(200)
      for (const other of all) expect([other, recordRecipient(`orders@${other}`, asking)]).toEqual([other, null])
    },
  )
})
