import { describe, expect, it } from 'vitest'
import { aGrid, aPage, readForm } from './a-form.ts'

describe('a page with leaders of dots', () => {
  it('gives each caption what stands behind its leaders, numbers of fields left aside', () => {
    const page = aPage([
      [84, 100, '1.1'],
      [110, 100, 'Company ................................ Ironquill Cable Communications LP'],
      [84, 118, '1.2'],
      [110, 118, 'Individual making this request ........ Ptolemy Greaves'],
      [84, 136, '1.3'],
      [110, 136, 'Our file number....................... IQ-55172'],
      [84, 154, '2.1'],
      [110, 154, 'Full name of account .................. Safe Hearth Shelter Network'],
      [84, 172, '2.2'],
      [110, 172, 'Main account telephone number ......... 216-555-0133'],
      [84, 190, '2.3'],
      [110, 190, 'Floor, suite or room ..................'],
      [84, 208, '2.4'],
      [110, 208, 'City .................................. Cleveland'],
      [84, 226, '2.5'],
      [110, 226, 'Kind of customer ...................... [ X ] business'],
      [400, 226, '[ ] residence'],
    ])
    expect(readForm(page)).toMatchObject({
      contactName: 'Ptolemy Greaves',
      requesterRef: 'IQ-55172',
      endUserName: 'Safe Hearth Shelter Network',
      btn: '2165550133',
      accountType: 'business',
      serviceAddress: { unit: null, city: 'Cleveland' },
    })
  })
})

describe('rows of small captions above rows of values', () => {
  it('give each caption its value, also where the value could be a caption itself', () => {
    const page = aPage([
      [32, 100, '1 CCNA'],
      [132, 100, '2 PON'],
      [300, 100, '3 VER'],
      [372, 100, '4 D/TSENT'],
      [36, 113, 'ZBW'],
      [136, 113, 'BW-118'],
      [304, 113, '00'],
      [376, 113, '12-09-2026'],
      [32, 132, 'END USER SECTION'],
      [32, 144, '5 NAME'],
      [330, 144, '6 SANO'],
      [400, 144, '7 SASF'],
      [450, 144, '8 SASD'],
      [500, 144, '9 SASN'],
      [36, 157, 'THE QUARRYTON REALTY LLC'],
      [334, 157, '710'],
      [454, 157, 'S'],
      [504, 157, 'HERON BLVD'],
      [32, 173, '10 LD1'],
      [82, 173, '11 LV1'],
      [232, 173, '12 CITY'],
      [424, 173, '13 STATE'],
      [500, 173, '14 ZIP'],
      [36, 186, 'STE'],
      [86, 186, '102'],
      [236, 186, 'TAMPA'],
      [428, 186, 'FL'],
      [504, 186, '33602'],
      [32, 216, '15 ATN'],
      [232, 216, '16 AN'],
      [372, 216, '17 EATN'],
      [36, 229, '813 555 0183'],
      [236, 229, '8311177352'],
    ])
    expect(readForm(page)).toMatchObject({
      ccna: 'ZBW',
      requesterRef: 'BW-118',
      requestDate: '2026-12-09',
      btn: '8135550183',
      accountNumber: '8311177352',
      serviceAddress: { street: '710 S HERON BLVD', unit: 'STE 102', city: 'TAMPA', state: 'FL', zip: '33602' },
    })
  })

  it('are not seen in two columns of captions with their values beside them', () => {
    const page = aPage([
      [44, 100, 'BTN'],
      [149, 100, '503-555-0151'],
      [310, 100, 'Account no.'],
      [415, 100, '8310761982'],
      [44, 122, 'Decision maker'],
      [149, 122, 'Amir Bokarski'],
      [310, 122, 'PIN'],
      [44, 144, 'Additional TNs'],
      [149, 144, '503-555-0152, 503-555-0153'],
    ])
    expect(readForm(page)).toMatchObject({ authorizingPerson: 'Amir Bokarski', wtns: ['5035550152', '5035550153'] })
  })
})

