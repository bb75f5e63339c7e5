import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attachment, Letter } from '../../src/letter/letter.ts'
import type { Document } from '../../src/reading/documents/document.ts'
import { readingJson } from '../../src/reading/json.ts'
import { readLetter } from '../../src/reading/read.ts'
import type { Reading } from '../../src/reading/form.ts'
import { aDamagedDocument, aLetter, anAnswer, anAttachment, aTextDocument, center, form } from './a-letter.ts'

const options = {
  centerAddress: center,
  staffDomains: ['carrier.example'],
  staffAddresses: [],
  extraLabels: {},
  receivedAt: new Date('2026-11-24T15:00:00Z'),
}

const read = (letter: Letter, documents: readonly Document[] = []): Reading => readLetter(letter, documents, options)

describe('a letter that requests', () => {
  it('gives its requests, each value with its source', () => {
    const { intent, requests } = read(aLetter({ text: form() }))
    expect(intent).toBe('csir')
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({
      btn: '7165550141',
      endUserName: 'Pelham Street Dairy',
      contactEmail: 'nora.quist@tallgrass.example',
      loaOnFile: true,
    })
    expect(requests[0]?.sources.btn).toMatchObject({ part: 'body' })
  })

  it("does not take the contact's address from the From line", () => {
    const [request] = read(aLetter({ text: form().replace(/E-mail: .*\n/, '') })).requests
    expect(request?.contactEmail).toBeNull()
  })

  it('leaves nothing in doubt where the address stands only in the signature and the number only in the subject', () => {
    const text = `${form().replace(/E-mail: .*\n|BTN: .*\n/g, '')}

-- 
Nora Quist
Tallgrass Telecom LLC
nora.quist@tallgrass.example`
    const { requests, doubtful } = read(aLetter({ subject: 'CSR for 716-555-0141', text }))
    expect(requests[0]).toMatchObject({ contactEmail: 'nora.quist@tallgrass.example', btn: '7165550141' })
    expect(doubtful).toEqual([])
  })

  it('is read in the forwarded message, not in the cover note', () => {
    const text = `pls run\n\nNora Quist\n585-555-0199\n\nFrom: Olaf Brandt <olaf@tallgrass.example>\nSent: Monday, November 23, 2026 4:52 PM\nTo: Nora Quist\nSubject: CSR\n\n${form()}`
    const [request] = read(aLetter({ subject: 'FW: CSR', text })).requests
    expect(request?.btn).toBe('7165550141')
    expect(request?.contactPhone).toBe('5855550120')
    expect(request?.sources.btn?.part).toBe('forwarded message from olaf@tallgrass.example')
  })

  it('is read in an attached message, unless the sender states the request himself', () => {
    const nested = (btn: string): Document => ({
      name: 'old.eml',
      format: 'eml',
      problem: null,
      parts: [{ kind: 'message', subject: 'CSR', from: 'olaf@tallgrass.example', text: form(btn), html: null, documents: [] }],
    })
    expect(read(aLetter({ text: 'please see the attached mail' }), [nested('716-555-0142')]).requests[0]?.btn).toBe('7165550142')
    expect(read(aLetter({ text: form() }), [nested('716-555-0142')]).requests.map(({ btn }) => btn)).toEqual(['7165550141'])
  })

  it('is one empty request where nothing can be read, so that its faults can be named', () => {
    const { intent, requests, unreadable } = read(aLetter({ subject: 'CSR Pelham', text: 'Form attached.' }), [
      aDamagedDocument('form.docx'),
    ])
    expect(intent).toBe('csir')
    expect(requests).toHaveLength(1)
    expect(requests[0]?.btn).toBeNull()
    expect(unreadable).toEqual([{ attachment: 'form.docx', problem: 'damaged' }])
  })

  it('says nothing of logos, cards and certificates that cannot be read', () => {
    const attachments: [Attachment, Document][] = [
      [anAttachment('image001.png', new Uint8Array(900), { inline: true }), aDamagedDocument('image001.png')],
      [anAttachment('smime.p7s'), aDamagedDocument('smime.p7s')],
      [anAttachment('nora.vcf'), aTextDocument('nora.vcf', 'TEL:585-555-0199')],
      [anAttachment('form.pdf'), aDamagedDocument('form.pdf')],
    ]
    const letter = aLetter({ text: form(), attachments: attachments.map(([attachment]) => attachment) })
    expect(
      read(
        letter,
        attachments.map(([, document]) => document),
      ).unreadable,
    ).toEqual([{ attachment: 'form.pdf', problem: 'damaged' }])
  })

  it('reads no dates and numbers of the scanner that sent it', () => {
    const paper: Document = { name: 'scan.pdf', format: 'pdf', problem: null, parts: [{ kind: 'text', name: 'scan.pdf', text: form() }] }
    const [request] = read(
      aLetter({
        subject: 'Message from "MFP3"',
        text: 'This E-mail was sent from "MFP3".\n\nScan Date: 12.02.2026 12:31:00\nFrom: 716-555-0199',
      }),
      [paper],
    ).requests
    expect(request).toMatchObject({ requestDate: null, btn: '7165550141', contactFax: null })
  })
})

