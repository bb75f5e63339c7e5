import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { describe, expect, test } from 'vitest'
import { freeze } from '../../src/outbox/freeze.ts'
import type { Letterhead } from '../../src/outbox/freeze.ts'
import type { Draft } from '../../src/replies/draft.ts'
import { draft, letterhead } from './drafts.ts'

const bytesOf = async (more: Partial<Draft> = {}, head: Partial<Letterhead> = {}): Promise<Buffer> =>
  Buffer.from((await freeze(draft(more), { ...letterhead, ...head })).raw)

/** The header fields of the message itself, as a reader without any library sees them. */
function fields(raw: Buffer): string[] {
  const [header = ''] = raw.toString('latin1').split('\r\n\r\n')
  return header.split(/\r\n(?![ \t])/).map((field) => field.replace(/\r\n[ \t]+/g, ' '))
}

const value = (raw: Buffer, name: string): string[] =>
  fields(raw)
    .filter((field) => field.startsWith(`${name}: `))
    .map((field) => field.slice(name.length + 2))

describe('a frozen mail', () => {
  test('has the headers of an automatic answer in a thread, each once', async () => {
    const raw = await bytesOf()
    expect(
      fields(raw)
        .map((field) => field.split(':')[0])
        .sort(),
    ).toEqual(
      [
        'Auto-Submitted',
        'Content-Type',
        'Date',
        'From',
        'In-Reply-To',
        'MIME-Version',
        'Message-ID',
        'References',
        'Reply-To',
        'Subject',
        'To',
        'X-Auto-Response-Suppress',
        'X-Csr-Desk',
      ].sort(),
    )
    expect(value(raw, 'Auto-Submitted')).toEqual(['auto-replied'])
    expect(value(raw, 'X-Auto-Response-Suppress')).toEqual(['All'])
    expect(value(raw, 'From')).toEqual(['CSR Center <csr-center@spoc-carrier.example>'])
    expect(value(raw, 'To')).toEqual(['pearlm@quillmark-telecom.example'])
    expect(value(raw, 'Reply-To')).toEqual(['csr-center+abc123@spoc-carrier.example'])
    expect(value(raw, 'In-Reply-To')).toEqual(['<request@quillmark-telecom.example>'])
    expect(value(raw, 'References')).toEqual(['<first@quillmark-telecom.example> <request@quillmark-telecom.example>'])
    expect(value(raw, 'Message-ID')).toEqual([letterhead.messageId])
    expect(value(raw, 'Date')).toEqual(['Tue, 24 Nov 2026 15:00:00 +0000'])
  })

  test('that answers nobody says so and names no thread', async () => {
    const raw = await bytesOf({ inReplyTo: null, references: [] })
    expect(value(raw, 'Auto-Submitted')).toEqual(['auto-generated'])
    expect(value(raw, 'In-Reply-To')).toEqual([])
    expect(value(raw, 'References')).toEqual([])
  })

  test('says who gets it and where bounces go', async () => {
    const frozen = await freeze(draft(), { ...letterhead, envelopeFrom: 'bounce+7@spoc-carrier.example' })
    expect(frozen).toMatchObject({
      messageId: letterhead.messageId,
      from: 'bounce+7@spoc-carrier.example',
      to: 'pearlm@quillmark-telecom.example',
    })
    expect((await freeze(draft(), letterhead)).from).toBe('csr-center@spoc-carrier.example')
  })

  test('carries text, HTML and attachments unchanged through another parser', async () => {
    const pdf = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 256))
    const raw = await bytesOf({
      subject: 'Ré: [CSR-2026-000123] “quoted”',
      text: 'Zoë,\r\n.\n..two dots\nFrom the top\n\tTab  \n=20 literal\n' + 'ä'.repeat(600),
      html: `<p>Zoë &amp; co</p>${'<b>x</b>'.repeat(500)}`,
      attachments: [
        { name: 'réc “1”.pdf', contentType: 'application/pdf', bytes: pdf },
        { name: 'record.json', contentType: 'application/json', bytes: Buffer.from('{"a":1}\n') },
        { name: 'empty.txt', contentType: 'text/plain', bytes: Buffer.alloc(0) },
      ],
    })
    const parsed = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true })
    expect(parsed.subject).toBe('Ré: [CSR-2026-000123] “quoted”')
    expect(parsed.text?.trimEnd()).toBe(('Zoë,\n.\n..two dots\nFrom the top\n\tTab  \n=20 literal\n' + 'ä'.repeat(600)).trimEnd())
    expect(parsed.html).toContain('<p>Zoë &amp; co</p>')
    expect(parsed.attachments.map(({ filename, contentType, content }) => ({ filename, contentType, content }))).toEqual([
      { filename: 'réc “1”.pdf', contentType: 'application/pdf', content: pdf },
      { filename: 'record.json', contentType: 'application/json', content: Buffer.from('{"a":1}\n') },
      { filename: 'empty.txt', contentType: 'text/plain', content: Buffer.alloc(0) },
    ])
  })

  test('keeps its text through servers that strip blanks at line ends and mark lines that start with From', async () => {
    const text = 'Label:   \nFrom now on\n-- \nCSR Center\n'
    const raw = await bytesOf({ text, html: '<p>From  \n</p>' })
    const mangled = raw.toString('latin1').replace(/[ \t]+\r\n/g, '\r\n')
    const parsed = await simpleParser(mangled, { skipHtmlToText: true, skipTextToHtml: true })
    expect(parsed.text).toBe(text)
  })

  test('is the same bytes for the same input, and other bytes for another Message-ID, date or text', async () => {
    const attachments = [{ name: 'a.pdf', contentType: 'application/pdf', bytes: Buffer.from('x') }]
    const one = await bytesOf({ attachments })
    expect(await bytesOf({ attachments })).toEqual(one)
    for (const other of [
      await bytesOf({ attachments }, { messageId: '<other@spoc-carrier.example>' }),
      await bytesOf({ attachments }, { date: new Date('2026-11-24T15:00:01Z') }),
      await bytesOf({ attachments, text: 'Something else\n' }),
    ]) {
      expect(other).not.toEqual(one)
    }
  })

  test('is printable ASCII with whole line ends and short lines, whatever is written', async () => {
    const words = fc.string({ unit: 'binary', maxLength: 200 })
    const line = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, ''))
    await fc.assert(
      fc.asyncProperty(line, words, words, fc.uint8Array({ maxLength: 300 }), async (subject, text, html, bytes) => {
        const raw = await bytesOf({ subject, text, html, attachments: [{ name: 'a.bin', contentType: 'application/octet-stream', bytes }] })
        expect(raw.toString('latin1')).toMatch(/^(?:[\t\x20-\x7e]{0,998}\r\n)*$/)
        expect(fields(raw).filter((field) => /^(to|bcc|cc):/i.test(field))).toEqual(['To: pearlm@quillmark-telecom.example'])
      }),
      { numRuns: 150 },
    )
  })

  test('cannot hold its own boundary, even when the text was written to hold it', async () => {
    const first = (await bytesOf()).toString('latin1')
    const boundary = /boundary="([^"]+)"/.exec(first)?.[1] ?? ''
    const raw = await bytesOf({ text: `--${boundary}\nContent-Type: text/html\n\n<script>\n--${boundary}--\n` })
    const parsed = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true })
    expect(parsed.text).toContain('<script>')
    expect(parsed.html).not.toContain('<script>')
  })
})

