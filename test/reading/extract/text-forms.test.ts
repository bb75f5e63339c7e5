import { describe, expect, it } from 'vitest'
import { aGrid, readForm, someLines } from './a-form.ts'

describe('fields between brackets', () => {
  const form = (...more: string[]): ReturnType<typeof readForm> =>
    readForm(
      someLines(
        'ORDERED FOR',
        '  SUBSCRIBER NAME        [Wendy Palliserre-Sabatelli                    ]',
        '  ACCOUNT PHONE          [410 555 0101    ]   SECOND PHONE [410 555 0127 ]',
        '  HOUSE NO. & STREET     [319 Ferry Landing St         ]  APT [          ]',
        '  CITY                   [Baltimore         ] STATE [MD] ZIP [21201     ]',
        'ORDERED BY',
        '  AGENT                  [Barnaby Thistlewood           ]',
        '  AGENT PHONE            [703 555 0166    ]   AGENT FAX    [             ]',
        ...more,
      ),
    )

  it('answer the words in front of them, several on a line', () => {
    expect(form()).toMatchObject({
      endUserName: 'Wendy Palliserre-Sabatelli',
      btn: '4105550101',
      wtns: ['4105550127'],
      serviceAddress: { street: '319 Ferry Landing St', unit: null, city: 'Baltimore', state: 'MD', zip: '21201' },
      contactName: 'Barnaby Thistlewood',
      contactPhone: '7035550166',
      contactFax: null,
    })
  })

  it('stand beside boxes for a cross', () => {
    const request = form(
      '  SUBSCRIBER IS A        [ ] BUSINESS   [X] HOUSEHOLD',
      '  [X] LETTER OF AUTHORIZATION IS IN OUR FILES',
      '  [ ] LETTER OF AUTHORIZATION STILL TO COME',
    )
    expect(request).toMatchObject({ accountType: 'residence', loaOnFile: true, authorizingPerson: null })
  })

  it('may hold a company and its code behind one caption', () => {
    expect(form('  CARRIER / CODE  [Osprelle Voice & Data Inc     ] / [9V6D]')).toMatchObject({
      requestingCompany: 'Osprelle Voice & Data Inc',
      companyCode: '9V6D',
    })
  })

  it('may take a number or a date in pieces', () => {
    expect(form('  SIGNED BY [Wendy Palliserre-Sabatelli ] ON [11] / [12] / [2026]')).toMatchObject({ loaDate: '2026-11-12' })
  })
})

describe('a list of the numbers of one account', () => {
  const rows = [
    ['Customer name', 'Voskresen Bros Jewelers LLC', ''],
    ['Contact', 'Leopold Castaigne', ''],
  ]
  const main = { btn: '3125550116', wtns: ['3125550114', '3125550134'], endUserName: 'Voskresen Bros Jewelers LLC' }

  it('names its main number by a mark', () => {
    const request = readForm(
      aGrid(
        ...rows,
        ['Line', 'Telephone number', 'Billing number?'],
        ['1', '312-555-0114', ''],
        ['2', '312-555-0116', 'X'],
        ['3', '312-555-0134', ''],
        ['4', '', ''],
      ),
    )
    expect(request).toMatchObject(main)
  })

  it('names it by a word', () => {
    const request = readForm(
      aGrid(
        ...rows,
        ['Telephone number', 'Type', 'Remarks'],
        ['312-555-0114', 'WTN', ''],
        ['312-555-0116', 'BTN', 'front counter'],
        ['312-555-0134', 'WTN', ''],
      ),
    )
    expect(request).toMatchObject(main)
  })

  it('leaves it open where two are marked', () => {
    const request = readForm(
      aGrid(...rows, ['Line', 'Telephone number', 'Billing number?'], ['1', '312-555-0114', 'X'], ['2', '312-555-0116', 'X']),
    )
    expect(request?.wtns).toEqual([])
  })
})
