import { describe, expect, it } from 'vitest'
import type { Letter } from '../../../src/letter/letter.ts'
import { bodiesOf } from '../../../src/reading/body/bodies.ts'
import type { Document } from '../../../src/reading/documents/document.ts'
import type { Intent } from '../../../src/reading/form.ts'
import { cluesOf } from '../../../src/reading/intent/clues.ts'
import { intentOf } from '../../../src/reading/intent/intent-of.ts'
import { aDamagedDocument, aLetter, anAnswer, aTextDocument, center, form } from '../a-letter.ts'

const told = (letter: Letter, documents: readonly Document[] = []): { intent: Intent; evidence: string[] } =>
  intentOf(
    cluesOf(letter, bodiesOf(letter, center), documents, { centerAddress: center, staffDomains: ['carrier.example'], staffAddresses: [] }),
  )

const intent = (letter: Letter, documents: readonly Document[] = []): Intent => told(letter, documents).intent

const loa = aTextDocument(
  'scan0001.pdf',
  'LETTER OF AUTHORIZATION\nI, Ida Pelham, authorize Tallgrass Telecom LLC to obtain my customer service records for 716-555-0141.\nSigned Ida Pelham',
)

const mails = (rows: [subject: string, text: string][], wanted: Intent): void => {
  it.each(rows)('"%s": %s', (subject, text) => {
    expect(told(aLetter({ subject, text }))).toMatchObject({ intent: wanted })
  })
}

describe('a new request', () => {
  mails(
    [
      ['CSR Request - Pelham Street Dairy', form()],
      ['2nd request CSR', `Resending our request, please process.\n\n${form()}`],
      ['URGENT CSR - please expedite', `Rush! Customer is being cut off Friday.\n\n${form()}`],
      ['CSR 716-555-0141', 'Need csr on 716-555-0141 asap, LOA on file. Nora'],
      [
        'Pelham Dairy',
        'May I have the service record for Pelham Dairy, 716-555-0141, 18 Pelham Street, Buffalo NY 14202? We hold the LOA.',
      ],
      ['CSIR', `Please note the customer has cancelled their contract with their old vendor.\n\n${form()}`],
      ['New request', `Please confirm receipt and let me know when to expect it.\n\n${form()}`],
      ['CSR request', `${form()}\n\nPlease do not cancel anything, we only need the record.`],
      ['CSR request', `They are past due with their bill but want to move.\n\n${form()}`],
      ['CSR request', `${form()}\n\nWe changed our mail domain last week, please update your records.`],
      [
        'Solicitud de CSR',
        'Necesitamos el registro de servicio de la cuenta 716-555-0141, cliente Pelham Dairy, carta de autorización en archivo.',
      ],
      ['Kundenauskunft', 'Wir benötigen die Kundendaten zu 716-555-0141, Kunde Pelham Dairy, Vollmacht liegt vor.'],
      ['CSR please', 'csr please'],
      ['One more', `Ignore the number in my last mail, the account is\n\n${form()}`],
      ['CSR request', `Attn: Manager on duty\n\n${form()}\nAuthorized by: Ida Pelham, manager`],
    ],
    'csir',
  )

  it('comes as an attached form under a mail that says nothing', () => {
    expect(intent(aLetter({ subject: 'Attached', text: 'Attached. The sisters say hello.' }), [aTextDocument('form.pdf', form())])).toBe(
      'csir',
    )
  })

  it('comes as a form nobody can open', () => {
    expect(intent(aLetter({ subject: 'CSR Pelham Dairy', text: 'Form attached.' }), [aDamagedDocument('form.docx')])).toBe('csir')
  })

  it('comes from a scanner or a fax gateway with a picture', () => {
    const picture: Document = {
      name: '2026.pdf',
      format: 'pdf',
      parts: [{ kind: 'page', number: 1, width: 612, height: 792, words: [], controls: [], scanned: true }],
      problem: null,
    }
    expect(
      intent(aLetter({ subject: 'Message from "MFP3"', text: 'This E-mail was sent from "MFP3".\n\nScan Date: 12.02.2026' }), [picture]),
    ).toBe('csir')
    expect(intent(aLetter({ subject: 'Fax, 3 pages', text: 'You have received a fax.' }), [aDamagedDocument('F1.TIF')])).toBe('csir')
  })

  it('comes with its letter of authorization', () => {
    expect(
      intent(aLetter({ subject: 'CSR Request - Pelham Dairy (audit)', text: `${form()}\n\nLOA is on file, signed copy attached.` }), [loa]),
    ).toBe('csir')
    expect(intent(aLetter({ subject: 'CSR Pelham Dairy', text: 'We need the CSR for 716-555-0141, LOA attached.' }), [loa])).toBe('csir')
  })

  it('comes as an answer in an old thread of ours', () => {
    expect(
      intent(
        anAnswer(`Thanks! New request, different customer:\n\n${form()}`, { subject: 'RE: [CSR-2026-000777] Customer service record' }),
      ),
    ).toBe('csir')
    expect(intent(anAnswer(form(), { subject: 'CSR request Pelham Dairy' }))).toBe('csir')
    expect(intent(anAnswer('Thanks. Please also pull 716-555-0190, Miller Bakery, 5 Main St, Buffalo NY 14202, LOA on file.'))).toBe('csir')
    expect(intent(anAnswer(form(), { subject: 'RE: [CSR-2026-000777] Customer service record' }))).toBe('csir')
    const old = '\n\nOn 11/23/26 9:12 AM, CSR Center wrote:\n> BTN: 716-555-0199\n> End user: Somebody Else'
    expect(intent(anAnswer(`${form()}${old}`, { subject: 'RE: Customer service record' }))).toBe('csir')
  })

  it('forwarded from a colleague is one too', () => {
    const text = `pls run\n\nFrom: Olaf Brandt <olaf@tallgrass.example>\nSent: Monday, November 23, 2026 4:52 PM\nTo: Nora Quist\nSubject: CSR\n\n${form()}`
    expect(intent(aLetter({ subject: 'FW: CSR', text }))).toBe('csir')
  })
})

