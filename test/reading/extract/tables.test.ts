import { describe, expect, it } from 'vitest'
import { aGrid, readForm, resolver } from './a-form.ts'

describe('captions that nobody has listed', () => {
  it('end the value in front of them where they stand in the column of the captions', () => {
    const request = readForm(
      aGrid(
        ['Porter', 'Jasper Wainscott', 'Agent phone', '602.555.0131'],
        ['Desk ticket', 'MF-77942', 'Keyed', '12/9/2026'],
        ['Carrier', 'Mesaflint Communications LLC', 'Carrier OCN', '9M9F'],
        ['Subscriber', 'Lindqvister & Sons', 'Subscriber BTN', '520.555.0103'],
        ['Who signed', 'Marta Eskerland', 'Witnessed at', 'Tucson'],
      ),
    )
    expect(request).toMatchObject({ requesterRef: 'MF-77942', authorizingPerson: 'Marta Eskerland', contactPhone: '6025550131' })
  })

  it('end it also where several captions stand in a row above their values', () => {
    const request = readForm(
      aGrid(
        ['Customer name', 'Billing number', 'Wire center'],
        ['Omar Winterbottome', '305-555-0141', 'Miami Beach'],
        [null, null, null],
        ['Saltgrass agent', 'Agent call-back no.', 'Agent e-mail'],
        ['Zenobia Marchbanks', '305-555-0166', 'lnp@saltgrass.example'],
      ),
    )
    expect(request).toMatchObject({
      endUserName: 'Omar Winterbottome',
      btn: '3055550141',
      contactName: 'Zenobia Marchbanks',
      contactPhone: '3055550166',
    })
  })

  it('are no captions among the rows of a list, whatever stands in them', () => {
    const header = ['UDP ref', 'Cust. of record', 'Acct TN', 'Premises street', 'Premises unit', 'Premises city', 'ST', 'ZIP']
    const request = readForm(
      aGrid(
        ['Batch by:', 'Crispin Hallowell', '', 'OCN:', '9U1D', '', '', ''],
        ['Phone:', '303-555-0176', '', 'E-mail CSRs to:', 'csr@undermere.example', '', '', ''],
        header,
        ['UDP-5501', 'The Hazelmoor Barber Shop', '303-555-0128', '3300 E Meridian Ave', 'Unit A', 'Denver', 'CO', '80202'],
        ['UDP-5502', 'Eldergate Orthodontics PLLC', '303-555-0140', '3300 E Meridian Ave', 'Unit B', 'Denver', 'CO', '80202'],
      ),
    )
    expect(request).toMatchObject({
      endUserName: 'The Hazelmoor Barber Shop',
      contactName: 'Crispin Hallowell',
      serviceAddress: { unit: 'Unit A', city: 'Denver', state: 'CO' },
    })
  })
})

describe('captions on the upper line of their cells', () => {
  it('ask also where the number below them begins with a bracket, and where their words are unknown', () => {
    const request = readForm(
      aGrid(
        ['Clerk\nPhoebe Carrowmore', "Clerk's telephone\n(215) 555-0131", "Clerk's telefax\n(215) 555-0139"],
        ['Reply by e-mail to\nlnp@pwtel.example', 'Cost centre\nNorth', 'Date of order\nDec. 14, 2026'],
        ['Name on the account\nWendy P Lachowiec', 'Account telephone\n(215) 555-0107', 'Wire\nCopper'],
      ),
    )
    expect(request).toMatchObject({
      contactName: 'Phoebe Carrowmore',
      contactPhone: '2155550131',
      contactFax: '2155550139',
      contactEmail: 'lnp@pwtel.example',
      requestDate: '2026-12-14',
      btn: '2155550107',
    })
  })
})

describe('a mark in a cell of its own', () => {
  const account = [
    ['Customer name', 'Omar Winterbottome', '', ''],
    ['BTN', '305-555-0141', '', ''],
  ]

  it('stands in front of the words that it chooses', () => {
    expect(readForm(aGrid(...account, ['X', 'Residential', '', 'Business']))?.accountType).toBe('residence')
    expect(readForm(aGrid(...account, ['', 'Residential', 'x', 'Business']))?.accountType).toBe('business')
    expect(readForm(aGrid(...account, ['Kind of account', '', 'Residential', 'X', 'Business']))?.accountType).toBe('business')
  })

  it('stands behind them where the first choice follows its question at once', () => {
    expect(readForm(aGrid(...account, ['Residential', 'X', 'Business', '']))?.accountType).toBe('residence')
    expect(readForm(aGrid(...account, ['Kind of account', 'Residential', '', 'Business', '✓']))?.accountType).toBe('business')
  })

  it('says which of two sentences about the letter of authorization holds', () => {
    const held = 'We have the signed letter of authorization on file'
    const asked = 'Letter of authorization requested from customer'
    expect(readForm(aGrid(...account, ['X', held], ['', asked]))?.loaOnFile).toBe(true)
    expect(readForm(aGrid(...account, ['', held], ['X', asked]))?.loaOnFile).toBe(false)
  })

  it('means what heads its column where that is yes or no', () => {
    const rows = (yes: string, no: string): string[][] => [...account, ['', 'Yes', 'No'], ['LOA on file', yes, no]]
    expect(readForm(aGrid(...rows('X', '')))?.loaOnFile).toBe(true)
    expect(readForm(aGrid(...rows('', 'X')))?.loaOnFile).toBe(false)
  })

  it('answers the caption in front of it where another caption follows', () => {
    const request = readForm(aGrid(...account, ['LOA on file', 'X', 'LOA date', '12/07/2026']))
    expect(request).toMatchObject({ loaOnFile: true, loaDate: '2026-12-07' })
  })

  it('answers a column that says how to mark it', () => {
    const request = readForm(
      aGrid(
        ['Acct TN', 'Customer name', 'LOA held (X)', 'LOA dated'],
        ['303-555-0128', 'Hazelmoor Barber Shop', 'X', '2026-11-11'],
        ['303-555-0140', 'Eldergate Orthodontics PLLC', 'X', '2026-11-10'],
      ),
    )
    expect(request?.loaOnFile).toBe(true)
  })
})

describe('labels that are understood by their words', () => {
  it.each([
    ['Name of landline customer', 'endUserName'],
    ['Landline number (billing)', 'btn'],
    ['Other landline numbers of the customer', 'wtns'],
    ['Analyst tel.', 'contactPhone'],
    ['Desk agent', 'contactName'],
    ['Specialist e-mail', 'contactEmail'],
    ['Premises unit', 'unit'],
  ])('%s', (words, concept) => {
    expect(resolver(words, 'marked').map((label) => label.concept)).toEqual([concept])
  })

  it('ask for two things where a company and its code share a line', () => {
    expect(resolver('Carrier / code', 'marked').map((label) => label.concept)).toEqual(['requestingCompany', 'code'])
  })
})

describe('the block that the serving carrier fills in', () => {
  it.each(['PART 4 - CURRENT CARRIER COMPLETES', 'Other carrier only - please do not alter', 'Current provider to complete'])(
    '%s',
    (bar) => {
      const request = readForm(
        aGrid(
          ['Customer name', 'Delia Wexcombe'],
          ['BTN', '704-555-0113'],
          ['Contact', 'Fenella Drummond'],
          [bar, null],
          ['Completed by', 'Zora Quill'],
          ['Phone', '704-555-0199'],
        ),
      )
      expect(request).toMatchObject({ contactName: 'Fenella Drummond', contactPhone: null, btn: '7045550113' })
    },
  )
})
