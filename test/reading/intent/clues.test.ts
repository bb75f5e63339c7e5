import { describe, expect, it } from 'vitest'
import type { Body } from '../../../src/reading/body/body.ts'
import { bodiesOf } from '../../../src/reading/body/bodies.ts'
import { customerInSubject, customerNamed } from '../../../src/reading/intent/customer-named.ts'
import { daySaid } from '../../../src/reading/intent/day-said.ts'
import { documentClues } from '../../../src/reading/intent/document-clues.ts'
import { escalationItems } from '../../../src/reading/intent/escalation-labels.ts'
import { accountNumbers, telephonesIn } from '../../../src/reading/intent/numbers.ts'
import { sentencesOf } from '../../../src/reading/intent/sentences.ts'
import { signer } from '../../../src/reading/intent/signer.ts'
import { threadClues } from '../../../src/reading/intent/thread-clues.ts'
import { findReferences } from '../../../src/reading/reference.ts'
import { aDamagedDocument, aLetter, anAnswer, aTextDocument, center, form } from '../a-letter.ts'

const body = (text: string): Body => bodiesOf(aLetter({ text }), center)[0]!

describe('references of ours', () => {
  it('are found in any case and as people retype them, each once', () => {
    expect(findReferences('csr-2026-000777, CSR 2026 000778 and CSR/2026/000779, again CSR-2026-000777')).toEqual([
      'CSR-2026-000777',
      'CSR-2026-000778',
      'CSR-2026-000779',
    ])
  })

  it("are not the requester's own numbers", () => {
    expect(findReferences('KR/CSR/2026/611, CSR-2026-0007771, CSR-26-000777, CSR 2125550189')).toEqual([])
  })
})

describe('the thread of a letter', () => {
  const thread = (said: Parameters<typeof aLetter>[0]): ReturnType<typeof threadClues> => threadClues(aLetter(said), [], [], center)

  it('is ours by the ids it answers or by the tag in a replied subject', () => {
    expect(thread({ subject: 'Re: x', inReplyTo: ['<1@carrier.example>'] }).inOurThread).toBe(true)
    expect(thread({ subject: 'AW: [CSR-2026-000777] x' }).inOurThread).toBe(true)
    expect(thread({ subject: 'Re: x', inReplyTo: ['<1@tallgrass.example>'] }).inOurThread).toBe(false)
    expect(thread({ subject: 'Re: x', inReplyTo: ['<1@notcarrier.example>'] }).inOurThread).toBe(false)
    expect(thread({ subject: 'Cancel CSR-2026-000777' }).inOurThread).toBe(false)
  })

  it('takes no words out of a subject that is ours, come back', () => {
    expect(thread({ subject: 'RE: [CSR-2026-000777] Your CSR request was rejected' }).subject).toBe('')
    expect(thread({ subject: 'Re: [TG-1] [EXTERNAL] FW: CSR Pelham' }).subject).toBe('CSR Pelham')
  })
})

describe('numbers that a letter speaks of', () => {
  it('are not those at which the sender wants to be called', () => {
    expect(accountNumbers(['cancel 716-555-0141, call me at 585-555-0120', 'my cell: (585) 555-0121', 'fax 585-555-0122'])).toEqual([
      '7165550141',
    ])
  })

  it('are read with a letter O for a zero, with dots and with a country code', () => {
    expect(telephonesIn('716.555.0141, +1 716 555 0142, 716 555 O143')).toEqual(['7165550141', '7165550142', '7165550143'])
  })
})

describe('the day that a phrase names', () => {
  const friday = new Date('2026-12-04T15:00:00Z')

  it.each([
    ['November 30, 2026', '2026-11-30'],
    ['Monday, 30 November 2026', '2026-11-30'],
    ['11/30', '2026-11-30'],
    ['12/30', '2025-12-30'],
    ['yesterday morning', '2026-12-03'],
    ['today', '2026-12-04'],
    ['on Monday', '2026-11-30'],
    ['since Friday', '2026-11-27'],
    ['Tuesday', '2026-12-01'],
  ])('"%s" is %s', (phrase, day) => {
    expect(daySaid(phrase, friday)).toBe(day)
  })

  it.each(['last Tuesday', 'ages ago', '', 'next week', '13/45'])('"%s" is none', (phrase) => {
    expect(daySaid(phrase, friday)).toBeNull()
  })
})

describe('the customer in running text', () => {
  it.each([
    ['Still nothing on the CSR for Dallow Dance Academy in Hackensack.', 'Dallow Dance Academy'],
    ["our customer Pelham's Dairy & Sons, Inc. is waiting", "Pelham's Dairy & Sons, Inc"],
    ['the record of 4th Street Coin Wash since Monday', '4th Street Coin Wash'],
    ['I need an update for Church of the Holy Cross (716-555-0141)', 'Church of the Holy Cross'],
  ])('%s', (text, name) => {
    expect(customerNamed([text])).toBe(name)
  })

  it('is none where no name stands', () => {
    for (const text of [
      'please escalate CSR-2026-000777',
      'the CSR for 716-555-0141 is late',
      'We sent it on Monday',
      'status for this one please',
    ])
      expect(customerNamed([text])).toBeNull()
  })

  it('may stand at the end of a subject', () => {
    expect(customerInSubject('Escalation - CSR Benning Insurance')).toBe('Benning Insurance')
    expect(customerInSubject('URGENT escalation - CSR past due - 703-555-0115')).toBeNull()
    expect(customerInSubject('Escalation - Second Request')).toBeNull()
  })
})

