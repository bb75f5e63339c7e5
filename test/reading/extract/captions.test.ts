import { describe, expect, it } from 'vitest'
import { aGrid, aPage, readForm, resolver } from './a-form.ts'

describe('captions that are numbered', () => {
  const captions = [
    [40, 80, '1 Name of requesting carrier (no abbreviations)'],
    [380, 80, '2 OCN'],
    [40, 120, '3 Attention of'],
    [380, 120, '4 Daytime telephone (area code first)'],
    [40, 160, '5 Electronic mail address to which the record is to be sent'],
    [40, 200, '6 Name of customer as it appears on the bill'],
    [380, 200, '7 Account telephone number'],
    [40, 240, '8 Location: house number and street (no P.O. box)'],
    [40, 280, '9 Further telephone numbers of the same customer'],
  ] as const
  const fields = [
    [40, 93, 300, 'Grovelink Metro Fiber Inc'],
    [380, 93, 150, '9G9L'],
    [40, 133, 300, 'Grace Lindqvister'],
    [380, 133, 150, '612-555-0132'],
    [40, 173, 300, 'grace@grovelink.example'],
    [40, 213, 300, 'Rosewaite Senior Living LP'],
    [380, 213, 150, '614-555-0169'],
    [40, 253, 300, '35 S Meridian Dr'],
    [40, 293, 500, '614-555-0170 thru 0172'],
  ] as const

  it('are labels of the fields below them, whatever explains them', () => {
    expect(readForm(aPage(captions, fields))).toMatchObject({
      requestingCompany: 'Grovelink Metro Fiber Inc',
      companyCode: '9G9L',
      contactName: 'Grace Lindqvister',
      contactPhone: '6125550132',
      contactEmail: 'grace@grovelink.example',
      endUserName: 'Rosewaite Senior Living LP',
      btn: '6145550169',
      wtns: ['6145550170', '6145550171', '6145550172'],
      serviceAddress: { street: '35 S Meridian Dr' },
    })
  })

  it('do not make a label of one address with a house number', () => {
    const request = readForm(aGrid(['BTN', '614-555-0169'], ['Customer name', 'Rosewaite LP'], ['Service address', '22 Main Street']))
    expect(request?.serviceAddress?.street).toBe('22 Main Street')
  })
})

describe('headings of two columns', () => {
  it('may stand a little further in than their captions', () => {
    const page = aPage(
      [
        [46, 100, 'NEW LOCAL SERVICE PROVIDER'],
        [322, 100, 'END USER'],
        [40, 125, 'Company name *'],
        [316, 125, 'Name *'],
        [40, 155, 'Representative *'],
        [316, 155, 'Billing TN *'],
        [316, 185, 'Street *'],
      ],
      [
        [130, 125, 170, 'Osprelle Voice & Data Inc'],
        [406, 125, 170, 'Quarryton & Carrowell Self Storage'],
        [130, 155, 170, 'Quinn Torsviken'],
        [406, 155, 170, '916-555-0123'],
        [406, 185, 170, '1018 Cooperage Road'],
      ],
    )
    expect(readForm(page)).toMatchObject({
      requestingCompany: 'Osprelle Voice & Data Inc',
      contactName: 'Quinn Torsviken',
      endUserName: 'Quarryton & Carrowell Self Storage',
      btn: '9165550123',
      serviceAddress: { street: '1018 Cooperage Road' },
    })
  })
})

describe('the title of a form', () => {
  it.each(['CSI Request', 'CSR Request Form', 'Customer Service Record (CSR) Request Form', 'Request for Customer Service Information'])(
    'asks for nothing: %s',
    (title) => {
      expect(resolver(title, 'marked')).toEqual([])
    },
  )

  it('is no number of the request', () => {
    expect(readForm(aGrid(['CSR Request', 'Page 1 of 1'], ['BTN', '614-555-0169'], ['Customer', 'Rosewaite LP']))?.requesterRef).toBeNull()
    expect(resolver('CSR request number', 'marked')).toMatchObject([{ concept: 'requesterRef' }])
  })
})

describe('captions of several words', () => {
  it('are not cut where their end looks like a name', () => {
    const request = readForm(
      aGrid(
        ['BTN', '415-555-0115'],
        ['Current Provider Account Number', '8310761982'],
        ['Name of Authorizing Individual', 'Ingrid Johansette'],
        ['Date Authorization Obtained', '11/17/2026'],
      ),
    )
    expect(request).toMatchObject({
      authorizingPerson: 'Ingrid Johansette',
      loaDate: '2026-11-17',
      accountNumber: '8310761982',
      endUserName: null,
    })
  })
})
