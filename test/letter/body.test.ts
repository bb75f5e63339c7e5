import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { unwrapFlowed } from '../../src/letter/flowed.ts'
import { letterBytes, opened } from './raw.ts'

const mixed = (...parts: string[][]) =>
  letterBytes(
    ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b'],
    [...parts.flatMap((part) => ['--b', ...part]), '--b--', ''].join('\r\n'),
  )

describe('the body of a letter', () => {
  it('is the text of a letter without any MIME', async () => {
    const letter = await opened(letterBytes([], 'BTN: 212-555-0100\r\nThanks'))
    expect([letter.text, letter.html, letter.attachments]).toEqual(['BTN: 212-555-0100\nThanks', null, []])
  })

  it('is every text around a file, in order', async () => {
    const letter = await opened(mixed(['', 'before'], ['Content-Type: application/pdf; name=form.pdf', '', '%PDF'], ['', 'after']))
    expect(letter.text).toBe('before\nafter')
    expect(letter.attachments.map((one) => one.name)).toEqual(['form.pdf'])
  })

  it('is read from quoted-printable and base64', async () => {
    const qp = await opened(
      letterBytes(
        ['Content-Transfer-Encoding: quoted-printable', 'Content-Type: text/plain; charset=utf-8'],
        'Caf=C3=A9 on a line that is =\r\nbroken',
      ),
    )
    expect(qp.text).toBe('Café on a line that is broken')
    const base64 = await opened(
      letterBytes(
        ['Content-Transfer-Encoding: base64', 'Content-Type: text/plain; charset=utf-8'],
        Buffer.from('Ñandú').toString('base64'),
      ),
    )
    expect(base64.text).toBe('Ñandú')
  })

  it('has both views of an alternative, each alone', async () => {
    const letter = await opened(
      letterBytes(
        ['Content-Type: multipart/alternative; boundary=b'],
        ['--b', '', 'plain', '--b', 'Content-Type: text/html', '', '<p>rich</p>', '--b--'].join('\r\n'),
      ),
    )
    expect([letter.text, letter.html]).toEqual(['plain', '<p>rich</p>'])
  })

  it('has text that stands beside the HTML in the HTML view, too', async () => {
    const letter = await opened(mixed(['', 'BTN <1>'], ['Content-Type: text/html', '', '<p>form</p>']))
    expect(letter.html).toBe('<pre>BTN &lt;1&gt;</pre>\n<p>form</p>')
  })

  it('is cut at half a million characters', async () => {
    const letter = await opened(letterBytes(['Content-Type: text/html'], '<td>'.repeat(200_000)))
    expect(letter.html).toHaveLength(500_000)
  })

  it('is null where there is none', async () => {
    const letter = await opened(
      letterBytes(['Content-Type: application/pdf; name=scan.pdf', 'Content-Transfer-Encoding: base64'], 'JVBERg=='),
    )
    expect([letter.text, letter.html]).toEqual([null, null])
    expect(Buffer.from(letter.attachments[0]!.bytes).toString()).toBe('%PDF')
  })
})