describe('a correction', () => {
  it.each([
    'The zip is 14202, sorry.',
    'Corrected End user: Pelham Dairy Inc\n\nEverything else stays as it was.',
    `Sorry about that. Here is the whole request again:\n\n${form()}`,
    'For CSR-2026-000778: the zip is 14202.',
    'LOA on file: yes. My phone is 585-555-0120.',
    'Typo on our side, the BTN should be 716-555-0142.',
    'Korrektur: die PLZ ist 14202.',
    'here you go\n\nZIP: 14202\nCity: Buffalo',
    'Contact phone: 585-555-0120',
    '14202',
    'zip 14202',
    'It is 18 Pelham Street',
    'Yes, LOA on file.',
    'We do have the LOA on file.',
    'Use nora.quist@tallgrass.example for the answer please',
    'La dirección correcta: 18 Pelham Street, Buffalo NY 14202. Corregido.',
  ])('in our thread: %s', (text) => {
    expect(told(anAnswer(text))).toMatchObject({ intent: 'correction' })
  })

  it('in a new mail names our reference', () => {
    expect(intent(aLetter({ subject: 'Correction for CSR-2026-000777', text: 'The street is 18 Pelham Street.' }))).toBe('correction')
    expect(
      intent(aLetter({ subject: 'Pelham Dairy', text: `You rejected CSR-2026-000777, here is the corrected form:\n\n${form()}` })),
    ).toBe('correction')
  })

  it('brings a changed attachment only', () => {
    expect(intent(anAnswer('Corrected form attached.'), [aTextDocument('form v2.pdf', form())])).toBe('correction')
    expect(intent(anAnswer('See attached.'), [aDamagedDocument('form v2.docx')])).toBe('correction')
  })

  it('brings the fill-in block back', () => {
    expect(intent(anAnswer('--- fill in below ---\n>>> ZIP: 14202\n--- end ---'))).toBe('correction')
  })

  it('is not thanks, nor a question about the rejection', () => {
    for (const text of [
      'Thanks!',
      'Ok',
      'Received, thanks.\n\nNora Quist\n585-555-0120',
      'Can you call me? 585-555-0120',
      'Got it, thank you.',
      'Why was this rejected? The name is right.',
      'Who can I talk to about this?',
    ])
      expect(intent(anAnswer(text))).toBe('other')
  })
})

