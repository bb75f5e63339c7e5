import { describe, expect, it } from 'vitest'
import { aGrid, readForm, readForms, resolver } from './a-form.ts'

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

describe('a form of a state commission', () => {
  const form = aGrid(
    ['A. Requesting (New) Local Service Provider', null],
    ['A-1. Legal name of NLSP', 'Mossgate Telephone LLC'],
    ['A-2. Operating Company Number', '9M2G'],
    ['A-3. Name of individual responsible for this request', 'Tobias Hargreave'],
    ['A-4. Telephone number of individual in A-3', '512-555-0144'],
    ['B. End User', null],
    ['B-1. Name of end user as shown on most recent bill', 'Ottoline Fairweather'],
    ['B-2. Principal (billing) telephone number', '512-555-0127'],
    ['C-3. Name of person giving authorization', 'Ottoline Quist'],
    ['D. For completion by Old Local Service Provider', null],
    ['D-1. Name of individual', 'Nobody Else'],
  )

  it('numbers its captions by block, and a provider of service is no customer', () => {
    expect(readForm(form)).toMatchObject({
      requestingCompany: 'Mossgate Telephone LLC',
      companyCode: '9M2G',
      contactName: 'Tobias Hargreave',
      contactPhone: '5125550144',
      endUserName: 'Ottoline Fairweather',
      btn: '5125550127',
      authorizingPerson: 'Ottoline Quist',
    })
  })

  it('does not run the answer to one caption on into the next row, known or not', () => {
    const request = readForm(
      aGrid(['BTN', '512-555-0127'], ['OCN', '9M2G'], ['Somebody to blame for all of this if need be at some later time or other', '9B4H']),
    )
    expect(request).toMatchObject({ companyCode: '9M2G' })
  })
})

describe('a form that orders by codes', () => {
  it('takes "N", "St" and "STE" behind a caption as its answers', () => {
    const request = readForm(
      aGrid(
        ['5 ATN', '404-555-0130', '7 CC', '9L4S', '9 AGAUTH', 'Y'],
        ['19 NAME', 'Brindlecroft Bakery Inc', '13 INIT', 'Rufus Ambleside', '14 TEL NO', '404-555-0188'],
        ['20 SANO', '412', '21 SASD', 'N', '22 SASN', 'Peachtree'],
        ['23 SATH', 'St', '24 LD1', 'STE', '25 LV1', '210'],
        ['26 CITY', 'Atlanta', '27 STATE', 'GA', '28 ZIP', '30303'],
      ),
    )
    expect(request?.serviceAddress).toEqual({ street: '412 N Peachtree St', unit: 'STE 210', city: 'Atlanta', state: 'GA', zip: '30303' })
  })

  it('and "FL" below "State"', () => {
    const request = readForm(
      aGrid(
        ['Subscriber', 'BTN', 'Street'],
        ['Ezekiel Brandt', '813-555-0151', '5 Gulf Blvd'],
        ['City', 'State', 'ZIP'],
        ['Tampa', 'FL', '33602'],
      ),
    )
    expect(request?.serviceAddress).toMatchObject({ city: 'Tampa', state: 'FL', zip: '33602' })
  })
})

describe('cells of a list that stand for several rows', () => {
  const header = ['Customer name', 'BTN', 'Service address', 'LOA date']
  const first = ['Quarrystone Vet Clinic', '602-555-0121', '88 Mill Ave, Tempe AZ 85281', '11/10/2026']
  const second = {
    endUserName: 'Quarrystone Vet Clinic',
    btn: '6025550131',
    serviceAddress: { street: '88 Mill Ave' },
    loaDate: '2026-11-10',
  }

  it('repeat what stands above them by words or strokes', () => {
    expect(readForms(aGrid(header, first, ['same as above', '602-555-0131', 'ditto', '"']))[1]).toMatchObject(second)
  })

  it('repeat it where they are merged', () => {
    const grid = aGrid(header, first, ['', '602-555-0131', '', ''])
    const merged = grid.cells.map((cell) => (cell.row === 1 && cell.column !== 1 ? { ...cell, rowSpan: 2 } : cell))
    expect(readForms({ ...grid, cells: merged })[1]).toMatchObject(second)
  })
})