describe('a correction', () => {
  it('states only what its writer says now', () => {
    const text =
      'Corrected End user: Pelham Dairy Inc\n\nEverything else stays as it was.\n\n-----Original Message-----\nFrom: CSR Center <csr-center@carrier.example>\nSent: Monday, November 23, 2026 10:15 AM\nTo: Nora\nSubject: x\n\nYou wrote: BTN: 716-555-0199, end user Somebody Else'
    const { reference, requests } = read(anAnswer(text))
    expect(reference).toBe('CSR-2026-000777')
    expect(requests[0]).toMatchObject({ endUserName: 'Pelham Dairy Inc', btn: null })
  })

  it('in the fill-in block of a rejection is read there', () => {
    const { intent, requests } = read(
      anAnswer(
        'On 11/23/26 9:12 AM, CSR Center wrote:\n> --- fill in below ---\n> BTN: 716-555-0141\n> >>> Service ZIP: 14202\n> --- end ---',
      ),
    )
    expect(intent).toBe('correction')
    expect(requests[0]).toMatchObject({ btn: '7165550141', serviceAddress: { zip: '14202' } })
  })

  it('of two requests ties each block to its reference', () => {
    const block = (reference: string, zip: string): string =>
      `Our reference ${reference}\n--- fill in below ---\nBTN: 716-555-014${zip.at(-1) ?? ''}\n>>> Service ZIP: ${zip}\n--- end ---\n`
    const { references, requests } = read(anAnswer(`${block('CSR-2026-000777', '14201')}\n${block('CSR-2026-000778', '14202')}`))
    expect(references).toEqual(['CSR-2026-000777', 'CSR-2026-000778'])
    expect(requests.map(({ about, serviceAddress }) => [about, serviceAddress?.zip])).toEqual([
      ['CSR-2026-000777', '14201'],
      ['CSR-2026-000778', '14202'],
    ])
  })

  it("puts the reference in the sender's own words before that of the thread", () => {
    expect(read(anAnswer('For CSR-2026-000778: the zip is 14202.')).references).toEqual(['CSR-2026-000778', 'CSR-2026-000777'])
  })
})

describe('letters about earlier requests', () => {
  it('bring no requests, but numbers and references', () => {
    expect(
      read(
        aLetter({
          subject: 'Please cancel CSR-2026-000777',
          text: 'Hi, please cancel our CSR request (Pelham Dairy,\n716-555-0141). Nora\n\nNora Quist\n585-555-0120',
        }),
      ),
    ).toMatchObject({
      intent: 'cancel',
      reference: 'CSR-2026-000777',
      numbers: ['7165550141'],
      requests: [],
    })
  })

  it('take the number of the history where their own words name none', () => {
    const text = 'Please cancel this request.\n\nOn 10/14/26 9:03 AM, Nora Quist wrote:\n> please send a CSR for BTN: 716-555-0141'
    expect(read(aLetter({ subject: 'Re: CSR Pelham', inReplyTo: ['<2@tallgrass.example>'], text })).numbers).toEqual(['7165550141'])
  })

  it('ask for the record once more', () => {
    expect(
      read(anAnswer('Could you please resend the record?', { subject: 'RE: [CSR-2026-000777] Customer service record' })),
    ).toMatchObject({ intent: 'status', resend: true })
    expect(read(anAnswer('Any news?'))).toMatchObject({ intent: 'status', resend: false })
  })

  it('ask for the blank form', () => {
    expect(read(aLetter({ subject: 'FORM', text: '' }))).toMatchObject({ intent: 'other', wantsForm: true })
    expect(read(aLetter({ text: form() })).wantsForm).toBe(false)
  })

  it('escalate with the items stated', () => {
    const { intent, escalation } = read(
      aLetter({
        subject: 'Escalation',
        text: 'Contact: Nora Quist\nPhone: 585-555-0120\nBTN: 716-555-0141\nCustomer: Pelham Dairy\nSubmitted: yesterday by fax\nReason: nothing came',
      }),
    )
    expect(intent).toBe('escalation')
    expect(escalation).toEqual({
      contactName: 'Nora Quist',
      contactPhone: '5855550120',
      btn: '7165550141',
      endUserName: 'Pelham Dairy',
      dateSubmitted: '2026-11-23',
      channel: 'fax',
      reason: 'nothing came',
    })
  })

  it('come from the staff with commands', () => {
    const letter = anAnswer('/loa ok\n/note call her', {
      authentication: { kind: 'authenticated', address: 'mia@carrier.example', domain: 'carrier.example', by: 'dkim' },
    })
    expect(read(letter)).toMatchObject({ intent: 'agent', reference: 'CSR-2026-000777', agent: { notes: 'call her' }, requests: [] })
  })

  it('bounce with the reference of the mail that came back', () => {
    const headers = anAttachment(
      'headers',
      new TextEncoder().encode('Message-ID: <csr-2026-000779.d1@carrier.example>\nSubject: [CSR-2026-000779] Customer service record'),
    )
    const letter = aLetter({
      subject: 'Undelivered',
      text: 'failed',
      automatic: 'delivery-status',
      attachments: [headers],
      deliveryStatus: { originalMessageId: null, reports: [] },
    })
    expect(read(letter)).toMatchObject({ intent: 'bounce', reference: 'CSR-2026-000779', requests: [] })
  })
})