describe('sentences', () => {
  it('are joined over wrapped lines and parted at their ends', () => {
    expect(sentencesOf(body('Could you please resend\nthe record? Our filter ate it.'))).toEqual([
      'Could you please resend the record?',
      'Our filter ate it.',
    ])
  })

  it('are labelled lines each on their own', () => {
    expect(sentencesOf(body('Please note\nBTN: 716-555-0141\nOCN: 9T7G\nand so on'))).toEqual([
      'Please note',
      'BTN: 716-555-0141',
      'OCN: 9T7G',
      'and so on',
    ])
  })
})

describe('who signed', () => {
  it('is read from the signature, with the one number of it', () => {
    expect(signer(body('Hello there.\n\nRegards\nKim Aas\nTallgrass Telecom\nFax 585-555-0199\n585-555-0122'))).toEqual({
      name: 'Kim Aas',
      phone: '5855550122',
    })
  })

  it('is else the person of the From line, and nobody where that is a desk', () => {
    expect(signer(body('Hello there.')).name).toBe('Nora Quist')
    const desk = bodiesOf(
      aLetter({ text: 'Hello there.', from: [{ name: 'Tallgrass Port Desk', address: 'ports@tallgrass.example' }] }),
      center,
    )[0]!
    expect(signer(desk)).toEqual({ name: null, phone: null })
    const turned = bodiesOf(aLetter({ text: 'Hello there.', from: [{ name: 'Quist, Nora', address: 'n@tallgrass.example' }] }), center)[0]!
    expect(signer(turned).name).toBe('Nora Quist')
  })
})

describe('labels of an escalation', () => {
  it.each([
    ['LSP contact', ['contactName']],
    ['LSP contact TN', ['contactPhone']],
    ['(1) LSP contact name and telephone', ['contactPhone', 'contactName']],
    ['BTN of the CSIR', ['btn']],
    ['Billing telephone number', ['btn']],
    ['Customer', ['endUserName']],
    ['Name of the customer', ['endUserName']],
    ['Date CSIR was submitted and how', ['dateSubmitted']],
    ['Reason for escalation', ['reason']],
    ['Greetings', []],
  ])('%s', (label, items) => {
    expect(escalationItems(label)).toEqual(items)
  })
})

describe('what hangs on a letter', () => {
  it('is a form, a letter of authorization, unreadable, a picture or something else', () => {
    const picture = {
      name: 'scan.pdf',
      format: 'pdf',
      problem: null,
      parts: [{ kind: 'page' as const, number: 1, width: 612, height: 792, words: [], controls: [], scanned: false }],
    }
    const clues = documentClues([
      aTextDocument('a.pdf', form()),
      aTextDocument('b.pdf', 'LETTER OF AUTHORIZATION\nI authorize Tallgrass to obtain my customer service records for 716-555-0141.'),
      aTextDocument('LOA Pelham.pdf', 'signed'),
      aDamagedDocument('c.docx'),
      picture,
      aTextDocument('d.txt', 'minutes of the meeting'),
    ])
    expect(clues).toEqual({
      forms: ['a.pdf'],
      loas: ['b.pdf', 'LOA Pelham.pdf'],
      unreadable: ['c.docx'],
      scans: ['scan.pdf'],
      rest: ['d.txt'],
    })
  })

  it('is a form though a letter of authorization hangs together with it', () => {
    expect(
      documentClues([aTextDocument('fax.tif', `CUSTOMER SERVICE RECORD REQUEST\n${form()}\n\nLETTER OF AUTHORIZATION\nI authorize ...`)])
        .forms,
    ).toEqual(['fax.tif'])
  })

  it('is a form in a grid of rows too', () => {
    const cells = ['BTN', 'Customer', 'Service Address', 'LOA on file', '716-555-0141', 'Pelham Dairy', '18 Pelham St', 'Y'].map(
      (text, index) => ({ row: Math.floor(index / 4), column: index % 4, rowSpan: 1, columnSpan: 1, text, bold: false }),
    )
    expect(
      documentClues([{ name: 'batch.xlsx', format: 'xlsx', problem: null, parts: [{ kind: 'grid', name: 'Sheet1', cells }] }]).forms,
    ).toEqual(['batch.xlsx'])
  })
})

describe('an answer without any words', () => {
  it('has clues all the same', () => {
    expect(bodiesOf(anAnswer('', { text: null }), center)[0]?.lines).toEqual([])
  })
})
