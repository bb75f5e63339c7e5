import { describe, expect, it } from 'vitest'
import { aTextDocument, aLetter } from '../a-letter.ts'
import { readAnswer, readMail } from './a-mail.ts'
import { readLetter } from '../../../src/reading/read.ts'

const loa = aTextDocument(
  'LOA.pdf',
  'LETTER OF AUTHORIZATION\nI, Ida Pelham, authorize Tallgrass Resale Services Inc. 716-555-0141\nSigned Ida Pelham',
)

const withLoa = (text: string): string =>
  readLetter(aLetter({ subject: 'CSR w/ LOA', text, attachments: [] }), [loa], {
    centerAddress: 'csr-center@carrier.example',
    staffDomains: ['carrier.example'],
    staffAddresses: [],
    extraLabels: {},
    receivedAt: new Date('2026-11-24T15:00:00Z'),
  }).intent

describe('a request told in sentences with the letter of authorization beside it', () => {
  it.each([
    'Tallgrass Resale Services Inc requests the customer service record for Ridge Garage, 4120 County Road 550 E, Rockford, IL 61101, billing telephone number 815-555-0154. The letter of authorization is attached hereto.',
    'Please find attached the LOA of our customer Ridge Garage, 18 Elm St, Rockford IL 61101, BTN 815-555-0154. We ask for their service record.',
    'Our client Ridge Garage (815-555-0154, 18 Elm Street, Rockford, IL 61101) has signed the enclosed letter of authorization. OCN 9T7G.',
  ])('is a request: %s', (text) => {
    expect(withLoa(text)).toBe('csir')
  })

  it.each([
    'Attached is the LOA you asked for, BTN 815-555-0154.',
    'Here is the signed letter of authorization, as you requested, for 815-555-0154.',
  ])('is the letter that we asked for: %s', (text) => {
    expect(withLoa(text)).toBe('loa')
  })
})

describe('questions about the center', () => {
  it.each([
    'Does your center also handle customer service records for toll-free numbers, or is that another group?',
    'Is one letter of authorization per account enough when you pull service records for several locations?',
    'Quick question: do CSRs for DSL accounts go through your office?',
  ])('ask for no record: %s', (text) => {
    expect(readMail(text, { subject: 'quick question' }).intent).toBe('other')
  })

  it.each(['Could you send me the CSR for Marlow House in Concord?', 'Can we get the service record of 603-555-0100?'])(
    'but %s does',
    (text) => {
      expect(readMail(text, { subject: 'Marlow' }).intent).toBe('csir')
    },
  )
})

describe('whether a letter arrived', () => {
  it.each([
    'Did this one ever reach you? I have no acknowledgement for it.\n\nBTN: 502-555-0108\nCustomer: Bramble Supply\nPON: N-6642',
    'Has our CSR request for 502-555-0108 come through?',
    'We have no confirmation for our request on 502-555-0108. Was it received?',
    'Did the CSIR for 502-555-0108 make it to you?',
  ])('is asked by %s', (text) => {
    expect(readMail(text, { subject: 'Bramble' })).toMatchObject({ intent: 'status', numbers: ['5025550108'] })
  })
})

describe('setting a request aside in its thread', () => {
  it.each([
    'Disregard please, duplicate on our side.',
    'Please ignore this one - sent twice',
    'Never mind, the customer is staying with you.',
    'Pls disregard.',
    'You can ignore my request, it was sent in error. Sorry!',
  ])('cancels it: %s', (text) => {
    expect(readAnswer(text, { subject: 'RE: [CSR-2026-000777] Request received' }).intent).toBe('cancel')
  })

  it.each(['Please ignore my last mail, the ZIP is 14202.', 'Ignore the warning above. The end user is Pelham Dairy Inc.'])(
    'does not: %s',
    (text) => {
      expect(readAnswer(text).intent).toBe('correction')
    },
  )
})

describe('the items of an escalation', () => {
  it('are answered by number alone', () => {
    const text =
      'To the CSR Center, first level escalation.\n\n1. Pearl Quist, 612-555-0130\n2. BTN 315-555-0118\n3. Hazel Radiology Group PLLC\n4. Submitted on November 20th, 2026 by e-mail\n5. Three business days are over and we have nothing.\n\nTallgrass Telecom LLC'
    expect(readMail(text, { subject: 'Escalation level 1' }).escalation).toMatchObject({
      contactName: 'Pearl Quist',
      contactPhone: '6125550130',
      btn: '3155550118',
      endUserName: 'Hazel Radiology Group PLLC',
      dateSubmitted: '2026-11-20',
      channel: 'email',
    })
  })

  it.each([
    'The number is 801-555-0111 and I am at 303-555-0175.',
    'BTN 801-555-0111. You can get me at 303-555-0175.',
    "I'm on 303-555-0175; the account is 801-555-0111.",
  ])('tell the account from the telephone: %s', (text) => {
    const { escalation } = readMail(`Please escalate our CSR request for Iver Florist, it was due Thursday. ${text}\n\nMarcus Feld`, {
      subject: 'overdue',
    })
    expect(escalation).toMatchObject({ btn: '8015550111', contactPhone: '3035550175' })
  })
})