describe('references', () => {
  it("count as the sender's own in his words, and in a subject that is not ours come back", () => {
    const answer = anAnswer('Please cancel CSR-2026-000778.')
    expect(read(answer)).toMatchObject({ references: ['CSR-2026-000778', 'CSR-2026-000777'], namedReferences: ['CSR-2026-000778'] })
    expect(read(aLetter({ subject: 'Cancel CSR-2026-000779', text: 'please' })).namedReferences).toEqual(['CSR-2026-000779'])
  })
})

describe('a letter of authorization that is typed into the mail', () => {
  it('is pre-checked like one that is attached', () => {
    const typed =
      'LETTER OF AUTHORIZATION\nI, Ida Pelham, authorize Tallgrass Telecom LLC to obtain my service records for 716-555-0141.\nSigned: Ida Pelham\nDate: 11/20/2026'
    expect(read(anAnswer(`Here is the LOA you asked for:\n\n${typed}`))).toMatchObject({
      intent: 'loa',
      loaDocuments: [{ attachment: 'the mail itself', numbers: ['7165550141'], date: '2026-11-20', printedName: 'Ida Pelham' }],
    })
  })

  it('is none where a letter only says that one is attached', () => {
    expect(read(anAnswer('Please find the LOA attached.')).loaDocuments).toEqual([])
  })
})

describe('the JSON line of a reading', () => {
  it('has the documented shape, the passcode of the letter included', () => {
    const parsed: unknown = JSON.parse(readingJson('a.eml', read(aLetter({ text: `${form()}\nPIN: 4471` }))))
    expect(Object.keys(parsed as object)).toEqual(['file', 'intent', 'reference', 'requests', 'escalation', 'problems'])
    expect(parsed).toMatchObject({
      file: 'a.eml',
      intent: 'csir',
      reference: null,
      requests: [{ pin: '4471', sources: { btn: { part: 'body' } } }],
      escalation: null,
    })
    expect(JSON.stringify(parsed)).not.toContain('"about"')
  })
})

describe('any letter', () => {
  const words = fc.constantFrom(
    'cancel',
    'please',
    'CSR',
    'record',
    'escalate',
    'LOA attached',
    'status',
    '716-555-0141',
    'CSR-2026-000777',
    'is wrong',
    'BTN:',
    'resend',
    '\n',
    '> ',
    'On Monday 9:12 Ann wrote:',
    '/deliver',
    '',
  )
  const said = fc.array(fc.oneof(words, fc.string()), { maxLength: 25 }).map((parts) => parts.join(' '))

  it('is read, and only requests and corrections bring requests', () => {
    fc.assert(
      fc.property(said, said, fc.boolean(), (subject, text, answers) => {
        const { intent, requests, escalation, resend } = read(answers ? anAnswer(text) : aLetter({ subject, text }))
        expect(requests.length > 0).toBe(intent === 'csir' || intent === 'correction')
        expect(escalation !== null).toBe(intent === 'escalation')
        expect(resend && intent !== 'status').toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('is read the same twice', () => {
    fc.assert(
      fc.property(said, (text) => {
        expect(read(anAnswer(text))).toEqual(read(anAnswer(text)))
      }),
      { numRuns: 100 },
    )
  })
})