describe('a page that explains the form', () => {
  it('is no request beside the form itself', () => {
    const explained = aPage([
      [54, 60, 'Customer Service Record Request - how to fill in this form'],
      [54, 90, '1. Billing telephone number: ten digits. Example: 518-555-0177.'],
      [54, 110, '2. Customer name: as on the bill. Example: Harborlight Books Inc.'],
    ])
    const form = aPage([
      [54, 60, 'Customer Service Record Request'],
      [54, 90, 'Billing telephone no.'],
      [210, 90, '718-555-0104'],
      [54, 110, 'Customer name'],
      [210, 110, 'Vixen Upholstery'],
    ])
    expect(readForm(explained, { ...form, number: 2 })).toMatchObject({ btn: '7185550104', endUserName: 'Vixen Upholstery' })
  })
})

describe('the company printed on top of a form', () => {
  const fields = [
    [30, 60, 'BTN'],
    [140, 60, '813-555-0183'],
    [30, 80, 'Customer name'],
    [140, 80, 'Quarryton Realty LLC'],
  ] as const
  it('is the requester where the form does not ask for him', () => {
    const page = aPage([[30, 20, 'Bramblewire Communications Inc'], [30, 37, 'Customer service inquiry'], ...fields])
    expect(readForm(page)).toMatchObject({ requestingCompany: 'Bramblewire Communications Inc', endUserName: 'Quarryton Realty LLC' })
  })

  it('is the carrier that is asked where it does', () => {
    const page = aPage([
      [30, 20, 'Old Telephone Company Inc'],
      [30, 37, 'Customer service inquiry'],
      ...fields,
      [30, 100, 'Requesting carrier'],
    ])
    expect(readForm(page)?.requestingCompany).toBeNull()
  })
})

describe('numbers divided over three fields', () => {
  it('are one number, whether their caption stands above them or below', () => {
    const page = aPage(
      [
        [40, 85, 'Who wants the record'],
        [40, 123, 'Company'],
        [384, 123, 'OCN'],
        [476, 123, 'Order no.'],
        [304, 131, 'Telephone'],
        [40, 159, 'Person'],
        [304, 159, 'area'],
        [352, 159, 'prefix'],
        [400, 159, 'line'],
        [40, 217, 'Whose record it is'],
        [40, 255, 'Name of account'],
        [40, 263, 'Billing telephone'],
        [240, 263, 'Second line'],
        [40, 291, 'area'],
        [88, 291, 'prefix'],
        [136, 291, 'line'],
        [240, 291, 'area'],
        [288, 291, 'prefix'],
        [336, 291, 'line'],
        [40, 327, 'Number and street'],
        [40, 363, 'City'],
        [284, 363, 'State'],
        [340, 363, 'Zip'],
      ],
      [
        [40, 108, 300, 'Ridgewend Competitive Exchange Inc'],
        [384, 108, 80, '9R7W'],
        [476, 108, 80, 'RW-41500'],
        [40, 144, 200, 'Clementine Orde'],
        [304, 144, 40, '404'],
        [352, 144, 40, '555'],
        [400, 144, 50, '0151'],
        [40, 239, 200, 'Boris N Prendervane'],
        [40, 276, 40, '912'],
        [88, 276, 40, '555'],
        [136, 276, 50, '0124'],
        [240, 276, 40, '912'],
        [288, 276, 40, '555'],
        [336, 276, 50, '0147'],
        [40, 312, 200, '904 St Clair Pl'],
        [40, 348, 200, 'Savannah'],
        [284, 348, 40, 'GA'],
        [340, 348, 60, '31401'],
      ],
    )
    expect(readForm(page)).toMatchObject({
      companyCode: '9R7W',
      requesterRef: 'RW-41500',
      contactName: 'Clementine Orde',
      contactPhone: '4045550151',
      btn: '9125550124',
      wtns: ['9125550147'],
      endUserName: 'Boris N Prendervane',
      serviceAddress: { street: '904 St Clair Pl', city: 'Savannah', state: 'GA', zip: '31401' },
    })
  })
})

describe('values that their column broke', () => {
  it('are whole again, an address on the net too', () => {
    const page = aPage([
      [54, 100, 'LSP'],
      [174, 100, 'Bramblewire'],
      [330, 100, 'OCN'],
      [450, 100, '9B2W'],
      [174, 112, 'Communications Inc'],
      [54, 126, 'E-mail'],
      [174, 126, 'gloria.blackmere@bramblewi'],
      [330, 126, 'Fax'],
      [450, 126, '315-555-0159'],
      [174, 138, 're.example'],
      [54, 152, 'BTN'],
      [174, 152, '716-555-0144'],
      [330, 152, 'Customer'],
      [450, 152, 'Merriwold Studio'],
    ])
    expect(readForm(page)).toMatchObject({
      requestingCompany: 'Bramblewire Communications Inc',
      contactEmail: 'gloria.blackmere@bramblewire.example',
      contactFax: '3155550159',
      btn: '7165550144',
    })
  })
})

