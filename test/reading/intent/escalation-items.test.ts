import { describe, expect, it } from 'vitest'
import { bodiesOf } from '../../../src/reading/body/bodies.ts'
import type { Escalation } from '../../../src/reading/form.ts'
import { readEscalation } from '../../../src/reading/intent/escalation-items.ts'
import type { Letter } from '../../../src/letter/letter.ts'
import { aLetter, center } from '../a-letter.ts'

const arrived = new Date('2026-12-04T15:00:00Z')

const items = (text: string, said: Partial<Letter> = {}): Escalation => {
  const letter = aLetter({ subject: 'Escalation', text, ...said })
  return readEscalation(bodiesOf(letter, center)[0]!, letter.subject, arrived)
}

const complete = {
  contactName: 'Nora Quist',
  contactPhone: '5855550120',
  btn: '7165550141',
  endUserName: 'Pelham Street Dairy',
  dateSubmitted: '2026-11-30',
  channel: 'email',
}

describe('the items of an escalation', () => {
  const layouts: [layout: string, text: string][] = [
    [
      'labels with colons',
      'LSP contact name: Nora Quist\nLSP contact number: 585-555-0120\nBTN: 716-555-0141\nCustomer name: Pelham Street Dairy\nDate CSIR submitted: November 30, 2026, e-mailed\nReason: no answer',
    ],
    [
      'a numbered list',
      '(1) LSP contact name and telephone: Nora Quist, 585-555-0120\n(2) BTN: 716-555-0141\n(3) Customer name: Pelham Street Dairy\n(4) Date the CSIR was submitted and how: 11/30/2026 by email\n(5) Reason: no answer',
    ],
    [
      'dotted leaders',
      'Contact ......... Nora Quist\nContact TN ...... 585-555-0120\nAccount tel. no . : 716-555-0141\nEnd user ........ Pelham Street Dairy\nSubmitted ....... 30-Nov-2026 via e-mail\nReason .......... no answer',
    ],
    [
      'columns',
      'Contact        Nora Quist\nPhone          585-555-0120\nBTN            716-555-0141\nCustomer       Pelham Street Dairy\nDate sent      11/30/26 (email)\nReason         no answer',
    ],
    [
      'values below their labels',
      'Contact name:\nNora Quist\nContact phone:\n585-555-0120\nBTN:\n716-555-0141\nCustomer:\nPelham Street Dairy\nSubmitted:\nMon 11/30 by e-mail\nReason:\nno answer',
    ],
    [
      'prose',
      'please escalate. I e-mailed the CSR request for our customer Pelham Street Dairy (BTN 716-555-0141) on November 30th and there is no answer. Call me at 585-555-0120.\n\nNora Quist\nTallgrass Telecom LLC',
    ],
    [
      'a sentence and a signature',
      'Escalating the CSR for Pelham Street Dairy, BTN 716-555-0141, e-mailed on Monday.\n\nNora Quist\nTallgrass Telecom LLC\n585-555-0120',
    ],
  ]

  it.each(layouts)('are read from %s', (_, text) => {
    expect(items(text)).toMatchObject(complete)
  })

  it('are read from a table', () => {
    const rows = [
      ['Contact', 'Nora Quist'],
      ['Phone', '585-555-0120'],
      ['BTN', '716-555-0141'],
      ['Customer', 'Pelham Street Dairy'],
      ['CSIR submitted', '2026-11-30, e-mail'],
      ['Reason', 'no answer'],
    ]
    const html = `<table>${rows.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join('')}</table>`
    expect(items('', { text: null, html })).toMatchObject({ ...complete, reason: 'no answer' })
  })

  it('that are missing stay missing', () => {
    expect(
      items('Still nothing on the CSR for Pelham Street Dairy in Buffalo, we faxed it ages ago!!\n\nSent from my iPhone'),
    ).toMatchObject({
      contactName: 'Nora Quist',
      contactPhone: null,
      btn: null,
      endUserName: 'Pelham Street Dairy',
      dateSubmitted: null,
      channel: 'fax',
    })
  })

  it('name no customer and no BTN that nobody named', () => {
    expect(items('Please escalate CSR-2026-000777. This is late.')).toMatchObject({
      btn: null,
      endUserName: null,
      dateSubmitted: null,
      channel: null,
    })
  })

  it('tell the portal from the mailbox', () => {
    expect(items('Submitted: 11/30/2026 online').channel).toBe('online')
    expect(items('We submitted it through your web site on 11/30.').channel).toBe('online')
    expect(items('Submitted: 11/30/2026').channel).toBeNull()
    expect(items('E-mail: nora.quist@tallgrass.example\nWe sent it on 11/30.').channel).toBeNull()
  })

  it('leave the BTN open when several numbers could be meant', () => {
    expect(items('Escalate 716-555-0141 or was it 716-555-0142?').btn).toBeNull()
  })

  it('count a day without a year back from the arrival', () => {
    expect(items('Submitted: 12/30').dateSubmitted).toBe('2025-12-30')
    expect(items('I faxed it yesterday.').dateSubmitted).toBe('2026-12-03')
    expect(items('We sent it last Tuesday.').dateSubmitted).toBeNull()
  })

  it('join a reason that goes on over several lines', () => {
    expect(items('Reason: the old contract ends\nand we cannot place the LSR.\n\nNora').reason).toBe(
      'the old contract ends and we cannot place the LSR.',
    )
  })

  it('of an upper-case letter are read too', () => {
    expect(items('ESCALATE THE CSR FOR REDSPINDLE ELECTRIC INC IN LOUISVILLE BTN 502-555-0153').endUserName).toBe('REDSPINDLE ELECTRIC INC')
  })
})