describe('questions answered in columns of yes and no', () => {
  it('name nobody "Yes"', () => {
    const request = readForm(
      aGrid(
        ['Account name', 'Bellweather Farms', '', ''],
        ['Account telephone', '559-555-0123', '', ''],
        ['Question', 'Yes', 'No', 'Remarks'],
        ['Is a signed letter of agency on file?', 'X', '', ''],
        ['Is this a business account?', 'X', '', ''],
        ['Is the customer in default?', '', 'X', ''],
      ),
    )
    expect(request).toMatchObject({ endUserName: 'Bellweather Farms', loaOnFile: true, contactName: null, accountNumber: null })
  })
})

describe('a form drawn as many small tables', () => {
  it('has captions on the upper lines of its cells all the same', () => {
    const request = readForm(
      aGrid(['Company\nGranite Loop Inc', 'Contact\nPaloma Reyes']),
      aGrid(['Customer name\nMeriden Hardware Inc', 'BTN\n603-555-0128']),
      aGrid(['Service address\n90 Main St, Meriden, NH 03770']),
    )
    expect(request).toMatchObject({
      requestingCompany: 'Granite Loop Inc',
      endUserName: 'Meriden Hardware Inc',
      serviceAddress: { street: '90 Main St', zip: '03770' },
    })
  })
})

describe('a workbook with the sender last', () => {
  it('takes neither his number nor the address of his letterhead for the customer', () => {
    const request = readForm(
      aGrid(
        ['Bluegill Communications', null, null],
        ['410 Harbor Sq, Duluth, MN 55802', null, '218-555-0100'],
        ['Account to be pulled', null, null],
        ['Holder of the account', 'Principal telephone', 'Lines to include'],
        ['Northwoods Outfitters', '218-555-0131', '218-555-0132 218-555-0133'],
        ['House no., street', 'Municipality', 'Postal code'],
        ['19 Pike Lake Rd', 'Duluth', '55811'],
        ['Permission', null, null],
        ['Given by', 'Given on', 'Held by us (Y/N)'],
        ['Stan Northwood', '17-Nov-2026', 'Y'],
        ['Sender', null, null],
        ['Name', 'Telephone', 'Mail'],
        ['Thora Lindahl', '218-555-0168', 'thora@bluegill.example'],
      ),
    )
    expect(request).toMatchObject({
      endUserName: 'Northwoods Outfitters',
      btn: '2185550131',
      wtns: ['2185550132', '2185550133'],
      serviceAddress: { street: '19 Pike Lake Rd', city: 'Duluth', zip: '55811' },
      authorizingPerson: 'Stan Northwood',
      loaDate: '2026-11-17',
      loaOnFile: true,
      contactName: 'Thora Lindahl',
      contactPhone: '2185550168',
      contactEmail: 'thora@bluegill.example',
    })
  })

  it('leaves open whose account is meant where no caption of it is understood', () => {
    const request = readForm(
      aGrid(
        ['Gewünschter Teilnehmer', 'Anschluss'],
        ['Omar Winterbottome', '305-555-0141'],
        ['Agent', 'Agent call-back no.'],
        ['Zenobia Marchbanks', '305-555-0166'],
        ['Agent e-mail', 'Company code'],
        ['lnp@saltgrass.example', '9S6W'],
        ['Saltgrass Wireless LLC, 2200 Biscayne Plaza, Miami, FL 33137, store support 305-555-0160', null],
      ),
    )
    expect(request?.btn ?? null).toBeNull()
    expect(request?.endUserName ?? null).toBeNull()
    expect(request?.serviceAddress ?? null).toBeNull()
  })
})
