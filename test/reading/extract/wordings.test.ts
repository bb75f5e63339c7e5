import { describe, expect, it } from 'vitest'
import { readHeading } from '../../../src/reading/labels/heading.ts'
import { aGrid, readForm, resolver, someLines } from './a-form.ts'

const asked = (text: string): string[] => resolver(text, 'marked').map(({ concept }) => concept)

describe('wordings of labels', () => {
  it.each([
    ['nsp_agent_tel', 'contactPhone'],
    ['nsp_agent_mail', 'contactEmail'],
    ['cust_class', 'accountType'],
    ['Telephone of person asking', 'contactPhone'],
    ['Name of person asking', 'contactName'],
    ["Customer's main number", 'btn'],
    ['Your file no.', 'requesterRef'],
    ['Installed at', 'serviceAddress'],
    ['Authorization signed by', 'authorizingPerson'],
    ['Name of person signing LOA', 'authorizingPerson'],
    ['Signatory of the letter', 'authorizingPerson'],
    ['Authority granted by', 'authorizingPerson'],
    ['LOA executed on', 'loaDate'],
    ['Date of that letter', 'loaDate'],
    ['Authorization given on', 'loaDate'],
    ["Preparer's telephone", 'contactPhone'],
    ['Rep reachable at', 'contactPhone'],
    ['Phone of person preparing this form', 'contactPhone'],
    ['Electronic mail for the reply', 'contactEmail'],
    ['Individual making this request', 'contactName'],
    ['Employee submitting request', 'contactName'],
    ['Applicant (print name)', 'contactName'],
    ['Date of this application', 'requestDate'],
    ['Date this form was completed', 'requestDate'],
    ['Inquiry no.', 'requesterRef'],
    ['Subscriber of record', 'endUserName'],
    ['Party billed', 'endUserName'],
    ['Full name of account', 'endUserName'],
    ['Principal telephone number', 'btn'],
    ['Numbers being ported', 'wtns'],
    ['Lines to transfer', 'wtns'],
    ['Where service is furnished', 'serviceAddress'],
    ['Street and number where service is furnished', 'street'],
    ['Where bills are mailed, if elsewhere', 'billingAddress'],
    ['Does the requester have the end user’s LOA on file?', 'loaOnFile'],
    ['Do you hold the customer’s authorization?', 'loaOnFile'],
    ['Is a copy of the LOA attached to this form?', 'ignored'],
    ['Provider making request', 'requestingCompany'],
    ['Lines on account other than BTN', 'wtns'],
    ['Billing address if not the same - street or PO box', 'billingAddress'],
    ["Specialist's direct line", 'contactPhone'],
    ['Number of accounts', 'ignored'],
    ['Reference of applicant', 'requesterRef'],
    ['Order clerk', 'contactName'],
    ['Matter no.', 'requesterRef'],
    ['Return CSR by', 'preferredResponse'],
    ['AddressLine1', 'street'],
    ['Apto., piso / Apt., floor', 'unit'],
    ['Name of the person who signed it', 'authorizingPerson'],
    ['Company submitting request', 'requestingCompany'],
    ['Contact name for questions', 'contactName'],
    ['Date of CSR request', 'requestDate'],
    ['End user main number', 'btn'],
    ['Telephone number(s) to be ported', 'wtns'],
    ['List all TNs', 'wtns'],
    ['End user authorization obtained (Y/N)', 'loaOnFile'],
    ['Customer authorizing release', 'authorizingPerson'],
    ['Service type (Bus/Res)', 'accountType'],
    ['Preferred response method', 'preferredResponse'],
    ['Existing local service provider', 'ignored'],
    ['Response date', 'ignored'],
  ])('%s asks for %s', (text, concept) => {
    expect(asked(text)).toEqual([concept])
  })

  it('take the code of the old provider for nobody’s', () => {
    expect(asked('OLSP SPID')).toEqual(['ignored'])
    expect(asked('Old carrier OCN')).toEqual(['ignored'])
    const request = readForm(aGrid(['OLSP SPID', '7125', 'NLSP SPID', '9U1D'], ['ATN', '503-555-0151', 'Acct #', '8310761982']))
    expect(request?.companyCode).toBe('9U1D')
  })

  it.each([
    'CSR Center',
    'CUSTOMER SERVICE INQUIRY (CSI)',
    'Application for customer service information',
    'CSR REQUEST - WIRELINE PORTING',
    'Customer Service Record (CSR) Order Form',
  ])('take the title "%s" for no label', (title) => {
    expect(asked(title)).toEqual([])
  })

  it('do not make a label of the words of everyday', () => {
    expect(resolver('when', 'bare')).toEqual([])
    expect(resolver('given by', 'bare')).toEqual([])
  })
})

describe('dates of a form', () => {
  it('are not its date of print', () => {
    const request = readForm(someLines('form date: 06/15/2001', '', 'BTN: 520-555-0124', 'Customer name: Marta Tire', 'OCN: 9S6W'))
    expect(request?.btn).toBe('5205550124')
    expect(request?.requestDate).toBeNull()
  })

  it('answer "When?" only behind the person who signed', () => {
    const signed = ['BTN: 617-555-0116', 'LOA on file:  Yes', 'Who gave it?    Zelda Iverslie', 'When?           23-Nov-2026']
    expect(readForm(someLines(...signed))).toMatchObject({ authorizingPerson: 'Zelda Iverslie', loaDate: '2026-11-23', requestDate: null })
    const other = readForm(someLines('BTN: 617-555-0116', 'Customer name: Marta Tire', 'When: 23-Nov-2026'))
    expect(other).toMatchObject({ btn: '6175550116', requestDate: null, loaDate: null })
  })
})

describe('headings by their words', () => {
  it.each<[string, string | null]>([
    ['OUR SIDE', 'requester'],
    ['Who wants the record', 'requester'],
    ['Ordering carrier', 'requester'],
    ['END USER SIDE', 'customer'],
    ['Whose record it is', 'customer'],
    ['Customer whose record is requested', 'customer'],
    ['To be filled in by the company furnishing the information', 'serving'],
    ['B. ACCOUNT TO BE RESEARCHED', 'customer'],
    ['Subscriber and premises', 'customer'],
    ['Customer authorization', 'authorization'],
    ["Losing carrier's reply", 'serving'],
    ['LEAVE BLANK - REPLYING CARRIER', 'serving'],
    ['For internal tracking', 'serving'],
    ['Customer name', null],
    ['Billing telephone number', null],
    ['Coordinator', null],
  ])('%s opens the block of: %s', (text, party) => {
    expect(readHeading(text)?.party ?? null).toBe(party)
  })
})
