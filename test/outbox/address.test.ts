import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAddress } from '../../src/outbox/address.ts'

describe('an address that mail may go to', () => {
  test.each([
    ['pearlm@quillmark-telecom.example', 'pearlm@quillmark-telecom.example'],
    ["o'neil+port.desk@BWVoice.Example", "o'neil+port.desk@bwvoice.example"],
    ['a@b.co', 'a@b.co'],
    ['LNP_Desk@sub.xn--bcher-kva.example', 'LNP_Desk@sub.xn--bcher-kva.example'],
    [`${'l'.repeat(64)}@partner.example`, `${'l'.repeat(64)}@partner.example`],
  ])('%s is one', (address, checked) => {
    expect(checkAddress(address)).toBe(checked)
  })

  // What a parser somewhere on the way could read as another address (RELIABILITY 2, item 5).
  test.each([
    '"a@evil.example x"@good.example',
    '"evil@evil.example"@good.example',
    'user@good.example(x)evil.example',
    '(comment)user@good.example',
    'user(evil@evil.example)@good.example',
    'a@good.example\r\nBcc: b@evil.example',
    'a@good.example\nRCPT TO:<b@evil.example>',
    'a@good.example>\r\nRCPT TO:<b@evil.example',
    'a@good.example, b@evil.example',
    'a@good.example; b@evil.example',
    'a@good.example b@evil.example',
    'Name <a@good.example>',
    '<a@good.example>',
    '@evil.example:a@good.example',
    'a%evil.example@good.example ',
    'group: a@good.example;',
    'a@[127.0.0.1]',
    'a@[IPv6:::1]',
    'a@127.0.0.1',
    'a@localhost',
    'a@good.example.',
    'a@.good.example',
    'a@good..example',
    'a@-good.example',
    'a@good-.example',
    '.a@good.example',
    'a.@good.example',
    'a..b@good.example',
    'a@b@good.example',
    'a@gооd.example',
    'á@good.example',
    'a@good\u3002example',
    'a\u200b@good.example',
    'a\0@good.example',
    'a\t@good.example',
    '=?utf-8?q?a=40evil.example?=@good.example ',
    'a@good_host.example',
    `${'l'.repeat(65)}@good.example`,
    `a@${'x'.repeat(64)}.example`,
    `a@${'x.'.repeat(130)}example`,
    '@good.example',
    'good.example',
    'a@',
    '',
  ])('%j is none', (address) => {
    expect(checkAddress(address)).toBeNull()
  })

  test('is read in one way only: one @, printable ASCII without blanks, and the same when checked again', () => {
    const near = fc.string({
      unit: fc.constantFrom(
        'a',
        'b',
        '1',
        '.',
        '@',
        '-',
        '+',
        '"',
        '<',
        '>',
        '(',
        ')',
        '[',
        ']',
        ',',
        ';',
        ':',
        '\\',
        ' ',
        '\r',
        '\n',
        '\0',
        'é',
      ),
      maxLength: 30,
    })
    fc.assert(
      fc.property(fc.oneof(fc.string(), near, fc.emailAddress()), (text) => {
        const checked = checkAddress(text)
        if (checked === null) return
        expect(checked).toMatch(/^[!-~]+$/)
        expect(checked).not.toMatch(/[<>()[\],;:\\"]/)
        expect(checked.split('@')).toHaveLength(2)
        expect(checked.toLowerCase()).toBe(text.toLowerCase())
        expect(checkAddress(checked)).toBe(checked)
      }),
      { numRuns: 2000 },
    )
  })
})
