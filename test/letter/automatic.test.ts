import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytes, letterBytes, opened } from './raw.ts'

const kind = async (...headers: string[]): Promise<string | null> => (await opened(letterBytes(headers, 'text'))).automatic

describe('mail of machines', () => {
  it.each<[string, string[], string]>([
    ['a null return path', ['Return-Path: <>'], 'null-return-path'],
    ['a null return path with a blank', ['Return-Path: < >'], 'null-return-path'],
    ['Auto-Submitted: auto-replied', ['Auto-Submitted: auto-replied (vacation)'], 'auto-reply'],
    ['Auto-Submitted: auto-generated', ['Auto-Submitted: Auto-Generated; owner=x'], 'auto-generated'],
    ['Auto-Submitted: auto-notified', ['Auto-Submitted: auto-notified; owner-email="a@b.example"'], 'auto-generated'],
    ['Precedence: bulk', ['Precedence: bulk'], 'auto-generated'],
    ['Precedence: junk', ['Precedence: JUNK'], 'auto-generated'],
    ['Precedence: list', ['Precedence: list'], 'list'],
    ['Precedence: auto_reply', ['Precedence: auto_reply'], 'auto-reply'],
    ['a mailing list', ['List-Id: LNP <lnp.lists.portingforum.example>'], 'list'],
    ['a mailing list without brackets', ['List-ID: lnp.lists.portingforum.example'], 'list'],
    ['X-Autoreply', ['X-Autoreply: yes'], 'auto-reply'],
    ['X-Autorespond', ['X-Autorespond: vacation'], 'auto-reply'],
    ['our own mark', ['X-CSR-Desk: acknowledged'], 'own-mail'],
    ['failed recipients', ['X-Failed-Recipients: a@b.example'], 'delivery-status'],
    ['a report', ['Content-Type: multipart/report; report-type=feedback-report; boundary=b'], 'auto-generated'],
    ['a read receipt', ['Content-Type: multipart/report; report-type=disposition-notification; boundary=b'], 'read-receipt'],
    ['a delivery report', ['Content-Type: multipart/report; report-type="delivery-status"; boundary=b'], 'delivery-status'],
  ])('%s', async (_, headers, expected) => {
    expect(await kind(...headers)).toBe(expected)
  })

  it.each([
    'Automatic reply: [CSR-2026-004411] Request received',
    'Automatic Reply – CSR',
    '[EXTERNAL] Automatic reply: CSR',
    'Out of Office',
    'Out of office: CSR request',
    'Out of the office auto-reply: CSR',
    'OOO: Re: CSR',
    'Automatische Antwort: CSR',
    'Abwesenheitsnotiz: CSR',
    'Réponse automatique : CSR',
    'Respuesta automática: CSR',
    'Risposta automatica: CSR',
    'Automatisch antwoord: CSR',
    'Resposta automática: CSR',
    'Autosvar: CSR',
    'Automaattinen vastaus: CSR',
    'Odpowiedź automatyczna: CSR',
    '自動応答: CSR',
    '自动答复: CSR',
  ])('the responder subject "%s"', async (subject) => {
    const encoded = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`
    const letter = await opened(bytes('From: a@partner.example', `Subject: ${encoded}`, '', ''))
    expect(letter.automatic).toBe('auto-reply')
  })

  it.each([
    ['MAILER-DAEMON@partner.example (Mail Delivery System)', 'auto-generated'],
    ['postmaster@partner.example', 'auto-generated'],
    ['CSR Center <CSR-Center@spoc-carrier.example>', 'own-mail'],
    ['csr-center+c.x@spoc-carrier.example', 'own-mail'],
  ])('from %s', async (from, expected) => {
    expect((await opened(bytes(`From: ${from}`, 'Subject: CSR', '', ''))).automatic).toBe(expected)
  })
})

describe('letters of people and of the machines they work with', () => {
  it.each<[string, string[]]>([
    ['no return path at all', []],
    ['an ordinary return path', ['Return-Path: <dana@partner.example>']],
    ['a null return path further down, which the sender wrote', ['Return-Path: <dana@partner.example>', 'Return-Path: <>']],
    ['Auto-Submitted: no', ['Auto-Submitted: no']],
    ['an empty Auto-Submitted', ['Auto-Submitted:']],
    ['a ticket system', ['X-Auto-Response-Suppress: DR, OOF, AutoReply', 'X-Ticket-Id: 48213', 'X-Loop: desk']],
    ['a web form', ['X-Mailer: PHPMailer 6.9.1', 'Return-Path: <bounces+20817@partner.example>']],
    ['a fax gateway', ['X-Fax-Pages: 3', 'X-Priority: 3', 'Content-Type: image/tiff; name=fax.tif']],
    ['an office scanner', ['X-Mailer: MFP-3 Scan To E-mail', 'Content-Type: application/pdf; name=scan.pdf']],
    ['a newsletter tool with an unsubscribe link', ['List-Unsubscribe: <https://em.partner.example/u/1>', 'Feedback-ID: 1:2:3']],
    ['Precedence: normal', ['Precedence: normal']],
    ['a request for a read receipt', ['Disposition-Notification-To: dana@partner.example', 'Return-Receipt-To: dana@partner.example']],
    ['mail that a rule forwarded', ['X-MS-Exchange-Inbox-Rules-Loop: dana@partner.example']],
    ["the center's own list", ['List-Id: CSR Center <csr-center.spoc-carrier.example>', 'Precedence: list']],
    ['a calendar invitation', ['Content-Type: text/calendar; method=REQUEST']],
    ['an X-Autoreply that says no', ['X-Autoreply: no']],
  ])('%s', async (_, headers) => {
    expect(await kind(...headers)).toBeNull()
  })

  it.each([
    'RE: Automatic reply: [CSR-2026-004411] Request received',
    'FW: Out of Office: CSR',
    'Out of Office LLC - CSR request 212-555-0100',
    'Out of office supplies? CSR',
    'CSR request: automatic reply wanted',
    'Automatic Reply Systems Inc CSR',
    'Vacation Rentals Inc: CSR',
    'OOO Vostok CSR request',
    'Undelivered mail? CSR for 2125550100',
  ])('the subject "%s"', async (subject) => {
    expect((await opened(bytes('From: noreply@partner.example', `Subject: ${subject}`, '', ''))).automatic).toBeNull()
  })

  it('a letter that carries a bounce as an attached message', async () => {
    const raw = letterBytes(
      ['Content-Type: multipart/mixed; boundary=b'],
      [
        '--b',
        '',
        'see below',
        '--b',
        'Content-Type: message/rfc822',
        '',
        'Return-Path: <>',
        'Auto-Submitted: auto-replied',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=c',
        '',
        '--c--',
        '--b--',
      ].join('\r\n'),
    )
    expect((await opened(raw)).automatic).toBeNull()
  })

  it('whatever words the body and the subject hold', async () => {
    const word = fc.constantFrom(
      'bounce',
      'undeliverable',
      'vacation',
      'automatic',
      'reply',
      'CSR',
      'list',
      'failed',
      'delivery',
      '212-555-0100',
      'postmaster',
      'Precedence: bulk',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 8 }), fc.array(word, { maxLength: 12 }), async (subject, body) => {
        const raw = bytes('From: dana@partner.example', `Subject: CSR ${subject.join(' ')}`, 'X-Mailer: x', '', body.join('\r\n'))
        expect((await opened(raw)).automatic).toBeNull()
      }),
      { numRuns: 60 },
    )
  })
})
