import { describe, expect, it } from 'vitest'
import { headerSection } from '../../src/letter/header-fields.ts'
import { strictFrom } from '../../src/letter/strict-from.ts'
import { bytes } from './raw.ts'

const of = (...lines: string[]) => strictFrom(headerSection(bytes(...lines, '', '')))

describe('strict From: letters of people', () => {
  it.each([
    ['dana@partner.example', 'dana@partner.example'],
    ['<dana@partner.example>', 'dana@partner.example'],
    ['Dana Hollowell <Dana@Partner.Example>', 'dana@partner.example'],
    ['"Hollowell, Dana" <dana@partner.example>', 'dana@partner.example'],
    ['"Dana \\"Dee\\" Hollowell" <dana@partner.example>', 'dana@partner.example'],
    ['=?iso-8859-1?Q?M=FCller=2C_Hans?= <hans@partner.example>', 'hans@partner.example'],
    ['=?utf-8?B?Sm9zw6kgQCBBY21l?= <jose@partner.example>', 'jose@partner.example'],
    ['"dana@partner.example" <dana@partner.example>', 'dana@partner.example'],
    ['TalkGarden Porting (Ivan) <x@partner.example>', 'x@partner.example'],
    ['Caf\xe9 Port Desk <desk@partner.example>', 'desk@partner.example'],
    ['dana@partner.example (Dana Hollowell)', 'dana@partner.example'],
    ['A. B. Co. <a@xn--mnchen-3ya.example>', 'a@xn--mnchen-3ya.example'],
    ['Dana\r\n <dana@partner.example>', 'dana@partner.example'],
    ["o'neil+csr_1=2@mail.partner.example", "o'neil+csr_1=2@mail.partner.example"],
  ])('reads %s', (value, address) => {
    const from = of(`From: ${value}`)
    expect(from.kind === 'one' ? from.address : null).toBe(address)
  })
})

describe('strict From: what identifies nobody', () => {
  it.each([
    ['two fields', ['From: a@partner.example', 'From: b@evil.example']],
    ['two fields, one with a blank before the colon', ['From: a@partner.example', 'From : b@evil.example']],
    ['a blank before the colon', ['From : a@partner.example']],
    ['no field', ['To: a@partner.example']],
    ['an empty field', ['From:']],
    ['two mailboxes', ['From: a@partner.example, b@evil.example']],
    ['two mailboxes, semicolon', ['From: a@partner.example; b@evil.example']],
    ['two angle addresses', ['From: <a@partner.example><b@evil.example>']],
    ['a mailbox behind another', ['From: a@partner.example <b@evil.example>']],
    ['a group', ['From: desk: a@partner.example;']],
    ['an empty group', ['From: undisclosed:;']],
    ['a source route', ['From: <@evil.example:a@partner.example>']],
    ['a comment before the domain', ['From: a@(x)partner.example']],
    ['a comment that holds an address', ['From: a@partner.example (b@evil.example)']],
    ['a comment in front', ['From: (b@evil.example) a@partner.example']],
    ['a quoted local part', ['From: "a@partner.example x"@evil.example']],
    ['an escaped bracket in the name', ['From: "x\\" <a@partner.example>" <b@evil.example>']],
    ['an encoded word for the whole mailbox', ['From: =?utf-8?B?PGFAcGFydG5lci5leGFtcGxlPg==?=']],
    ['an encoded word that holds an address', ['From: =?utf-8?Q?=3Ca=40partner.example=3E=2C?= <b@evil.example>']],
    ['an address cut into two encoded words', ['From: =?utf-8?Q?a=40part?= =?utf-8?Q?ner.example?= <b@evil.example>']],
    ['an encoded word in the local part', ['From: <=?utf-8?Q?a=40partner.example?=@evil.example>']],
    ['an encoded word in UTF-7', ['From: =?utf-7?Q?+ADw-a+AEA-partner.example+AD4-?= <b@evil.example>']],
    ['a line break by an encoded word', ['From: =?utf-8?Q?x=0D=0AFrom:_a?= <b@evil.example>']],
    ['a NUL', ['From: a@partner.example\0@evil.example']],
    ['a domain with a non-ASCII letter', ['From: a@p\xe4rtner.example']],
    ['a domain literal', ['From: a@[203.0.113.9]']],
    ['a number for a domain', ['From: a@203.0.113.9']],
    ['one label', ['From: a@localhost']],
    ['a trailing dot', ['From: a@partner.example.']],
    ['two dots', ['From: a@partner..example']],
    ['an underscore in the domain', ['From: a@part_ner.example']],
    ['a label that begins with a hyphen', ['From: a@-partner.example']],
    ['two at signs', ['From: a@b@partner.example']],
    ['a local part with two dots', ['From: a..b@partner.example']],
    ['an unclosed bracket', ['From: <a@partner.example']],
    ['text behind the bracket', ['From: <a@partner.example> b@evil.example']],
    ['a damaged section', ['garbage', 'From: a@partner.example']],
    ['65 characters of local part', [`From: ${'a'.repeat(65)}@partner.example`]],
  ])('refuses %s', (_, lines) => {
    expect(of(...lines).kind).toBe('ambiguous')
  })

  it('comes to an end for a name made to cost time', () => {
    for (const name of ['"\\'.repeat(9000), 'a '.repeat(9000), '=?a?q?'.repeat(3000), '\t '.repeat(9000), '=?a?q?@@?='.repeat(1900)])
      expect(of(`From: ${name}<a@partner.example`).kind).toBe('ambiguous')
  })
})