describe('a cancellation', () => {
  mails(
    [
      ['Please cancel CSR-2026-000777', 'Hi, please cancel our CSR request (Pelham Dairy, 716-555-0141). Customer got cold feet.'],
      ['Cancel 716-555-0141', 'Please cancel my CSR request for 716-555-0141, Pelham. Nora (from home)'],
      ['CSR-2026-000777', 'Please withdraw the above request, the customer changed his mind.'],
      ['Cancellation', 'BTN 716-555-0141, reference CSR-2026-000777'],
      ['Pelham Dairy 716-555-0141', 'We no longer need the CSR for this customer.'],
      ['Pelham', 'Kindly disregard our CSR request for 716-555-0141, sent in error.'],
      ['CSR-2026-000777', 'We would like to cancel this one.'],
      ['Stornierung CSR-2026-000777', 'Bitte stornieren Sie die Anfrage.'],
      ['CSR-2026-000777', 'Por favor cancelar la solicitud CSR-2026-000777.'],
      ['CSR-2026-000777', 'Veuillez annuler la demande CSR-2026-000777.'],
      ['716-555-0141', 'pls cancel'],
      ['CSR request 716-555-0141 - cancel', 'Customer decided to stay.'],
      ['Pelham', 'The Pelham deal fell through, so you can cancel the CSR request we sent in (716-555-0141). Sorry for the trouble!'],
      ['CSR-2026-000777', 'Never mind this request, customer went elsewhere.'],
      ['Request withdrawn', 'We are withdrawing our request for 716-555-0141.'],
      ['CANCEL CSR REQUEST', 'BTN: 716-555-0141\nEND USER: PELHAM DAIRY\nREASON: DUPLICATE'],
      ['SUP', 'PON: TG-1\nSUP: 1\nBTN: 716-555-0141\nRef: CSR-2026-000777'],
    ],
    'cancel',
  )

  it('in our thread needs no number', () => {
    for (const text of ['Please cancel this one, thanks.', 'Cancel', 'please cancel, thx\n\nNora', 'We no longer need this.'])
      expect(intent(anAnswer(text, { subject: 'RE: [CSR-2026-000777] Request received' }))).toBe('cancel')
  })

  it('is not what a threat or a question about cancelling is', () => {
    expect(
      intent(
        aLetter({ subject: 'Status CSR-2026-000777', text: 'Any news? If we hear nothing by Friday we will have to cancel the request.' }),
      ),
    ).toBe('status')
  })
})

describe('a question about the state', () => {
  mails(
    [
      ['Status?', 'can you tell me where CSR-2026-000777 stands? We sent it last Tuesday.'],
      ['CSR-2026-000777', 'Any update on this?'],
      ['Checking in', 'Following up on our CSR request for Pelham Dairy 716-555-0141. When can we expect it?'],
      ['716-555-0141', 'Did you receive our CSR request for this number? Please advise or we will have to escalate.'],
      ['CSR-2026-000777', 'Wie ist der Stand der Anfrage?'],
      ['CSR-2026-000777', '¿Cuál es el estado de la solicitud?'],
      ['CSR 716-555-0141', 'Hi, sent this Monday, can you confirm you have it?'],
      ['ETA?', 'ETA on CSR-2026-000777?'],
      ['Pelham', 'Hi! Just wondering if there is any word on the CSR for Pelham Dairy (716-555-0141)? No rush :)'],
      ['Pelham', 'We have not received the CSR for Pelham Dairy yet, could you check?'],
    ],
    'status',
  )

  it('in our thread may be two words', () => {
    expect(intent(anAnswer('Any news?', { subject: 'RE: [CSR-2026-000777] Request received' }))).toBe('status')
  })

  it("over the sender's own forwarded request is still a question", () => {
    const text = `Any update on the below? Sent last week.\n\nFrom: Nora Quist <nora.quist@tallgrass.example>\nSent: Monday, November 16, 2026 4:52 PM\nTo: CSR Center\nSubject: CSR\n\n${form()}`
    expect(intent(aLetter({ subject: 'FW: CSR', text }))).toBe('status')
  })

  it('includes the wish to have the record once more', () => {
    for (const text of [
      'Could you please resend the record? Our filter has swallowed the PDF.',
      'I need another copy of the CSR, the file is corrupt.',
      'Please send it again.',
      'resend please',
    ])
      expect(intent(anAnswer(text, { subject: 'RE: [CSR-2026-000777] Customer service record' }))).toBe('status')
  })
})

