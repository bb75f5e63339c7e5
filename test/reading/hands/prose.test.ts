import { describe, expect, it } from 'vitest'
import { readMail, request } from './a-mail.ts'

const pelham = {
  btn: '7165550141',
  endUserName: 'Pelham Street Dairy',
  serviceAddress: { street: '18 Pelham Street', city: 'Buffalo', state: 'NY', zip: '14202' },
}

describe('several accounts', () => {
  it.each([
    `Requesting CSR on the below:

Pelham Street Dairy
18 Pelham Street
Buffalo, NY 14202
BTN 716-555-0141

Marlow House
12 Elm Street
Concord, NH 03301
BTN 603-555-0100

We have LOAs on file for both customers.`,
    'Two please. For Pelham Street Dairy the number is 716-555-0141 at 18 Pelham Street, Buffalo, NY 14202, and for Marlow House it’s 603-555-0100 at 12 Elm Street, Concord, NH 03301. LOAs for both are on file.',
    `Hello, two records please.

First, Pelham Street Dairy at 18 Pelham Street, Buffalo, NY 14202. Their number is 716-555-0141.

Second, Marlow House, 12 Elm Street, Concord, NH 03301. They are billed on 603-555-0100.

We hold signed authorizations of both, LOAs on file.`,
  ])('in blocks, in one sentence, in paragraphs: %s', (text) => {
    const { requests } = readMail(text)
    expect(requests).toHaveLength(2)
    expect(requests[0]).toMatchObject(pelham)
    expect(requests[1]).toMatchObject({
      btn: '6035550100',
      endUserName: 'Marlow House',
      serviceAddress: { street: '12 Elm Street', zip: '03301' },
      loaOnFile: true,
    })
  })

  it('of one customer, told apart by number and place', () => {
    const text =
      'pls send csrs, same customer (Pelham Street Dairy), loa on file\n\n716-555-0141 - 18 Pelham St, Buffalo NY 14202\n716-555-0151 - 20 Market Sq, Buffalo NY 14203'
    expect(readMail(text).requests).toMatchObject([
      { btn: '7165550141', endUserName: 'Pelham Street Dairy', serviceAddress: { zip: '14202' } },
      { btn: '7165550151', endUserName: 'Pelham Street Dairy', serviceAddress: { street: '20 Market Sq', zip: '14203' } },
    ])
  })
})

describe('a mail of sentences', () => {
  it('in capitals ends names where sentences go on', () => {
    const text =
      'THIS IS NORA QUIST WITH TALLGRASS TELECOM LLC, OCN 9T7G. WE REQUEST THE CUSTOMER SERVICE RECORD FOR PELHAM STREET DAIRY LOCATED AT 18 PELHAM STREET, BUFFALO, NEW YORK 14202. THEIR MAIN BILLING NUMBER IS 716-555-0141. PLEASE CALL 585-555-0120.'
    expect(request(text)).toMatchObject({
      endUserName: 'PELHAM STREET DAIRY',
      contactName: 'NORA QUIST',
      serviceAddress: { city: 'BUFFALO', state: 'NY' },
      btn: '7165550141',
      contactPhone: '5855550120',
    })
  })

  it('dictated without stops and capitals keeps the nouns of names', () => {
    const text =
      'hi this is nora from tallgrass telecom i need the customer service record for pelham street dairy the phone number is 716 555 0141 they are at 18 pelham street in buffalo new york 14202 we have the loa on file you can reach me at 585 555 0120'
    expect(request(text)).toMatchObject({
      requestingCompany: 'Tallgrass Telecom',
      endUserName: 'Pelham Street Dairy',
      btn: '7165550141',
      contactPhone: '5855550120',
    })
  })

  it('in short lower-case lines is no signature’s number', () => {
    const text =
      'morning\n\nnext one is the plover tackle shop on the highway\n1874 us hwy 41 n\nvenice fl 34285\n\ntheir phone is 941 555 0135 just the one\nloa is here, its on file\n\nnora q / tallgrass telephone\n813 555 0130\nnora.quist@tallgrass.example'
    expect(request(text, { subject: 'tackle shop' })).toMatchObject({
      btn: '9415550135',
      contactPhone: '8135550130',
      endUserName: 'Plover Tackle Shop',
      serviceAddress: { city: 'Venice', state: 'FL' },
    })
  })

  it('of a customer, handed on, speaks of his own number', () => {
    const text = `Please pull the CSR for this customer, LOA on file.

Nora Quist
Tallgrass Telecom LLC

---------- Forwarded message ---------
From: Ida Pelham <ida@pelhamdairy.example>
Date: Thu, Nov 19, 2026 at 3:02 PM
Subject: switching phones
To: Nora Quist <nora.quist@tallgrass.example>

Hi Nora, our phone number is 716-555-0141. We're Pelham Street Dairy, on the second floor at 18 Pelham Street, Buffalo, NY 14202. My cell is 716-555-0199.`
    expect(request(text, { subject: 'FW: switching phones' })).toMatchObject({
      ...pelham,
      serviceAddress: { ...pelham.serviceAddress, unit: 'second floor' },
    })
  })

  it.each([
    'Numbers: (414) 555-0115/0122, the first being the billing number.',
    'Numbers: 414-555-0115, 414-555-0122 (the first is the BTN).',
  ])('may name the account among others: %s', (numbers) => {
    expect(request(`End user: Marlow House\n${numbers}`)).toMatchObject({ btn: '4145550115', wtns: ['4145550122'] })
  })

  it('of one long line is no form for a colon in it', () => {
    const text =
      'Good afternoon. Tallgrass Telecom LLC (9T7G) is moving Fitz Enterprises Inc and needs their CSR. Numbers: (414) 555-0115/0122. Service is at 21 Old Post Street, Milwaukee, WI 53202, while invoices go to 4293 N 12th Ave, Sussex, WI 53089.'
    expect(request(text)).toMatchObject({
      btn: '4145550115',
      serviceAddress: { street: '21 Old Post Street' },
      billingAddress: { street: '4293 N 12th Ave' },
    })
  })

  it('about bills of somebody names no billing address', () => {
    const text =
      'Tallgrass Audit Group LLC is reviewing the telephone bills of The Redspin Electric Inc (443 1st Ave, Louisville, KY 40202). We request the customer service record under 502-555-0153.'
    expect(request(text)).toMatchObject({ serviceAddress: { street: '443 1st Ave' }, billingAddress: null })
  })
})

