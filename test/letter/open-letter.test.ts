import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openLetter } from '../../src/letter/open-letter.ts'
import { openMessage } from '../../src/letter/open-message.ts'
import { border, bytes, letterBytes, opened, sampleLetters, settings } from './raw.ts'

describe('the head of a letter', () => {
  it('names everybody it speaks of, in display form', async () => {
    const letter = await opened(
      bytes(
        'From: "Hollowell, Dana" <Dana@Partner.EXAMPLE>',
        'To: CSR Center <csr-center@spoc-carrier.example>, desk: a@x.example, b@x.example;',
        'Cc: =?utf-8?Q?Jos=C3=A9?= <jose@m\xfcnchen.example>',
        'Reply-To: x@evil.example',
        'Subject: =?utf-8?Q?CSR_=E2=80=93?= =?utf-8?Q?_request?=\r\n for 212-555-0100',
        '',
        '',
      ),
    )
    expect(letter.from).toEqual([{ name: 'Hollowell, Dana', address: 'dana@partner.example' }])
    expect(letter.to.map((one) => one.address)).toEqual(['csr-center@spoc-carrier.example', 'a@x.example', 'b@x.example'])
    expect(letter.cc).toEqual([{ name: 'José', address: 'jose@xn--mnchen-3ya.example' }])
    expect(letter.replyTo.map((one) => one.address)).toEqual(['x@evil.example'])
    expect(letter.subject).toBe('CSR – request for 212-555-0100')
  })

  it('lets no line break or reordering mark out of the subject', async () => {
    const letter = await opened(bytes('Subject: =?utf-8?Q?CSR=0D=0ABcc:_x@evil.example_=E2=80=AE?=', '', ''))
    expect(letter.subject).toBe('CSR Bcc: x@evil.example')
  })

  it.each<[string[], string | null]>([
    [['Message-ID: <a@b.example>'], '<a@b.example>'],
    [['Message-Id: <a@b.example> (added by mx)'], '<a@b.example>'],
    [['Message-ID: a@b.example'], '<a@b.example>'],
    [['Message-ID:', ' <a@b.example>'], '<a@b.example>'],
    [['Message-ID: '], null],
    [['Message-ID: no id'], null],
    [['Message-ID: <a b@c.example>'], null],
    [[], null],
    [['Message-ID: <a@b.example>', 'Message-ID: <c@d.example>'], '<a@b.example>'],
    [[`Message-ID: ${'@'.repeat(100_000)} x`], null],
  ])('has the id of %j', async (lines, id) => {
    expect((await opened(bytes(...lines, '', ''))).messageId).toBe(id)
  })

  it('has the ids of its thread, glued or parted, without repeats', async () => {
    const letter = await opened(
      bytes(
        'In-Reply-To: Your message of Monday <a@b.example>',
        'References: <x@y.example><a@b.example>',
        ' <x@y.example>,<z@y.example>',
        '',
        '',
      ),
    )
    expect(letter.inReplyTo).toEqual(['<a@b.example>'])
    expect(letter.references).toEqual(['<x@y.example>', '<a@b.example>', '<z@y.example>'])
  })

  it('keeps the first and the newest ids of an endless thread', async () => {
    const ids = Array.from({ length: 3000 }, (_, n) => `<${n}@x.example>`)
    const { references } = await opened(bytes(`References: ${ids.join('\r\n ')}`, '', ''))
    expect([references.length, references[0], references.at(-1)]).toEqual([100, '<0@x.example>', '<2999@x.example>'])
  })

  it.each<[string, string | null]>([
    ['from a by b; Mon, 23 Nov 2026 09:12:44 -0500 (EST)', '2026-11-23T14:12:44.000Z'],
    ['from a by b; 23 Nov 2026 14:12 GMT', '2026-11-23T14:12:00.000Z'],
    ['from a by b (x; y); Tue, 1 Dec 26 08:00:00 EST', '2026-12-01T13:00:00.000Z'],
    ['from a by b; Sun, 29 Feb 2026 09:00:00 +0000', null],
    ['from a by b; Mon, 31 Feb 2026 25:00:00 +0000', null],
    ['from a by b; Mon, 23 Nov 9999 09:12:44 -0500', null],
    ['from a by b; yesterday', null],
    ['from a by b', null],
  ])('arrived as the topmost Received says: %s', async (received, instant) => {
    const letter = await opened(bytes(`Received: ${received}`, 'Received: from c; Mon, 23 Nov 2020 09:12:44 -0500', '', ''))
    expect(letter.receivedHeader?.toISOString() ?? null).toBe(instant)
  })

  it.each(['Fri, 31 Dec 9999 23:59:59 +0000', '31 Feb 2026', '', 'now', '\0'])(
    'shows the Date "%s" as written and orders nothing by it',
    async (date) => {
      const letter = await opened(
        Buffer.concat([Buffer.from(border('dmarc=pass')), bytes(`Date: ${date}`, 'From: dana@partner.example', '', '')]),
      )
      expect(letter.dateHeader).toBe(date)
      expect(letter.receivedHeader?.toISOString()).toBe('2026-11-23T14:12:44.000Z')
    },
  )
})