describe('an escalation', () => {
  mails(
    [
      [
        'URGENT escalation - CSR past due',
        'LSP contact: Nora Quist\nBTN: 716-555-0141\nCustomer: Pelham Dairy\nCSIR submitted: November 16, 2026 by e-mail\nReason: no answer',
      ],
      ['2nd request CSR - ESCALATE', 'Still nothing on the CSR for Pelham Dairy in Buffalo. This is ridiculous!!'],
      ['CSR-2026-000777', 'This request is past due. Please escalate to level 2.'],
      [
        'Where is our CSR',
        'It has been five days and we have not received the CSR for 716-555-0141. This is unacceptable, I want to speak to a supervisor.',
      ],
      ['Pelham Dairy', 'Your three business days are over and we still have no CSR for 716-555-0141. We are losing the customer.'],
      ['ESCALATION CSR-2026-000777 - past due now', 'This is late now. Level one please.'],
      ['CSR-2026-000777', 'I have to formally escalate this one. Who is the manager there?'],
      ['Re: CSR request Pelham', 'WHERE IS MY CSR??? YOU PEOPLE ARE A JOKE. SENT MONDAY. STILL NOTHING. 716-555-0141'],
      [
        'CSR-2026-000777',
        'I am writing to express my dissatisfaction. We submitted it on November 30 and have had no response whatsoever. Please have a manager contact me.',
      ],
      ['PAST DUE: 716-555-0141', 'This CSR was due yesterday. Please advise ASAP.'],
      ['CSR-2026-000777', 'Can you please expedite this one? The cutover is on Friday.'],
      ['Overdue', 'The CSR for 716-555-0141 is overdue, please advise.'],
    ],
    'escalation',
  )
})

describe('a record that is said to be wrong', () => {
  mails(
    [
      ['CLEC Initiated Change to Retail CSR', 'Telephone number: 716-555-0141\nEnd user: Pelham Dairy\nCorrection: remove the fourth line'],
      ['Pelham Dairy', 'The CSR you sent us on 12/1 is wrong: it shows four lines, the customer has three.'],
      ['CSR-2026-000777', 'The record we received has an error in the listed address. Please correct the record.'],
      ['RE: CSR', 'Your CSR still lists the old owner of 716-555-0141. Please update the record.'],
      ['Wrong CSR', 'The CSR for 716-555-0141 came back with the wrong address on it, the customer moved in May. Can you fix your record?'],
      ['Problem with the record you delivered', 'CSR-2026-000777: the directory listing is misspelled.'],
      ['CSR-2026-000777', 'The service record you provided does not match what the customer has, two DIDs are missing from the record.'],
    ],
    'record_correction',
  )

  it('is told from a request of ours that was wrong', () => {
    expect(intent(anAnswer('Our CSR request had the wrong name, it is Pelham Dairy Inc. Name: Pelham Dairy Inc'))).toBe('correction')
  })
})

describe('a letter of authorization', () => {
  it('is handed in under our reference, in our thread, or by the number', () => {
    expect(
      intent(aLetter({ subject: 'LOA attached - ref CSR-2026-000777', text: 'as you asked, the signed LOA for Pelham Dairy' }), [loa]),
    ).toBe('loa')
    expect(intent(anAnswer('Attached.', { subject: 'RE: [CSR-2026-000777] Please send the letter of authorization' }), [loa])).toBe('loa')
    expect(intent(aLetter({ subject: 'LOA', text: 'Here is the LOA you asked for, 716-555-0141.' }), [loa])).toBe('loa')
    expect(
      intent(anAnswer('Here you go', { subject: 'RE: [CSR-2026-000777] Letter of authorization needed' }), [aDamagedDocument('scan.pdf')]),
    ).toBe('loa')
    expect(intent(anAnswer('Adjunto la carta de autorización firmada.'), [loa])).toBe('loa')
  })

  it('that is only promised is none', () => {
    expect(intent(anAnswer('The LOA will follow tomorrow.', { subject: 'RE: [CSR-2026-000777] Please send the LOA' }))).toBe('other')
  })
})