describe('small things in labels', () => {
  it.each([
    ['LOA: signed by Anna Stavro on Nov 8, 2026, we have it', { loaOnFile: true, loaDate: '2026-11-08', authorizingPerson: 'Anna Stavro' }],
    ['Carta de autorización: sí, firmada por Rosa Calderín el 08/11/2026', { loaOnFile: true, authorizingPerson: 'Rosa Calderín' }],
    ['Rest of the hunt group: 504-555-0134 thru 0136', { wtns: ['5045550134', '5045550135', '5045550136'] }],
    ["Owner's cell: 504-555-0199", { btn: '5045550133' }],
    ['Gets mail at: PO Box 3012, Denver, CO 80202', { billingAddress: { street: 'PO Box 3012' } }],
  ])('%s', (line, expected) => {
    expect(request(`Customer: Juniper Roofing Ltd\nPilot: 504-555-0133\n${line}`)).toMatchObject(expected)
  })

  it('"Business:" in front of a name asks for the customer', () => {
    expect(request('Business: Drift Tanning & Spa\nPhone on the account: 512-555-0104\nLOA: on file')).toMatchObject({
      endUserName: 'Drift Tanning & Spa',
      btn: '5125550104',
    })
  })

  it('"US" and "THEM" head two blocks', () => {
    const text =
      '== US ==\nName: Nora Quist\nPhone: 303-555-0176\n\n== THEM ==\nName: Fox Nail Salon Ltd\nPhone: 303-555-0108\nOther phone: 303-555-0109'
    expect(request(text)).toMatchObject({
      contactName: 'Nora Quist',
      contactPhone: '3035550176',
      endUserName: 'Fox Nail Salon Ltd',
      btn: '3035550108',
      wtns: ['3035550109'],
    })
  })

  it('two cells with one tab between are a label and its value', () => {
    const text =
      'Our ref\tNJ-3081\nCarrier\tTallgrass Telecom LLC\nSubmitter tel\t5025550176\nCustomer\tVictor Pest Control Co\nBTN\t5025550128\nLOA\tYES'
    expect(request(text)).toMatchObject({
      contactPhone: '5025550176',
      requesterRef: 'NJ-3081',
      endUserName: 'Victor Pest Control Co',
      btn: '5025550128',
    })
  })

  it('a sentence behind a name is not part of it', () => {
    expect(request('BTN: 504-555-0133\nChange end user name to: Maple Grove Dental. You can leave the rest as it is.').endUserName).toBe(
      'Maple Grove Dental',
    )
  })

  it('what a P.S. takes back is read below the signature', () => {
    const text =
      'I need a CSR for Marlow House LLC, BTN 414-555-0134, LOA on file.\n\nNora Quist\nTallgrass Telecom LLC\n\nP.S. Just saw that I mistyped the BTN above. It is 414-555-0143, not 0134. Sorry!'
    expect(request(text)).toMatchObject({ btn: '4145550143', wtns: [], contactName: 'Nora Quist' })
  })

  it('hyphens that do not break join the parts of a number', () => {
    expect(request('TN of requester: +1 (614) 555‑0131\nAcct TN: +1 (804) 555‑0189\nCustomer of record: 1st Dry Cleaners')).toMatchObject({
      btn: '8045550189',
      contactPhone: '6145550131',
    })
  })
})

