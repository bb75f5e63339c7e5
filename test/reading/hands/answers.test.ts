import { describe, expect, it } from 'vitest'
import { readAnswer, readMail, request } from './a-mail.ts'
import type { ReadRequest } from '../../../src/reading/form.ts'

const answered = (text: string): Partial<ReadRequest> => readAnswer(text).requests[0] ?? {}

describe('an answer between the lines of what it answers', () => {
  it('is a value of what the line above asks for', () => {
    const text = `Answers below in between.

> Your request CSR-2026-000777 for account telephone number 317-555-0110 was rejected.
> 501 contact telephone number missing
317-555-0150
> 501 LOA box not checked
LOA is on file, yes
> 003 service address: ZIP code missing
46204

Nora Quist`
    expect(answered(text)).toMatchObject({ btn: null, contactPhone: '3175550150', loaOnFile: true, serviceAddress: { zip: '46204' } })
  })

  it.each([
    ["> What is the end user's name?\nMaple Court Dental", { endUserName: 'Maple Court Dental' }],
    ['> Who can we call back?\n317-555-0150', { contactPhone: '3175550150', btn: null }],
    ['> Telephone of the requester\n\n317-555-0150', { contactPhone: '3175550150', btn: null }],
    ['> Which billing telephone number?\n\n317-555-0199', { btn: '3175550199', contactPhone: null }],
    [
      '> 003 service address incomplete\n14 Elm Street, Concord NH 03301',
      { serviceAddress: { street: '14 Elm Street', city: 'Concord', state: 'NH', zip: '03301' } },
    ],
    ['> 501 company code is missing\n9T7G', { companyCode: '9T7G' }],
    ['> contact e-mail address: required\nnora@tallgrass.example', { contactEmail: 'nora@tallgrass.example' }],
  ])('%s', (text, expected) => {
    expect(answered(text)).toMatchObject(expected)
  })

  it('is no value where the line above asks for nothing', () => {
    expect(answered('> We have received your request.\nMaple Court will call you.\n> Reference: CSR-2026-000777\nThanks')).toMatchObject({
      endUserName: null,
    })
  })
})

describe('what is taken back within one letter', () => {
  const form = 'Customer: Drift Barber Shop LLC\nBTN: 206-555-0117\nService address: 3255 Wharf Drive, Seattle, WA 98101\nLOA on file'

  it.each([
    `Scratch that - the owner found an old bill. The billing number is 206-555-0100. 0117 is only one of their lines.\n\n${form}`,
    `${form}\n\nOops, the BTN is 206-555-0100. 0117 is one of their lines.`,
    `${form}\n\nCorrection: BTN: 206-555-0100. They also have 0117.`,
  ])('does not contradict what takes its place: %s', (text) => {
    expect(request(text)).toMatchObject({ btn: '2065550100', wtns: ['2065550117'], endUserName: 'Drift Barber Shop LLC' })
  })

  it.each([
    '206-555-0117, no wait, 206-555-0100',
    '206-555-0117 sorry, I meant 206-555-0100',
    '206-555-0117 - scratch that - 206-555-0100',
  ])('may stand in one line: %s', (numbers) => {
    expect(request(`Please send the CSR for Marlow House, ${numbers}. LOA on file.`)).toMatchObject({ btn: '2065550100', wtns: [] })
    expect(request(`BTN: ${numbers}\nEnd user: Marlow House`)).toMatchObject({ btn: '2065550100', wtns: [] })
    expect(request(`BTN: 303-555-0100\nEnd user: Marlow House\nCall me at ${numbers}.`)).toMatchObject({
      btn: '3035550100',
      contactPhone: '2065550100',
    })
  })

  it('leaves a contradiction that nobody took back a contradiction', () => {
    expect(request(`${form}\n\nBTN: 206-555-0100`).btn).toBeNull()
  })
})

describe('who writes', () => {
  it('may use no capitals at all', () => {
    const text =
      'hey need a csr for maple court dental, 28 elm street, cleveland oh 44114, main # is 216-555-0119. loa signed, have it right here\n\nnora quist\ntallgrass business\n216 555 0167\nnora.quist@tallgrass.example'
    expect(request(text)).toMatchObject({
      endUserName: 'Maple Court Dental',
      contactName: 'Nora Quist',
      requestingCompany: 'Tallgrass Business',
      contactPhone: '2165550167',
    })
  })

  it.each([
    'NORA QUIST / TGX / OCN 9T7G / 704-555-0175 / NORA@TALLGRASS-XC.EXAMPLE',
    'Nora Quist, TGX, 704-555-0175, nora@tallgrass-xc.example',
  ])('may shorten the name of his company to letters of its domain: %s', (line) => {
    expect(request(`PLS PULL CSR FOR BTN 704-555-0102\n\n${line}`)).toMatchObject({ requestingCompany: 'TGX', contactPhone: '7045550175' })
  })

  it('is no machine', () => {
    const text =
      'Number: RITM0048812\nOpened by: svc_portflow\nOpened: 2026-11-20 10:58\nRequested for: Nora Quist\nBTN: 704-555-0102\nEnd user: Marlow House'
    expect(request(text)).toMatchObject({ contactName: 'Nora Quist', requestDate: null })
  })
})

describe('the subject', () => {
  it.each([
    ['[Tallgrass #51177] CSR needed', '51177'],
    ['[JIRA] (PORT-2291) Pull CSR', 'PORT-2291'],
    ['Ticket 400512: CSR', '400512'],
    ['CSR for 704-555-0102', null],
    ['CSR (rush) for Marlow', null],
  ])('"%s" names the ticket', (subject, reference) => {
    expect(readMail('BTN: 704-555-0102\nEnd user: Marlow House', { subject }).requests[0]?.requesterRef).toBe(reference)
  })
})

describe('where the bills go', () => {
  it.each([
    'BILLS TO PO BOX 231 CHARLOTTE NC 28202',
    'Billed to: PO Box 231, Charlotte, NC 28202',
    'Bills go to PO Box 231, Charlotte NC 28202',
  ])('%s', (line) => {
    const { serviceAddress, billingAddress } = request(
      `PLS PULL CSR FOR\n\nKALLIS ORTHODONTICS CO\n2384 GLASSHOUSE DR\nCHARLOTTE NC 28202\nBTN 704-555-0102\n${line}`,
    )
    expect(serviceAddress).toMatchObject({ street: '2384 GLASSHOUSE DR' })
    expect(billingAddress?.street?.toLowerCase()).toBe('po box 231')
  })
})
