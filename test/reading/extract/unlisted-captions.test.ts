import { describe, expect, it } from 'vitest'
import { readHeading } from '../../../src/reading/labels/heading.ts'
import { readForm, resolver, someLines } from './a-form.ts'

const asked = (text: string): string[] => resolver(text, 'marked').map(({ concept }) => concept)

describe('captions that nobody listed', () => {
  it.each([
    ['Gaining telephone company', 'requestingCompany'],
    ['Prospective provider', 'requestingCompany'],
    ["Name of consultant's firm", 'requestingCompany'],
    ['Requested by (company)', 'requestingCompany'],
    ['Carrier that will provide service', 'requestingCompany'],
    ['Party to contact', 'contactName'],
    ['Customer service rep (requester)', 'contactName'],
    ['Voice number', 'phone'],
    ['Date faxed', 'requestDate'],
    ['Number to be looked up', 'btn'],
    ['Other numbers we are taking', 'wtns'],
    ['Who has the service?', 'endUserName'],
    ['Store or company name', 'endUserName'],
    ['Mail bills to', 'billingAddress'],
    ['We hold the LOA', 'loaOnFile'],
    ['LOA signed by whom?', 'authorizingPerson'],
    ['Authorizing customer', 'authorizingPerson'],
    ['Home or business?', 'accountType'],
    ['Send CSR how?', 'preferredResponse'],
    ['Comments to carrier', 'remarks'],
    ['4-char OCN', 'companyCode'],
    ['3-letter CCNA', 'ccna'],
    ['Who may we call with questions?', 'contactName'],
    ['Originated by', 'contactName'],
    ['Account rep', 'contactName'],
    ['Where can we reach you?', 'contactPhone'],
    ['Number where you can be reached', 'contactPhone'],
    ['Your telephone number', 'contactPhone'],
    ["Preparer's number", 'contactPhone'],
    ['Carrier contact number', 'contactPhone'],
    ['Mail box for replies', 'contactEmail'],
    ['Request submitted on', 'requestDate'],
    ['Fecha de solicitud', 'requestDate'],
    ['P.O. No.', 'requesterRef'],
    ['Your job no.', 'requesterRef'],
    ['BTN with current carrier', 'btn'],
    ['Telephone number to be researched', 'btn'],
    ['10-digit BTN', 'btn'],
    ['Número de facturación', 'btn'],
    ['3-digit code after BTN', 'customerCode'],
    ['Account suffix', 'customerCode'],
    ['CC (customer code)', 'customerCode'],
    ['Which lines will be ported?', 'wtns'],
    ['Fax/alarm lines', 'wtns'],
    ['Other lines at this location', 'wtns'],
    ['Numbers on same account', 'wtns'],
    ['Números adicionales', 'wtns'],
    ['Account number as shown on bill', 'accountNumber'],
    ['Customer ID', 'accountNumber'],
    ['Carrier account no.', 'accountNumber'],
    ['In whose name is the account', 'endUserName'],
    ['Name of person or business on account', 'endUserName'],
    ['Titular de la cuenta', 'endUserName'],
    ['Where is the customer located?', 'serviceAddress'],
    ['Service is located at', 'serviceAddress'],
    ['Address, end user', 'serviceAddress'],
    ['Street & number', 'street'],
    ['5-digit ZIP', 'zip'],
    ['Dirección de facturación', 'billingAddress'],
    ['LOA held by requester', 'loaOnFile'],
    ['Agent letter on file', 'loaOnFile'],
    ['¿Carta de autorización en archivo?', 'loaOnFile'],
    ['When was the LOA signed?', 'loaDate'],
    ['LOA execution date', 'loaDate'],
    ['By whom was it signed?', 'authorizingPerson'],
    ['End user contact name', 'authorizingPerson'],
    ['Released by customer', 'authorizingPerson'],
    ['Bus/Res/Coin', 'accountType'],
    ['Type of subscriber', 'accountType'],
    ['How is service provided?', 'platform'],
    ['How do you want the record sent?', 'preferredResponse'],
    ['Return CSR via', 'preferredResponse'],
    ['Account security code', 'pin'],
    ['Existing circuit ID', 'circuitIds'],
    ['Special handling instructions', 'remarks'],
  ])('%s asks for %s', (text, concept) => {
    expect(asked(text)).toEqual([concept])
  })

  it.each([
    'Requested port date',
    'Target date',
    'Date needed',
    'When do you need it?',
    'How many lines?',
    'Lines (qty)',
    'Number of working lines',
    'Directory listing wanted',
    'Form revision date',
    'Long distance carrier',
    'Date received by CSR center',
    'Approved by (supervisor)',
    'Title of requester',
    'Type of request',
    'Reason for CSR',
    'Our mailing address',
    'Your address',
    'Bill date',
    'Customer since',
    'Backup contact',
    'Copy of LOA attached',
    'Response due',
    'Date completed by CSR Center',
    'Position of signatory',
  ])('%s asks for nothing that a request needs', (text) => {
    expect(asked(text)).toEqual(['ignored'])
  })

  it.each([
    'The Alarm Company',
    'City Center',
    'The Title Company',
    'Facility Services',
    'After Hours',
    'Which Wich',
    'Where Pigs Fly',
    'Copy Services',
    'The Mailbox',
    'Household Service Company',
  ])('%s is the name of a business, not a caption', (text) => {
    expect(asked(text)).toEqual([])
  })

  it('leave words of many meanings to their block', () => {
    expect(asked('Date required')).toEqual(['date'])
    expect(asked('Name (please print)')).toEqual(['name'])
    expect(asked('Teléfono / Telephone')).toEqual(['phone'])
  })

  it('are read with their values', () => {
    const request = readForm(
      someLines(
        'Gaining telephone company: Tallgrass Telecom LLC',
        '4-char OCN: 9S6W',
        'Telephone number to be researched: 617-555-0116',
        'In whose name is the account: Marta Tire',
        'Title of requester: Analyst',
        'When was the LOA signed? 11/23/2026',
      ),
    )
    expect(request).toMatchObject({
      requestingCompany: 'Tallgrass Telecom LLC',
      companyCode: '9S6W',
      btn: '6175550116',
      endUserName: 'Marta Tire',
      contactName: null,
      loaDate: '2026-11-23',
    })
  })
})

describe('headings that nobody listed', () => {
  it.each<[string, string | null]>([
    ['Your information', 'requester'],
    ['Carrier submitting request', 'requester'],
    ['Datos del solicitante', 'requester'],
    ['Customer whose record is requested', 'customer'],
    ['Current account information', 'customer'],
    ['Datos del cliente', 'customer'],
    ['Where the bills go', 'billing'],
    ['Reserved for serving carrier', 'serving'],
    ['Delivery instructions', 'other'],
    ['Existing company', null],
    ['Current telephone number', null],
  ])('%s opens the block of: %s', (text, party) => {
    expect(readHeading(text)?.party ?? null).toBe(party)
  })
})
