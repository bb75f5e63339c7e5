import { describe, expect, it } from 'vitest'
import { request } from './a-mail.ts'

describe('numbers of which only the end is said', () => {
  it.each([
    ['Main: 603-555-0100\nAlso: x0101 thru x0103, x0112 & x0115-0116\nEnd user: Marlow House'],
    ['BTN 603-555-0100 plus 0101, 0102 0103, 0112, 0115 and 0116\nEnd user: Marlow House'],
    ['CSR please on 603.555.0100\n\nMarlow House\n12 Elm St\nConcord NH 03301\n\nLines .0101-.0103, .0112 .0115 .0116'],
    ['The BTN is 603-555-0100. Other lines: 0101 through 0103, 0112 and 0115 thru 0116.'],
  ])('borrow the rest from the account: %s', (text) => {
    const wtns = ['0101', '0102', '0103', '0112', '0115', '0116'].map((end) => `603555${end}`)
    expect(request(text)).toMatchObject({ btn: '6035550100', wtns })
  })

  it('are not years and house numbers', () => {
    const text = 'The BTN is 603-555-0100. They have 2024 Main Street for deliveries and are with 2019 terms.'
    expect(request(text)).toMatchObject({ btn: '6035550100', wtns: [] })
  })

  it('may be told one by one', () => {
    const text = 'The BTN is 603-555-0100. 0117 is only one of their lines, 0118 is the fax line.'
    expect(request(text).wtns).toEqual(['6035550117', '6035550118'])
  })
})

describe('whose number it is', () => {
  it.each([
    'Could you let us have the CSR of 404-555-0162? They tell us 404-555-0172 and 404-555-0178 are theirs as well.',
    'Need the CSR for 404-555-0162, please. The owner says that 404-555-0172 and 404-555-0178 hang on the same bill.',
    'The bill comes under 404-555-0162 and 404-555-0172 and 404-555-0178 roll to it too.',
  ])('%s', (text) => {
    expect(request(text)).toMatchObject({ btn: '4045550162', wtns: ['4045550172', '4045550178'], contactPhone: null })
  })

  it.each(['Telephone me at 404-555-0120 with questions.', 'My tel is 404-555-0120.'])('is the writer’s: %s', (text) => {
    expect(request(`Please send the CSR for 404-555-0162. ${text}`)).toMatchObject({ btn: '4045550162', contactPhone: '4045550120' })
  })

  it('the main number beside a direct one is no account', () => {
    const text = 'Contact: Nora Quist\nMain: 585-555-0100\nDirect: 585-555-0120\nBTN: 603-555-0100\nEnd user: Marlow House'
    expect(request(text)).toMatchObject({ contactPhone: '5855550120', btn: '6035550100', wtns: [] })
  })

  it('a fax in the signature is the requester’s, marked before or behind', () => {
    const text = (fax: string): string =>
      `Please send the CSR for 404-555-0162, Marlow House.\n\nNora Quist\nTallgrass Telecom LLC\nt 585-555-0120\n${fax}`
    expect(request(text('f 585.555.0129'))).toMatchObject({ contactFax: '5855550129', contactPhone: '5855550120' })
    expect(request(text('585-555-0129 (fax)'))).toMatchObject({ contactFax: '5855550129', contactPhone: '5855550120' })
  })
})