describe('other languages and other orders', () => {
  it.each([
    "Nom du client : Laiterie Pelham\nNuméro de téléphone (facturation) : 716-555-0141\nAdresse de service : 18 Pelham Street, Buffalo, NY 14202\nEntreprise demanderesse : Tallgrass Telecom LLC\nPersonne-ressource : Nora Quist\nTéléphone : 585-555-0120\nLettre d'autorisation au dossier : oui, signée le 20 novembre 2026 par Ida Pelham",
    'Nombre del cliente: Laiterie Pelham\nNúmero principal: 716-555-0141\nDirección de servicio: 18 Pelham Street, Buffalo, NY 14202\nEmpresa solicitante: Tallgrass Telecom LLC\nPersona de contacto: Nora Quist\nTeléfono: 585-555-0120\nCarta de autorización: sí, firmada por Ida Pelham el 20/11/2026',
    'Kunde: Laiterie Pelham\nHauptnummer: 716-555-0141\nAnschrift: 18 Pelham Street, Buffalo, NY 14202\nVollmacht: liegt vor (20.11.2026, Ida Pelham)\nFirma: Tallgrass Telecom LLC\nAnsprechpartnerin: Nora Quist\nTelefon: 585-555-0120',
  ])('%s', (text) => {
    expect(request(text)).toMatchObject({
      btn: '7165550141',
      endUserName: 'Laiterie Pelham',
      requestingCompany: 'Tallgrass Telecom LLC',
      contactName: 'Nora Quist',
      contactPhone: '5855550120',
      loaOnFile: true,
      loaDate: '2026-11-20',
      authorizingPerson: 'Ida Pelham',
    })
  })

  it('the customer may be named behind his number', () => {
    const text =
      'We need the service record on account 716-555-0141 for Pelham Street Dairy, they are porting on 12/15. We do have their LOA.'
    expect(request(text)).toMatchObject({ btn: '7165550141', endUserName: 'Pelham Street Dairy', loaOnFile: true, loaDate: null })
  })

  it('an escalation may begin a sentence with the word customer', () => {
    const text =
      '3 days gone and nothing. Need this escalated. Customer Pelham Street Dairy, 716-555-0141, submitted 11/18 by email. Call me 585-555-0120.'
    expect(readMail(text, { subject: 'ESCALATION' }).escalation).toMatchObject({
      endUserName: 'Pelham Street Dairy',
      btn: '7165550141',
      contactPhone: '5855550120',
    })
  })
})

describe('a list inside one line', () => {
  it.each([
    'Please pull: A) Pelham Dairy, 716-555-0141, 18 Pelham St, Buffalo NY 14202; B) Marlow House, 603-555-0100, 12 Elm St, Concord, NH 03301. LOAs on file. Call me at 585-555-0120.',
    'Need two CSRs: 1) Pelham Dairy 716-555-0141 at 18 Pelham St, Buffalo NY 14202 2) Marlow House 603-555-0100 at 12 Elm St, Concord NH 03301. LOAs on file. My number is 585-555-0120.',
  ])('is several requests: %s', (text) => {
    expect(readMail(text).requests).toMatchObject([
      { btn: '7165550141', endUserName: 'Pelham Dairy', wtns: [], contactPhone: '5855550120', serviceAddress: { zip: '14202' } },
      { btn: '6035550100', endUserName: 'Marlow House', wtns: [], contactPhone: '5855550120', serviceAddress: { zip: '03301' } },
    ])
  })

  it('is none where its points hold no numbers', () => {
    const text = 'Please send the CSR for Marlow House, BTN 603-555-0100. We need 1) the features 2) the hunting.'
    expect(request(text)).toMatchObject({ btn: '6035550100', endUserName: 'Marlow House' })
  })
})