describe('a table of names and values', () => {
  it('holds no captions in the column of its values', () => {
    const table = aGrid(
      ['SubmittingProvider', 'Fathomtone VoIP LLC'],
      ['InitiatorPhone', '5125550175'],
      ['BTN', '5045550102'],
      ['EndUserName', 'Winterbottome Brothers Music Studio'],
      ['Favourite colour', 'none of yours'],
      ['City', 'New Orleans'],
    )
    expect(readForm(table)).toMatchObject({ endUserName: 'Winterbottome Brothers Music Studio', btn: '5045550102' })
  })
})

describe('fields in three panels', () => {
  it('belong each to the caption of its own panel', () => {
    const page = aPage(
      [
        [42, 100, 'BTN:'],
        [278, 100, 'Street:'],
        [550, 100, 'Signed by:'],
        [42, 140, 'Customer:'],
        [278, 150, 'Apt:'],
        [550, 135, 'Signed on:'],
        [278, 176, 'ZIP:'],
      ],
      [
        [88, 100, 150, '201-555-0130'],
        [338, 100, 180, '1262 Old US Hwy 20'],
        [550, 115, 150, 'Yvonne El-Haddari'],
        [88, 140, 150, 'Yvonne El-Haddari'],
        [338, 150, 180, ''],
        [550, 150, 150, '2027-01-03'],
        [338, 176, 180, '07601'],
      ],
    )
    expect(readForm(page)).toMatchObject({
      authorizingPerson: 'Yvonne El-Haddari',
      loaDate: '2027-01-03',
      serviceAddress: { unit: null, zip: '07601' },
    })
  })
})

describe('a table of lines with their use', () => {
  it('lists further numbers of the account that the form states', () => {
    const table = aGrid(
      ['Customer name', 'Millrace Roofing', null, null],
      ['BTN', '814-555-0107', null, null],
      ['Item', 'Telephone number', 'Use', 'Circuit ID'],
      ['1', '814-555-0108', 'voice', ''],
      ['2', '814-555-0109', 'voice', ''],
      ['3', '814-555-0111', 'fax', ''],
    )
    expect(readForm(table)).toMatchObject({ btn: '8145550107', wtns: ['8145550108', '8145550109', '8145550111'] })
  })
})

describe('two questions with boxes below one another', () => {
  it('are two questions: the answer to the second is none to the first', () => {
    const page = aPage([
      [59, 100, 'BTN'],
      [230, 100, '206-555-0100'],
      [59, 120, 'Customer name'],
      [230, 120, 'Barber Shop LLC'],
      [59, 140, 'LOA on file'],
      [230, 140, '☒ YES'],
      [290, 140, '☐ NO'],
      [59, 159, 'Port out wanted'],
      [230, 159, '☐ YES'],
      [290, 159, '☒ NO'],
    ])
    expect(readForm(page)?.loaOnFile).toBe(true)
  })
})

describe('a caption with a second caption before its field', () => {
  it('asks for that part', () => {
    const page = aPage(
      [
        [50, 100, 'BTN'],
        [50, 120, 'Location: street'],
        [50, 140, 'Location: suite, floor'],
        [50, 160, 'Location: city, state, zip'],
        [50, 180, 'Other telephone numbers:'],
      ],
      [
        [200, 100, 150, '802-555-0137'],
        [200, 120, 150, '716 42nd Ave'],
        [200, 140, 150, ''],
        [200, 160, 150, 'Burlington, VT 05401'],
        [50, 194, 100, '802-555-0138'],
        [224, 194, 100, '802-555-0139'],
        [50, 212, 100, '802-555-0141'],
        [224, 212, 100, ''],
      ],
    )
    expect(readForm(page)).toMatchObject({
      btn: '8025550137',
      wtns: ['8025550138', '8025550139', '8025550141'],
      serviceAddress: { street: '716 42nd Ave', unit: null, city: 'Burlington', state: 'VT', zip: '05401' },
    })
  })
})