describe('character sets', () => {
  const plain = async (charset: string, body: Buffer) => {
    const head = letterBytes([`Content-Type: text/plain${charset}`], '')
    return (await opened(Buffer.concat([head, body]))).text
  }
  it.each<[string, string, Buffer, string]>([
    ['windows-1252 quotes', '; charset=windows-1252', Buffer.from([0x80, 0x92, 0x96]), '€’–'],
    ['iso-8859-1, which Outlook means as windows-1252', '; charset=iso-8859-1', Buffer.from([0x4a, 0x92, 0x73]), 'J’s'],
    ['undeclared UTF-8', '', Buffer.from('Café'), 'Café'],
    ['undeclared Latin-1', '', Buffer.from('Café', 'latin1'), 'Café'],
    ['US-ASCII that is not', '; charset=us-ascii', Buffer.from('Café – ok'), 'Café – ok'],
    ['UTF-8 that is not', '; charset=utf-8', Buffer.from('Pe\xf1a \x96 x', 'latin1'), 'Peña – x'],
    ['UTF-8 with one broken byte', '; charset=utf-8', Buffer.concat([Buffer.from('Ñandú '), Buffer.from([0xff])]), 'Ñandú �'],
    ['an unknown name', '; charset=x-nonsense', Buffer.from('Café'), 'Café'],
    ['koi8-r', '; charset=koi8-r', Buffer.from([0xf0, 0xf2]), 'ПР'],
    ['iso-2022-jp', '; charset=iso-2022-jp', Buffer.from('\x1b$B8!:w\x1b(B', 'latin1'), '検索'],
    ['utf-16 with a mark', '; charset=utf-16', Buffer.from('\ufeffAB', 'utf16le'), 'AB'],
    ['utf-16 without a mark, big-endian', '; charset=utf-16', Buffer.from([0, 0x41, 0, 0x42]), 'AB'],
    ['a byte order mark of UTF-8', '', Buffer.from('\ufeffBTN'), 'BTN'],
    ['UTF-7, left as it stands', '; charset=utf-7', Buffer.from('+ADw-script+AD4-'), '+ADw-script+AD4-'],
    ['a quoted name', '; charset="\'utf-8\'"', Buffer.from('é'), 'é'],
  ])('%s', async (_, charset, body, text) => {
    expect(await plain(charset, body)).toBe(text)
  })

  it('HTML that names its own', async () => {
    const head = letterBytes(['Content-Type: text/html'], '')
    const body = Buffer.from('<meta http-equiv=Content-Type content="text/html; charset=koi8-r">\xf0', 'latin1')
    expect((await opened(Buffer.concat([head, body]))).html).toContain('П')
  })
})

describe('format=flowed', () => {
  const long = 'Service address: 1200 Grand Concourse North, Building 7, Suite 1400, '

  it('joins a line that was broken because it was full', () => {
    expect(unwrapFlowed(`${long}\nBronx, NY 10451\nNext`, false)).toBe(`${long}Bronx, NY 10451\nNext`)
  })

  it('joins a word that was broken, with DelSp', () => {
    expect(unwrapFlowed('See https://partner.example/a/very/long/path/that/has/no/break/in- \nit', true)).toBe(
      'See https://partner.example/a/very/long/path/that/has/no/break/in-it',
    )
  })

  it('does not join a label left empty with a stray blank behind it', () => {
    expect(unwrapFlowed('Contact: \nPhone: 212-555-0100', false)).toBe('Contact: \nPhone: 212-555-0100')
  })

  it('keeps signature marks, empty lines and quote depths apart', () => {
    expect(unwrapFlowed(`> ${long}\n> quoted \n${long}\n\n-- \nDana`, false)).toBe(`> ${long}quoted \n${long}\n\n-- \nDana`)
  })

  it('undoes space-stuffing', () => {
    expect(unwrapFlowed(' From here\n > not a quote', false)).toBe('From here\n> not a quote')
  })

  it('is used where the part declares it, and only there', async () => {
    const body = `${long}\r\nBronx`
    expect((await opened(letterBytes(['Content-Type: text/plain; format=flowed'], body))).text).toBe(`${long}Bronx`)
    expect((await opened(letterBytes(['Content-Type: text/plain'], body))).text).toBe(`${long}\nBronx`)
  })
})

