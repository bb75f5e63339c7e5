import { describe, expect, it } from 'vitest'
import { bodiesOf } from '../../../src/reading/body/bodies.ts'
import { fillInEnd, fillInMark, fillInStart } from '../../../src/reading/body/fillin.ts'
import { anAnswer, center } from '../a-letter.ts'
import type { Letter } from '../../../src/letter/letter.ts'

const rejection = `Your request CSR-2026-000777 was rejected.

${fillInStart}
Requesting company: Tallgrass Telecom LLC
BTN: 716-555-0141
End user: Pelham Street Dairy
Street: 18 Pelham Street
${fillInMark} City:
${fillInMark} ZIP:
${fillInEnd}

CSR Center`

const filled = rejection.replace('City:', 'City: Buffalo').replace('ZIP:', 'ZIP: 14202')
const quote = (text: string, mark = '> '): string => text.replaceAll(/^/gm, mark)
const attribution = 'On 11/23/26 9:12 AM, CSR Center <csr-center@carrier.example> wrote:'

const returned = (letter: Letter): string[] => bodiesOf(letter, center).find((body) => body.part === 'fill-in form')?.lines ?? []

describe('the fill-in block of a rejection', () => {
  const whole = [
    'Requesting company: Tallgrass Telecom LLC',
    'BTN: 716-555-0141',
    'End user: Pelham Street Dairy',
    'Street: 18 Pelham Street',
    'City: Buffalo',
    'ZIP: 14202',
  ]

  const ways: [way: string, text: string][] = [
    ['quoted', `${attribution}\n${quote(filled)}`],
    ['quoted without a blank behind the mark', `${attribution}\n${quote(filled, '>')}`],
    [
      'below an Outlook header block',
      `From: CSR Center <${center}>\nSent: Monday, November 23, 2026 9:12 AM\nTo: Nora Quist\nSubject: rejected\n\n${filled}`,
    ],
    ['with the marks taken away', `${attribution}\n${quote(filled.replaceAll(`${fillInMark} `, ''))}`],
    [
      'with the answer on the next line, unquoted',
      `${attribution}\n${quote(rejection).replace('City:', 'City:\nBuffalo').replace('ZIP:', 'ZIP:\n14202')}`,
    ],
    ['copied out of the quote', `Hi, done, thanks.\n\n${filled}`],
    ['quoted twice', `${attribution}\n${quote(quote(filled))}`],
    ['with bold labels', `${attribution}\n${quote(filled.replace('City:', '*City:*'))}`],
  ]

  it.each(ways)('is read when it comes back %s', (_, text) => {
    expect(returned(anAnswer(text))).toEqual(whole)
  })

  it('is read out of HTML', () => {
    const html = `<div>Done.</div><div class="gmail_quote"><div class="gmail_attr">${attribution.replace('<', '&lt;').replace('>', '&gt;')}</div><blockquote class="gmail_quote" style="border-left:1px solid #ccc">${filled.replaceAll('>', '&gt;').replaceAll('\n', '<br>')}</blockquote></div>`
    expect(returned(anAnswer('', { text: null, html }))).toEqual(whole)
  })

  it('joins a value that a mail program wrapped', () => {
    const text = `${attribution}\n${quote(filled.replace('18 Pelham Street', '18 Pelham Street at the corner\nof Main'))}`
    expect(returned(anAnswer(text))).toContain('Street: 18 Pelham Street at the corner of Main')
  })

  it('gives nothing when nothing was filled in and the answer stands in prose', () => {
    const letter = anAnswer(`The zip should be 14202 and the city is Buffalo.\n\n${attribution}\n${quote(rejection)}`)
    expect(returned(letter)).toEqual([])
    expect(bodiesOf(letter, center)[0]?.lines).toEqual(['The zip should be 14202 and the city is Buffalo.'])
  })

  it('gives only the marked rows when the sender also states values in his own words', () => {
    const letter = anAnswer(`End user: Pelham Dairy Inc\n\n${attribution}\n${quote(filled)}`)
    expect(returned(letter)).toEqual(['City: Buffalo', 'ZIP: 14202'])
  })

  it('is no answer when it only hangs under thanks, a question or a cancellation', () => {
    for (const text of ['Thanks!', 'Any news?', 'Please cancel this one.', 'OK', ''])
      expect(returned(anAnswer(`${text}\n\n${attribution}\n${quote(rejection)}`))).toEqual([])
  })

  it('takes bare answers above it, one for each empty row', () => {
    expect(returned(anAnswer(`Buffalo\n14202\n\nThanks,\nNora\n\n${attribution}\n${quote(rejection)}`))).toEqual([
      'City: Buffalo',
      'ZIP: 14202',
    ])
    const one = rejection.replace(`${fillInMark} City:`, 'City: Buffalo')
    expect(returned(anAnswer(`Sorry - 14202\n\n${attribution}\n${quote(one)}`))).toEqual(['ZIP: 14202'])
    expect(returned(anAnswer(`14202\n\n${attribution}\n${quote(rejection)}`))).toEqual([])
  })

  it('knows a row that was typed anew among the quoted ones', () => {
    const text = `${attribution}\n${quote(rejection).replace('> >>> City:', 'City: Buffalo')}`
    expect(returned(anAnswer(text))).toContain('City: Buffalo')
  })

  it('does not swallow what stands below it', () => {
    const letter = anAnswer(`${filled}\n\nPlease hurry.`)
    expect(bodiesOf(letter, center)[0]?.lines.join('\n')).toContain('Please hurry.')
  })

  it('is not looked for far below a start that has no end', () => {
    const letter = anAnswer(`${fillInStart}\nZIP: 14202\n${Array.from({ length: 200 }, (_, index) => `Line ${index}: x`).join('\n')}`)
    expect(returned(letter).length).toBeLessThan(100)
  })

  it('comes once for each request of the rejection, with the reference that stands above it', () => {
    const two = `Our reference: CSR-2026-000777\n${fillInStart}\n${fillInMark} ZIP: 14202\n${fillInEnd}\n\nOur reference: CSR-2026-000778\n${fillInStart}\nBTN: 716-555-0143\n${fillInMark} ZIP: 14203\n${fillInEnd}`
    const forms = bodiesOf(anAnswer(`${attribution}\n${quote(two)}`), center).filter((body) => body.part === 'fill-in form')
    expect(forms.map(({ about, lines }) => [about, lines])).toEqual([
      ['CSR-2026-000777', ['ZIP: 14202']],
      ['CSR-2026-000778', ['BTN: 716-555-0143', 'ZIP: 14203']],
    ])
  })
})