describe('mail that a person must read', () => {
  mails(
    [
      [
        'Need trained CSRs by January?',
        'We provide trained CSRs (customer service reps) from $9.80/hour. Would you have 15 minutes? Call me at 310-555-0199.',
      ],
      ['Application: CSR position', 'Please find my resume attached for the CSR job.'],
      ['Holiday hours', 'Are you open on the Friday after Thanksgiving?'],
      ['Your invoice 4711', 'Please find our invoice for November attached.'],
      ['Thank you', 'Have a nice weekend!'],
      ['Following up', 'Just following up on my email about outsourced call center staffing. Any update?'],
      ['Question', 'When are you open this Friday, and is it a short day?'],
      ['CSR process', 'Could you tell me your procedure and who to contact about porting in general?'],
    ],
    'other',
  )
})

describe('who writes', () => {
  it('decides before what is written: machines and bounces', () => {
    expect(intent(aLetter({ text: form(), automatic: 'auto-reply' }))).toBe('automatic')
    expect(intent(aLetter({ text: form(), automatic: 'delivery-status' }))).toBe('bounce')
  })

  it('decides before what is written: the staff, once the border vouches for them', () => {
    const staff = { subject: 'RE: LOA received', from: [{ name: 'Mia Lund', address: 'mia@carrier.example' }], text: '/loa ok' }
    const vouched = { kind: 'authenticated', address: 'mia@carrier.example', domain: 'carrier.example', by: 'dkim' } as const
    expect(intent(aLetter({ ...staff, authentication: vouched }))).toBe('agent')
    expect(intent(aLetter({ ...staff, authentication: { kind: 'unauthenticated', why: 'dmarc=fail' } }))).toBe('other')
  })

  it('is not the staff when the address is not on their list', () => {
    const letter = aLetter({
      text: '/hold',
      authentication: { kind: 'authenticated', address: 'x@carrier.example', domain: 'carrier.example', by: 'dkim' },
    })
    const clues = cluesOf(letter, bodiesOf(letter, center), [], {
      centerAddress: center,
      staffDomains: ['carrier.example'],
      staffAddresses: ['mia@carrier.example'],
    })
    expect(clues.isStaff).toBe(false)
  })
})

describe('the evidence', () => {
  it('quotes the words that told the intent', () => {
    expect(told(aLetter({ subject: 'CSR-2026-000777', text: 'Please withdraw this request.' })).evidence).toEqual([
      'says "Please withdraw this request."',
      'names CSR-2026-000777',
    ])
  })
})

describe('what a mail of ours asked for', () => {
  const answers = (purpose: string, text: string): Letter =>
    aLetter({
      subject: 'Re: About your escalation',
      inReplyTo: [`<letter-7.${purpose}.0123456789abcdef0123@carrier.example>`],
      text,
    })
  const items = 'Contact: Marlon Teague, 704-555-0176\nBTN: 919-555-0103\nCustomer: Pelham Dairy\nSent on December 3 by email'

  it.each(['escalation-update', 'escalation-received'])('under a mail about an escalation (%s) completes the escalation', (purpose) => {
    expect(intent(answers(purpose, items))).toBe('escalation')
  })

  it('under any other mail of ours repairs the request', () => {
    expect(intent(answers('rejected', items))).toBe('correction')
  })

  it('is a request where a whole form comes instead of the items', () => {
    expect(intent(answers('escalation-update', form()))).not.toBe('escalation')
  })

  it("is told by nobody else's Message-ID", () => {
    const forged = aLetter({
      subject: 'items',
      inReplyTo: ['<letter-7.escalation-update.0123456789abcdef0123@elsewhere.example>'],
      text: items,
    })
    expect(intent(forged)).not.toBe('escalation')
  })

  it('is the letter of authorization that is typed into the answer', () => {
    expect(
      intent(
        answers(
          'loa-requested',
          'LETTER OF AUTHORIZATION\nI, Ida Pelham, authorize Tallgrass Telecom LLC to obtain my customer service records.\nSigned: Ida Pelham',
        ),
      ),
    ).toBe('loa')
  })
})