describe('attachments', () => {
  it('keep their bytes, whatever the transfer encoding', async () => {
    const csv = 'a;b\r\n1;2\r\n'
    const letter = await opened(
      mixed(
        ['Content-Type: text/csv; name=a.csv', '', csv],
        ['Content-Type: text/plain; name=b.txt', 'Content-Transfer-Encoding: quoted-printable', '', 'a=3Bb', 'x'],
        [
          'Content-Type: application/octet-stream',
          'Content-Disposition: attachment; filename=c.bin',
          'Content-Transfer-Encoding: base64',
          '',
          'AAEC/w==',
        ],
      ),
    )
    expect(letter.attachments.map((one) => Buffer.from(one.bytes).toString('latin1'))).toEqual([csv, 'a;b\r\nx', '\0\x01\x02\xff'])
    expect(letter.attachments[2]!.sha256).toBe(
      createHash('sha256')
        .update(Buffer.from([0, 1, 2, 255]))
        .digest('hex'),
    )
  })

  it('are text parts with a name or sent as a file; the letter itself is not', async () => {
    const letter = await opened(
      mixed(
        ['', 'see the files'],
        ['Content-Type: text/plain; name="CSRQ77.TXT"', '', 'one'],
        ['Content-Type: text/plain', 'Content-Disposition: attachment', '', 'two'],
        ['Content-Type: text/html', 'Content-Disposition: inline; filename="form.html"', '', 'three'],
      ),
    )
    expect(letter.text).toBe('see the files')
    expect(letter.html).toBeNull()
    expect(letter.attachments.map((one) => [one.name, one.declaredType, one.inline])).toEqual([
      ['CSRQ77.TXT', 'text/plain', false],
      ['file-2', 'text/plain', false],
      ['form.html', 'text/html', true],
    ])
  })

  it('are messages as they stand, not opened', async () => {
    const inner = 'From: a@b.example\r\nSubject: inner\r\n\r\nBTN: 212-555-0100'
    const letter = await opened(mixed(['', 'fwd'], ['Content-Type: message/rfc822', 'Content-Disposition: inline', '', inner]))
    expect(letter.text).toBe('fwd')
    expect(letter.attachments.map((one) => [one.declaredType, Buffer.from(one.bytes).toString()])).toEqual([['message/rfc822', inner]])
  })

  it('are the messages of a digest', async () => {
    const letter = await opened(
      letterBytes(['Content-Type: multipart/digest; boundary=b'], ['--b', '', 'Subject: one', '', 'x', '--b--'].join('\r\n')),
    )
    expect(letter.attachments[0]?.declaredType).toBe('message/rfc822')
  })

  it('are signatures and cards, and pictures are marked as shown in the page', async () => {
    const letter = await opened(
      mixed(
        [
          'Content-Type: multipart/related; boundary=r',
          '',
          '--r',
          'Content-Type: text/html',
          '',
          '<img src="cid:logo">',
          '--r',
          'Content-Type: image/png; name=logo.png',
          'Content-ID: <logo>',
          '',
          'png',
          '--r--',
        ],
        ['Content-Type: application/pkcs7-signature; name=smime.p7s', '', 'sig'],
        ['Content-Type: text/vcard', '', 'BEGIN:VCARD'],
      ),
    )
    expect(letter.attachments.map((one) => [one.name, one.inline])).toEqual([
      ['logo.png', true],
      ['smime.p7s', false],
      ['file-3', false],
    ])
  })

  it.each<[string, string]>([
    ['filename="../../etc/passwd"', 'passwd'],
    ['filename="C:\\\\forms\\\\CSR.pdf"', 'CSR.pdf'],
    ['filename="a/..\\\\.."', 'file-1'],
    ['filename="\u200b.htaccess"', '.htaccess'],
    ["filename*=utf-8''form%E2%80%AEfdp.exe", 'formfdp.exe'],
    ["filename*=utf-8''a%00b%0D%0Ac.pdf", 'abc.pdf'],
    ['filename="=?utf-8?Q?CSR_Request_=E2=80=93_Glasswright.docx?="', 'CSR Request – Glasswright.docx'],
    ['filename="<script>alert(1)</script>.pdf"', 'script_.pdf'],
    [`filename="${'n'.repeat(4000)}.pdf"`, `${'n'.repeat(115)}….pdf`],
    ['filename="__proto__"', '__proto__'],
    ['filename=""', 'file-1'],
  ])('%s is shown as %s', async (disposition, name) => {
    const letter = await opened(mixed([`Content-Type: application/pdf`, `Content-Disposition: attachment; ${disposition}`, '', 'x']))
    expect(letter.attachments.map((one) => one.name)).toEqual([name])
  })
})
