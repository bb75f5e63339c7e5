import { describe, expect, it } from 'vitest'
import { bytes, opened } from './raw.ts'

const report = (status: readonly string[], third: readonly string[], top: readonly string[] = []) =>
  bytes(
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.partner.example (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    ...top,
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    '',
    'It did not work.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    ...status,
    '--b',
    ...third,
    '--b--',
  )
const returned = [
  'Content-Type: text/rfc822-headers',
  '',
  'From: csr-center@spoc-carrier.example',
  'Message-ID:',
  ' <csr-1@spoc-carrier.example>',
]

describe('a delivery status notification', () => {
  it('names the mail it reports and each recipient with what became of it', async () => {
    const letter = await opened(
      report(
        [
          'Reporting-MTA: dns; mx.partner.example',
          '',
          'Original-Recipient: rfc822;Dana@partner.example',
          'Final-Recipient: rfc822; dana@partner.example',
          'Action: failed (permanent)',
          'Status: 5.1.1 (no such user)',
          'Diagnostic-Code: smtp; 550 5.1.1 User',
          '    unknown',
          '',
          'Final-Recipient: RFC822; lee@partner.example',
          'Action: Delayed',
          'Status: 4.4.1',
          '',
        ],
        returned,
      ),
    )
    expect(letter.automatic).toBe('delivery-status')
    expect(letter.deliveryStatus).toEqual({
      originalMessageId: '<csr-1@spoc-carrier.example>',
      reports: [
        { recipient: 'dana@partner.example', action: 'failed', status: '5.1.1', diagnostic: 'smtp; 550 5.1.1 User unknown' },
        { recipient: 'lee@partner.example', action: 'delayed', status: '4.4.1', diagnostic: null },
      ],
    })
  })

  it('takes the id from a returned message, too', async () => {
    const letter = await opened(
      report(
        ['', 'Final-Recipient: rfc822; a@b.example', 'Action: failed', 'Status: 5.0.0'],
        ['Content-Type: message/rfc822', '', 'Message-ID: <csr-2@spoc-carrier.example>', '', 'text'],
      ),
    )
    expect(letter.deliveryStatus?.originalMessageId).toBe('<csr-2@spoc-carrier.example>')
  })

  it('takes the id from its own thread when nothing was returned', async () => {
    const letter = await opened(
      report(
        ['', 'Final-Recipient: rfc822; a@b.example', 'Action: failed'],
        ['', 'nothing'],
        ['References: <x@y.example> <csr-3@spoc-carrier.example>'],
      ),
    )
    expect(letter.deliveryStatus).toEqual({
      originalMessageId: '<csr-3@spoc-carrier.example>',
      reports: [{ recipient: 'a@b.example', action: 'failed', status: null, diagnostic: null }],
    })
  })

  it('judges by the status where the action is missing, and leaves out a block without a recipient', async () => {
    const letter = await opened(
      report(
        [
          '',
          'Final-Recipient: a@b.example',
          'Status: 4.2.2',
          '',
          'Action: failed',
          '',
          'Final-Recipient: rfc822; c@d.example',
          'Action: unheard-of',
        ],
        returned,
      ),
    )
    expect(letter.deliveryStatus?.reports).toEqual([{ recipient: 'a@b.example', action: 'delayed', status: '4.2.2', diagnostic: null }])
  })

  it('is read from Exim, which writes a header field and quotes the message', async () => {
    const letter = await opened(
      bytes(
        'Return-Path: <>',
        'From: Mail Delivery System <Mailer-Daemon@mx.partner.example>',
        'Subject: Mail delivery failed',
        'X-Failed-Recipients: a@b.example, c@d.example',
        '',
        'This message was created automatically.',
        '',
        '------ This is a copy of the message ------',
        '',
        'Message-Id: <csr-4@spoc-carrier.example>',
      ),
    )
    expect(letter.deliveryStatus?.originalMessageId).toBe('<csr-4@spoc-carrier.example>')
    expect(letter.deliveryStatus?.reports.map((one) => [one.recipient, one.action])).toEqual([
      ['a@b.example', 'failed'],
      ['c@d.example', 'failed'],
    ])
  })

  it('has no more than two hundred recipients', async () => {
    const blocks = Array.from({ length: 500 }, (_, n) => ['', `Final-Recipient: rfc822; a${n}@b.example`, 'Action: failed']).flat()
    expect((await opened(report(blocks, returned))).deliveryStatus?.reports).toHaveLength(200)
  })

  it('is nothing that an ordinary letter has', async () => {
    expect((await opened(bytes('From: a@partner.example', '', 'Final-Recipient: rfc822; x@y.example'))).deliveryStatus).toBeNull()
  })
})