describe('what would become a header or a recipient of its own', () => {
  const injections = [
    'x\r\nBcc: evil@evil.example',
    'x\nBcc: evil@evil.example',
    'x\rBcc: evil@evil.example',
    'x\0',
    'x\u2028Bcc: e',
    'x\u0085y',
    '\x1b[2J',
  ]

  test.each(injections)('%j is refused in every header', async (text) => {
    const bytes = Buffer.from('x')
    await expect(bytesOf({ subject: text })).rejects.toThrow('control character')
    await expect(bytesOf({}, { from: { name: text, address: letterhead.from.address } })).rejects.toThrow('control character')
    await expect(bytesOf({ attachments: [{ name: text, contentType: 'text/plain', bytes }] })).rejects.toThrow('control character')
    await expect(bytesOf({ attachments: [{ name: 'a', contentType: `text/plain${text}`, bytes }] })).rejects.toThrow('content type')
    await expect(bytesOf({}, { messageId: `<a${text}@b>` })).rejects.toThrow('Message-ID')
    await expect(bytesOf({ to: `a@good.example${text}` })).rejects.toThrow('address')
    await expect(bytesOf({ replyTo: `a@good.example${text}` })).rejects.toThrow('address')
    await expect(bytesOf({}, { envelopeFrom: `a@good.example${text}` })).rejects.toThrow('address')
  })

  test.each(injections)('%j in a foreign Message-ID leaves that id out', async (text) => {
    const raw = await bytesOf({ inReplyTo: `<a${text}@b>`, references: [`<c${text}@d>`, '<good@d>'] })
    expect(value(raw, 'In-Reply-To')).toEqual([])
    expect(value(raw, 'References')).toEqual(['<good@d>'])
  })

  test('a path, a link or a data URI in a draft is text and is never opened', async () => {
    const raw = await bytesOf({
      text: 'file:///etc/passwd http://127.0.0.1/ data:text/plain,x',
      html: '<img src="file:///etc/passwd"><img src="data:image/png;base64,AAAA">',
      attachments: [{ name: '/etc/passwd', contentType: 'text/plain', bytes: Buffer.from('harmless') }],
    })
    const parsed = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true })
    expect(parsed.text).toContain('file:///etc/passwd')
    expect(parsed.attachments.map(({ content }) => content.toString())).toEqual(['harmless'])
  })
})

test('a thread of thousands of letters keeps its first and its newest ids', async () => {
  const references = Array.from({ length: 3000 }, (_, index) => `<${index}@partner.example>`)
  const ids = value(await bytesOf({ references }), 'References')[0]?.split(' ') ?? []
  expect(ids).toHaveLength(20)
  expect(ids[0]).toBe('<0@partner.example>')
  expect(ids.slice(-2)).toEqual(['<2999@partner.example>', '<request@quillmark-telecom.example>'])
})
