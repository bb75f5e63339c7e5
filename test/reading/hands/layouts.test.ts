import { describe, expect, it } from 'vitest'
import { readMail, request } from './a-mail.ts'

describe('an address as on an envelope', () => {
  const service = { street: '601 W. Spindle Pkwy.', city: 'Chicago', state: 'IL', zip: '60601' }
  const billing = { street: '44 S. Lantern Dr.', unit: 'Ste. 9', city: 'Peoria', state: 'IL', zip: '61602' }

  it.each([
    `BTN 312-555-0157

Service at:
Greyfinch Art Supply
Attn: Nora Trevan, Owner
601 W. Spindle Pkwy.
Chicago, IL 60601

Billed to:
Hartig Accounting
c/o Ida Hartig
44 S. Lantern Dr., Ste. 9
Peoria, IL 61602

LOA on file - yes, signed by Nora W Trevan, 11-20-2026`,
    `BTN: 312-555-0157
Customer:
Greyfinch Art Supply
601 W. Spindle Pkwy.
Chicago, IL 60601

Bill to:
c/o Ida Hartig
Hartig Accounting
44 S. Lantern Dr., Ste. 9
Peoria, IL 61602

LOA on file: yes, signed by Nora W Trevan, 11-20-2026`,
  ])('has the name first: %s', (text) => {
    expect(request(text)).toMatchObject({
      btn: '3125550157',
      endUserName: 'Greyfinch Art Supply',
      serviceAddress: service,
      billingName: 'Hartig Accounting',
      billingAddress: billing,
      loaOnFile: true,
      authorizingPerson: 'Nora W Trevan',
      contactName: null,
    })
  })

  it('below "From:" is the requester’s and no service address', () => {
    const text = 'From:\nTallgrass Telecom LLC\n12 Elm Street\nRochester, NY 14604\n\nBTN: 312-555-0157\nEnd user: Greyfinch Art Supply'
    expect(request(text)).toMatchObject({
      requestingCompany: 'Tallgrass Telecom LLC',
      endUserName: 'Greyfinch Art Supply',
      serviceAddress: null,
    })
  })

  it.each([
    [
      '690½ Harbor Drive (side entrance), Pittsburgh, PA 15219',
      { street: '690½ Harbor Drive', city: 'Pittsburgh', state: 'PA', zip: '15219' },
    ],
    [
      '14 E Laurel Pl, bureau 100, Burlington (Vermont) 05401',
      { street: '14 E Laurel Pl', unit: 'bureau 100', city: 'Burlington', state: 'VT', zip: '05401' },
    ],
    ['22 Elm St (behind the bank) Concord NH 03301', { street: '22 Elm St', city: 'Concord', state: 'NH', zip: '03301' }],
  ])('may hold brackets: %s', (address, expected) => {
    expect(request(`CSR for BTN 412-555-0135\nEnd user: Marlow House\nService address: ${address}`).serviceAddress).toMatchObject(expected)
    expect(request(`Please send the CSR for Marlow House, BTN 412-555-0135, ${address}. Thank you.`).serviceAddress).toMatchObject(expected)
  })
})

describe('who asks', () => {
  it.each([
    'From: Tallgrass Telecom LLC, 9T7G\nBy: Nora Quist / 919-555-0166 / desk@tallgrass.example',
    'Requesting company: Tallgrass Telecom LLC (9T7G)\nBy: Nora Quist, 919-555-0166, desk@tallgrass.example',
    'R: Tallgrass Telecom LLC, 9T7G, Nora Quist, 919-555-0166, desk@tallgrass.example',
  ])('is told in lines of several parts: %s', (lines) => {
    const expected = { requestingCompany: 'Tallgrass Telecom LLC', companyCode: '9T7G', contactName: 'Nora Quist', contactPhone: '9195550166', contactEmail: 'desk@tallgrass.example', authorizingPerson: null } // prettier-ignore
    expect(request(`${lines}\n\nBTN 312-555-0157\nEnd user: Marlow House`)).toMatchObject(expected)
    expect(request(`N: Marlow House\nT: 312-555-0157\nL: yes\n\n${lines}`)).toMatchObject({
      ...expected,
      endUserName: 'Marlow House',
      btn: '3125550157',
    })
  })

  it('"Questions: ..." names the person to ask', () => {
    const text = 'CSR request for Marlow House LLC\n412-555-0135\n\nQuestions: Nora Quist, 412-555-0151'
    expect(request(text)).toMatchObject({ contactName: 'Nora Quist', contactPhone: '4125550151', btn: '4125550135' })
  })
})

