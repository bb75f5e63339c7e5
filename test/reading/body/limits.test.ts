import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodiesOf } from '../../../src/reading/body/bodies.ts'
import { aLetter, anAnswer, center, form } from '../a-letter.ts'

describe('a hostile body', () => {
  const floods: [name: string, said: { text?: string; html?: string }][] = [
    ['500 kB of underscores', { text: '_'.repeat(500_000) }],
    ['500 kB of quote marks', { text: '>'.repeat(500_000) }],
    ['20,000 lines of thanks', { text: 'Thanks,\n'.repeat(20_000) }],
    ['20,000 attribution lines', { text: 'On Monday, November 23, 2026 somebody\n'.repeat(20_000) }],
    ['20,000 header lines', { text: 'From: a@b.example\n'.repeat(20_000) }],
    ['deep quotes', { text: Array.from({ length: 2_000 }, (_, depth) => `${'> '.repeat(depth)}x`).join('\n') }],
    ['one line of words', { text: 'On a b '.repeat(70_000) }],
    ['100,000 nested elements', { html: '<div>'.repeat(100_000) }],
    ['100,000 unclosed bold elements', { html: '<b>x'.repeat(100_000) }],
    ['nested tables', { html: '<table><tr><td>'.repeat(300) + 'x' }],
    ['a table of 40,000 rows', { html: `<table>${'<tr><td>a<td>b'.repeat(40_000)}</table>` }],
    ['spans of millions', { html: '<table><tr><td colspan=99999999 rowspan=99999999>a<td>b</table>' }],
    ['forwards inside forwards', { text: 'From: a@b.example\nSent: Monday 9:12\nSubject: FW: x\n\n'.repeat(5_000) }],
    ['an ordered list of 20,000 points', { html: `<ol>${'<li>x'.repeat(20_000)}</ol>` }],
  ]

  // The limit is the suite's own: a quadratic step in any of these takes minutes.
  it.each(floods)('of %s is read and ends', (_, said) => {
    expect(bodiesOf(aLetter(said), center).length).toBeGreaterThan(0)
  })

  it('of elements nested too deeply still gives its words', () => {
    const [body] = bodiesOf(aLetter({ html: `${'<div>'.repeat(5_000)}BTN 716-555-0141<br>OCN&nbsp;9T7G` }), center)
    expect(body?.lines.join('\n')).toContain('BTN 716-555-0141')
  })

  it('hides no invisible characters in words', () => {
    const [body] = bodiesOf(aLetter({ text: 'B\u200bTN: 716\u00ad-555-\u20600141\u202e' }), center)
    expect(body?.lines).toEqual(['BTN: 716-555-0141'])
  })
})

describe('any body', () => {
  const lines = fc.array(
    fc.oneof(
      fc.string(),
      fc.constantFrom(
        '> ',
        '-- ',
        'Thanks,',
        'From: a@b.example',
        'On Monday 9:12 Bob wrote:',
        '--- fill in below ---',
        '____',
        '<table><tr><td>',
      ),
    ),
    { maxLength: 30 },
  )

  it('is read without a throw, as text and as HTML', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (said, asHtml) => {
        const text = said.join('\n')
        const bodies = bodiesOf(anAnswer(asHtml ? '' : text, asHtml ? { text: null, html: text } : {}), center)
        expect(bodies.every((body) => body.tables.every((table) => table.beforeLine <= body.lines.length))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('keeps a plain form whole, whatever banner and signature surround it', () => {
    const around = fc.constantFrom('', '[EXTERNAL]\n\n', 'Hello,\n\n', 'CAUTION: external sender, do not click links.\n\n')
    const under = fc.constantFrom(
      '',
      '\n\n-- \nNora',
      '\n\nThanks,\nNora Quist',
      '\n\nSent from my iPhone',
      '\n\nConfidential: for the intended recipient only.',
    )
    fc.assert(
      fc.property(
        around,
        under,
        (above, below) =>
          bodiesOf(aLetter({ text: `${above}${form()}${below}` }), center)[0]
            ?.lines.join('\n')
            .includes(form()) === true,
      ),
    )
  })
})
