import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { server } from './one-imap-server.ts'

const structured = [
  'From: "Montesquino, Pearl" <pearl@partner.example>',
  'To: csr-center@carrier.example, Marta <marta@carrier.example>',
  'Subject: CSR "quoted"',
  ' folded',
  'Date: Tue, 24 Nov 2026 09:12:38 -0500',
  'Message-ID: <1@partner.example>',
  'Content-Type: multipart/mixed; boundary="outer mark"',
  '',
  'preamble',
  '--outer mark',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hello',
  '--outer mark',
  'Content-Type: message/rfc822',
  '',
  'From: inner@partner.example',
  'Subject: inside',
  '',
  'inner body',
  '--outer mark',
  'Content-Type: application/pdf; name="form.pdf"',
  'Content-Transfer-Encoding: base64',
  'Content-Disposition: attachment; filename="form.pdf"',
  '',
  'AAAA',
  '--outer mark--',
  'epilogue',
].join('\r\n')

describe('messages', () => {
  test('come back byte for byte, whatever bytes they are', async () => {
    const { client, inbox } = await server()
    const { say } = await client()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const raw = Buffer.from(bytes)
        expect(await say('APPEND INBOX (\\Seen) "24-Nov-2026 09:12:44 -0500"', raw)).toMatch(/OK \[APPENDUID \d+ \d+\]/)
        const stored = inbox.messages.at(-1)!
        expect(stored.bytes.equals(raw)).toBe(true)
        expect(stored.internalDate.toISOString()).toBe('2026-11-24T14:12:44.000Z')
        const answer = await say(`UID FETCH ${stored.uid} (RFC822.SIZE BODY.PEEK[])`)
        expect(answer).toContain(`RFC822.SIZE ${raw.length} BODY[] {${raw.length}}\r\n${raw.toString('latin1')} UID ${stored.uid})`)
      }),
      { numRuns: 50 },
    )
  })

  test('are read in ranges, by header, by field and by part', async () => {
    const { client, deliver } = await server()
    deliver(structured)
    const { say } = await client()
    const literal = async (item: string): Promise<string> => {
      const answer = await say(`FETCH 1 ${item}`)
      const match = /\{(\d+)\}\r\n/.exec(answer)
      return match ? answer.slice(match.index + match[0].length).slice(0, Number(match[1])) : answer
    }
    expect(await literal('BODY.PEEK[]<5.8>')).toBe(structured.slice(5, 13))
    expect(await literal('BODY.PEEK[]<100000.8>')).toBe('')
    expect(await literal('BODY.PEEK[HEADER]')).toBe(`${structured.split('\r\n\r\n')[0]}\r\n\r\n`)
    expect(await literal('BODY.PEEK[HEADER.FIELDS (Subject Message-Id X-None)]')).toBe(
      'Subject: CSR "quoted"\r\n folded\r\nMessage-ID: <1@partner.example>\r\n\r\n',
    )
    expect(await literal('BODY.PEEK[1]')).toBe('Hello')
    expect(await literal('BODY.PEEK[1.MIME]')).toBe('Content-Type: text/plain; charset=utf-8\r\n\r\n')
    expect(await literal('BODY.PEEK[2.HEADER]')).toBe('From: inner@partner.example\r\nSubject: inside\r\n\r\n')
    expect(await literal('BODY.PEEK[2.TEXT]')).toBe('inner body')
    expect(await literal('BODY.PEEK[2.1]')).toBe('inner body')
    expect(await literal('BODY.PEEK[3]')).toBe('AAAA')
    expect(await literal('BODY.PEEK[9]')).toContain('BODY[9] NIL')
    expect(await literal('RFC822.HEADER')).toContain('Message-ID: <1@partner.example>')
  })

  test('show their envelope and structure', async () => {
    const { client, deliver } = await server()
    deliver(structured)
    const { say } = await client()
    expect(await say('FETCH 1 ENVELOPE')).toContain(
      'ENVELOPE ("Tue, 24 Nov 2026 09:12:38 -0500" "CSR \\"quoted\\" folded" (("Montesquino, Pearl" NIL "pearl" "partner.example"))',
    )
    const structure = await say('FETCH 1 BODYSTRUCTURE')
    expect(structure).toContain('("text" "plain" ("charset" "utf-8") NIL NIL "7bit" 5 0 NIL NIL NIL NIL)')
    expect(structure).toContain('("message" "rfc822" NIL NIL NIL "7bit" 58 (NIL "inside" ((NIL NIL "inner" "partner.example"))')
    expect(structure).toContain(
      '"application" "pdf" ("name" "form.pdf") NIL NIL "base64" 4 NIL ("attachment" ("filename" "form.pdf")) NIL NIL)',
    )
    expect(structure).toContain('"mixed" ("boundary" "outer mark") NIL NIL NIL)')
  })

  test('are marked as read by BODY[] and not by BODY.PEEK[], and not where only looked at', async () => {
    const { client, deliver, inbox } = await server()
    deliver(structured)
    const { say } = await client()
    await say('FETCH 1 (BODY.PEEK[] RFC822.SIZE FLAGS)')
    await say('EXAMINE INBOX')
    await say('FETCH 1 BODY[]')
    expect(inbox.messages[0]?.flags.size).toBe(0)
    await say('SELECT INBOX')
    await say('FETCH 1 BODY[TEXT]')
    expect([...(inbox.messages[0]?.flags ?? [])]).toEqual(['\\Seen'])
  })

  test.each([
    [
      'nested a hundred deep',
      Array.from({ length: 100 }, (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n`).join(''),
    ],
    ['of ten thousand parts', `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(10_000)}--b--`],
    ['with a boundary that never comes', 'Content-Type: multipart/mixed; boundary=b\r\n\r\nnothing'],
    ['without a boundary', 'Content-Type: multipart/mixed\r\n\r\n--\r\n'],
    ['of control bytes', 'Subject: \0\xff"\\\r\nFrom: <"\r\n\r\n\0'],
    ['that is empty', ''],
  ])('%s have a structure and an envelope all the same', async (_words, text) => {
    const { client, deliver } = await server()
    deliver(text)
    const { say } = await client()
    expect(await say('FETCH 1 (ENVELOPE BODYSTRUCTURE BODY)')).toMatch(/OK Done\r\n$/)
  })
})