describe('the content hash', () => {
  const hash = async (raw: Buffer): Promise<string> => (await opened(raw)).contentSha256
  const written = bytes('Message-ID: <a@b.example>', 'From: dana@partner.example', 'Subject: CSR', '', 'BTN 212-555-0100', '')

  it('is equal for two deliveries of one message', async () => {
    const again = Buffer.concat([Buffer.from(`X-Spam: no\r\n${border('dmarc=pass')}`), written])
    const byAnotherPath = Buffer.from(written.toString().replaceAll('\r\n', '\n') + '\n\n')
    expect(await hash(again)).toBe(await hash(written))
    expect(await hash(byAnotherPath)).toBe(await hash(written))
  })

  it.each(['a@b.example', 'dana@', 'CSR', '0100'])('differs when %s differs', async (piece) => {
    expect(await hash(Buffer.from(written.toString().replace(piece, `x${piece}`)))).not.toBe(await hash(written))
  })
})

describe('a letter that breaks a cap', () => {
  const parts = (count: number) => letterBytes(['Content-Type: multipart/mixed; boundary=b'], '--b\r\n\r\nx\r\n'.repeat(count))
  it.each<[string, Buffer, string]>([
    ['no bytes', Buffer.alloc(0), 'empty'],
    ['forty thousand parts', parts(40_000), 'too many parts'],
    ['two megabytes of header', bytes(`X-Long: ${'x'.repeat(2_000_000)}`, '', ''), 'headers too large'],
    ['a hundred thousand header fields', bytes(...Array.from({ length: 100_000 }, (_, n) => `X-${n}: y`), '', ''), 'headers too large'],
    ['header without an end', Buffer.from('X: y\r\n'.repeat(500_000)), 'headers too large'],
    [
      'headers of a part without an end',
      letterBytes(['Content-Type: multipart/mixed; boundary=b'], `--b\r\n${'X: y\r\n'.repeat(200_000)}`),
      'headers too large',
    ],
    ['41 megabytes', Buffer.alloc(41 * 1024 * 1024, 'x'), 'too large'],
  ])('of %s is named, not thrown', async (_, raw, problem) => {
    expect(await openLetter(raw, settings)).toMatchObject({ problem })
    expect(await openMessage(raw)).toMatchObject({ problem })
  })

  it('but nine hundred parts and a thousand levels of nesting are opened', async () => {
    expect((await opened(parts(900))).text).toContain('x')
    const nested = Array.from({ length: 900 }, (_, n) => `--b${n - 1}\r\nContent-Type: multipart/mixed; boundary=b${n}\r\n`).join('\r\n')
    expect(await openLetter(letterBytes(['Content-Type: multipart/mixed; boundary=b-1'], nested), settings)).not.toHaveProperty('problem')
  })
})

describe('whatever arrives', () => {
  const resolves = async (raw: Uint8Array): Promise<void> => {
    const letter = await openLetter(raw, settings)
    if ('problem' in letter) return
    expect(letter.contentSha256).toMatch(/^[0-9a-f]{64}$/)
    if (letter.authentication.kind === 'authenticated')
      expect(letter.authentication.address.endsWith(`@${letter.authentication.domain}`)).toBe(true)
    for (const one of letter.attachments) expect(one.name).toMatch(/^[^/\\\p{Cc}\u202e]+$/u)
  }

  it('bytes of any kind are opened or named, never thrown', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), resolves), { numRuns: 300 })
  })

  it('pieces of mail in any order are opened or named, never thrown', async () => {
    const piece = fc.constantFrom(
      'From: ',
      'a@b.example',
      '<',
      '>',
      '"',
      '(',
      ')',
      '=?utf-8?B?',
      '?=',
      '\r\n',
      '\n',
      '\r',
      '\0',
      '\r\n\r\n',
      ' ',
      '\t',
      ';',
      ',',
      ':',
      '--b',
      '--b--',
      'Content-Type: ',
      'multipart/mixed; boundary=b',
      'text/html',
      'message/rfc822',
      'Content-Transfer-Encoding: base64',
      'charset=utf-7',
      'Received: from a by mx.spoc-carrier.example; ',
      'Authentication-Results: mx.spoc-carrier.example; dmarc=pass',
      "filename*=utf-8''%",
      '__proto__: x',
      'References: <a><b>',
      '\xff',
    )
    const pieces = fc.array(piece, { maxLength: 60 }).map((list) => Buffer.from(list.join(''), 'latin1'))
    await fc.assert(fc.asyncProperty(pieces, resolves), { numRuns: 400 })
  })

  it('a letter with bytes cut, doubled or changed is opened or named, never thrown', async () => {
    const samples = [
      ...sampleLetters().values(),
      letterBytes(['Content-Type: multipart/mixed; boundary=b'], '--b\r\nContent-Type: application/pdf; name=x\r\n\r\ny\r\n--b--'),
    ]
    const change = fc.record({
      which: fc.nat(),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(400),
      put: fc.uint8Array({ maxLength: 40 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let raw: Uint8Array = samples[changes[0]!.which % samples.length]!
        for (const { at, cut, put } of changes) {
          const place = Math.floor(at * Math.min(raw.length, 8000))
          raw = Buffer.concat([raw.subarray(0, place), put, raw.subarray(place + cut)])
        }
        await resolves(raw)
      }),
      { numRuns: 150 },
    )
  })

  it('the samples are opened, and only the two forged ones are not authenticated', async () => {
    const refused: string[] = []
    for (const [name, raw] of sampleLetters())
      if ((await opened(raw)).authentication.kind !== 'authenticated') refused.push(name.slice(0, 3))
    expect(refused).toEqual(sampleLetters().size > 0 ? ['066', '067'] : [])
  })
})