describe('screens of ordering systems', () => {
  it('have one blank between a code and its value, several to a line', () => {
    const text = `*** CSRQ ***
CCNA ZTG      PON CF2611-7720      VER 00
D/TSENT 11242026-0915AM            TXTYP E
CC 9T7G       AGAUTH Y             DATED 20261119   AUTHNM BETH S NORQUIST
ATN 860-555-0142                   TOS 1
NAME CALLENDAR & SONS
SANO 240      SASN FOUNDRY         SATH ST
CITY HARTFORD                      STATE CT         ZIP 06103
INIT NORA QUIST                    TEL NO 860-555-0130`
    expect(request(text)).toMatchObject({
      ccna: 'ZTG',
      requesterRef: 'CF2611-7720',
      requestDate: '2026-11-24',
      btn: '8605550142',
      accountType: 'business',
      endUserName: 'CALLENDAR & SONS',
      serviceAddress: { street: '240 FOUNDRY ST', city: 'HARTFORD', state: 'CT', zip: '06103' },
      contactName: 'NORA QUIST',
    })
  })

  it('are not capitals alone', () => {
    const text = 'PLS SEND CSR FOR\nNAME BRAND SHOES LLC\nBTN 860-555-0142\n240 FOUNDRY ST\nHARTFORD CT 06103'
    expect(request(text)).toMatchObject({ btn: '8605550142', serviceAddress: { street: '240 FOUNDRY ST' } })
  })
})

describe('a list of accounts', () => {
  it.each(['All three are in Milwaukee, WI 53202, and we have LOAs on file.', 'They are all in Milwaukee WI 53202. LOAs are on file.'])(
    'whose town is said once: %s',
    (said) => {
      const text = `Hello,

please pull three CSRs. ${said}

1) The Drift Roofing LLC, 414-555-0109, 597 42nd Drive
2) The Knitted Heron, 38 County Road 91 South, BTN 414-555-0130
3) Callow & Sons Bakery LLC - 1020 Market Road - 414-555-0100`
      const town = { city: 'Milwaukee', state: 'WI', zip: '53202' }
      expect(readMail(text).requests).toMatchObject([
        { btn: '4145550109', serviceAddress: { street: '597 42nd Drive', ...town } },
        { btn: '4145550130', serviceAddress: { street: '38 County Road 91 South', ...town } },
        { btn: '4145550100', serviceAddress: { street: '1020 Market Road', ...town } },
      ])
    },
  )
})

describe('small things', () => {
  it.each(['End user: R Dimitra (residential)', 'End user: R Dimitra, residence', 'End user: R Dimitra (res)'])(
    'the kind of account beside the name: %s',
    (line) => {
      expect(request(`${line}\nBTN: 206-555-0147`)).toMatchObject({ endUserName: 'R Dimitra', accountType: 'residence' })
    },
  )

  it('the kind of account in front of the word CSR', () => {
    const { requests } = readMail('two residence CSRs please:\n\nRobert Halver Sr - 309-555-0116\nRobert Halver Jr - 309-555-0117')
    expect(requests.map(({ accountType }) => accountType)).toEqual(['residence', 'residence'])
  })

  it('names may begin with a digit, and one digit is no reference', () => {
    expect(request('CSR request for 2 Rivers Clinic LLC, BTN 412-555-0135')).toMatchObject({
      endUserName: '2 Rivers Clinic LLC',
      requesterRef: null,
    })
    expect(request('End user: 3 Sisters Bakery\nBTN: 412-555-0135\nPON 5')).toMatchObject({
      endUserName: '3 Sisters Bakery',
      requesterRef: null,
    })
  })

  it('marks of code spans stand around values', () => {
    const text =
      '- **Customer:** Marlow House\n- **BTN:** `201-555-0105`\n- **TNs:** `201-555-0105`, `201-555-0106`\n- **Company:** Tallgrass Telecom LLC (`9T7G`)'
    expect(request(text)).toMatchObject({ btn: '2015550105', wtns: ['2015550106'], companyCode: '9T7G', endUserName: 'Marlow House' })
  })

  it.each([
    'my client has the cheese shop by the name Otter Cheese Haus',
    'the customer goes by Otter Cheese Haus',
    'it is for a shop named Otter Cheese Haus',
  ])('%s', (words) => {
    expect(request(`Please send the record of 262-555-0101, ${words}.`)).toMatchObject({
      btn: '2625550101',
      endUserName: 'Otter Cheese Haus',
    })
  })
})
