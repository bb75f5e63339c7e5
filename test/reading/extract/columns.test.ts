import { describe, expect, it } from 'vitest'
import { aGrid, aPage, readForm, someLines } from './a-form.ts'
import { extractRequests } from '../../../src/reading/extract/extract.ts'

describe('two columns with the same labels', () => {
  const page = aPage([
    [40, 86, 'Company'], [100, 86, 'Tallgrass Voice'], [310, 86, 'Company'], [380, 86, 'Birchlantern Clinic'],
    [40, 103, 'Phone'], [100, 103, '515-555-0142'], [310, 103, 'Phone'], [380, 103, '319-555-0187'],
    [40, 120, 'E-mail'], [100, 120, 'maren@tallgrass.example'], [310, 120, 'Address'], [380, 120, '418 Millrace Ave'],
    [40, 137, 'Code'], [100, 137, '9T4V'], [310, 137, 'City'], [380, 137, 'Marion'],
  ]) // prettier-ignore

  it('are the requester’s and the customer’s, also without a heading', () => {
    expect(readForm(page)).toMatchObject({
      requestingCompany: 'Tallgrass Voice',
      contactPhone: '5155550142',
      companyCode: '9T4V',
      endUserName: 'Birchlantern Clinic',
      btn: '3195550187',
      serviceAddress: { street: '418 Millrace Ave', city: 'Marion' },
    })
  })

  it('with two accounts are two requests', () => {
    const grid = aGrid(
      ['Contact', 'Maren Oakhollow', '', 'Phone', '515-555-0142'],
      ['Customer', 'Birchlantern Clinic', '', 'Customer', 'Quillmoss Bakery LLC'],
      ['BTN', '319-555-0187', '', 'BTN', '319-555-0144'],
      ['City', 'Cedar Rapids', '', 'City', 'Marion'],
    )
    const { requests } = extractRequests({
      subject: '',
      bodies: [],
      documents: [{ name: 'form', format: 'xlsx', parts: [grid], problem: null }],
      extraLabels: {},
      receivedAt: new Date('2026-11-24T15:00:00Z'),
    })
    expect(requests.map(({ btn, endUserName, contactName }) => [btn, endUserName, contactName])).toEqual([
      ['3195550187', 'Birchlantern Clinic', 'Maren Oakhollow'],
      ['3195550144', 'Quillmoss Bakery LLC', 'Maren Oakhollow'],
    ])
  })
})

describe('columns that are no answers', () => {
  it.each([
    [['Field', 'Example', 'Your entry'], ['Contact name', 'John Doe', 'Maren Oakhollow'], ['BTN', '212-555-0101', '319-555-0187'], ['Customer', 'Acme', 'Birchlantern Clinic']],
    [['Field', 'Your entry', 'Sample'], ['Contact name', 'Maren Oakhollow', 'John Doe'], ['BTN', '319-555-0187', '212-555-0101'], ['Customer', 'Birchlantern Clinic', 'Acme']],
    [['CSR form', '', ''], ['Contact name', 'Maren Oakhollow', 'e.g. John Doe'], ['BTN', '319-555-0187', 'e.g. 212-555-0101'], ['Customer', 'Birchlantern Clinic', 'e.g. Acme']],
  ])('hold examples', (...rows) => {
    expect(readForm(aGrid(...rows))).toMatchObject({ contactName: 'Maren Oakhollow', btn: '3195550187', endUserName: 'Birchlantern Clinic' })
  }) // prettier-ignore

  it('name the block of the rows beside them', () => {
    const rows = [
      ['Requester', 'Company', 'Tallgrass Voice'],
      ['', 'Name', 'Maren Oakhollow'],
      ['', 'Telephone', '515-555-0142'],
      ['Customer', 'Name', 'Birchlantern Clinic'],
      ['', 'Telephone', '319-555-0187'],
    ].map((row) => row.map((text) => text))
    expect(readForm(aGrid(...rows))).toMatchObject({
      contactName: 'Maren Oakhollow',
      contactPhone: '5155550142',
      endUserName: 'Birchlantern Clinic',
      btn: '3195550187',
    })
  })
})

describe('numbers of fields', () => {
  it('may stand apart in lines of text', () => {
    const request = readForm(
      someLines(
        '1  Name of requesting carrier (no abbreviations)    Tallgrass Voice',
        '2  OCN                                              9T4V',
        '3  Attention of                                     Maren Oakhollow',
        '4  Daytime telephone                                515-555-0142',
        '5  Name of customer as it appears on the bill       Birchlantern Clinic',
        '6  Account telephone number                         319-555-0187',
        '7  Customer authorized us in writing (Y/N)          Y',
      ),
    )
    expect(request).toMatchObject({
      requestingCompany: 'Tallgrass Voice',
      companyCode: '9T4V',
      contactName: 'Maren Oakhollow',
      endUserName: 'Birchlantern Clinic',
      btn: '3195550187',
      loaOnFile: true,
    })
  })
})
