import { describe, expect, it } from 'vitest'
import { aGrid, aPage, readForm, someLines } from './a-form.ts'

const account = [
  ['Customer', 'Birchlantern Clinic'],
  ['BTN', '319-555-0187'],
] as const

describe('what forms ask for in pieces', () => {
  it('a name in first and last name, in either order, is one', () => {
    const request = readForm(
      aGrid(
        ['Contact first name', 'Maren'],
        ['Contact last name', 'Oakhollow'],
        ['Customer last name', 'Arrowsmith'],
        ['Customer first name', 'Delphine'],
        ['BTN', '319-555-0187'],
      ),
    )
    expect(request).toMatchObject({ contactName: 'Maren Oakhollow', endUserName: 'Delphine Arrowsmith' })
  })

  it('an area code belongs to the number behind it', () => {
    const request = readForm(aGrid(['Customer', 'Birchlantern Clinic'], ['Area code', '319'], ['Telephone number', '555-0187']))
    expect(request?.btn).toBe('3195550187')
  })

  it('a telephone number in three fields is one', () => {
    const page = aPage(
      [
        [40, 100, 'BTN'],
        [193, 100, '-'],
        [233, 100, '-'],
        [40, 130, 'Customer name'],
      ],
      [
        [160, 100, 30, '319'],
        [200, 100, 30, '555'],
        [240, 100, 40, '0187'],
        [160, 130, 200, 'Birchlantern Clinic'],
      ],
    )
    expect(readForm(page)).toMatchObject({ btn: '3195550187', endUserName: 'Birchlantern Clinic' })
  })

  it('numbers side by side below their label are all meant', () => {
    const page = aPage([
      [40, 60, 'Customer:'], [150, 60, 'Birchlantern Clinic'],
      [40, 80, 'BTN:'], [150, 80, '319-555-0187'],
      [40, 110, 'Working telephone numbers on the account'],
      [40, 124, '319-555-0188'], [160, 124, '319-555-0189'],
      [40, 136, '319-555-0190'], [160, 136, '319-555-0191'],
    ]) // prettier-ignore
    expect(readForm(page)?.wtns).toEqual(['3195550188', '3195550189', '3195550190', '3195550191'])
  })

  it('the captions of a list may take two lines', () => {
    const page = aPage([
      [40, 120, 'Billing'], [140, 120, 'Customer'], [300, 120, 'Service'], [430, 120, 'City'], [500, 120, 'St'],
      [40, 130, 'Telephone No.'], [140, 130, 'Name'], [300, 130, 'Address'],
      [40, 146, '319-555-0187'], [140, 146, 'Birchlantern'], [300, 146, '418 Millrace Ave'], [430, 146, 'Ames'], [500, 146, 'IA'],
      [140, 156, 'Clinic'],
      [40, 170, '319-555-0144'], [140, 170, 'Quillmoss LLC'], [300, 170, '77 Foundry St'], [430, 170, 'Marion'], [500, 170, 'IA'],
    ]) // prettier-ignore
    expect(readForm(page)).toMatchObject({
      btn: '3195550187',
      endUserName: 'Birchlantern Clinic',
      serviceAddress: { street: '418 Millrace Ave', city: 'Ames', state: 'IA' },
    })
  })

  it('a choice that says the state twice is that state', () => {
    const request = readForm(aGrid(...account.map((row) => [...row]), ['City', 'Ames'], ['State', 'IA - Iowa'], ['ZIP', '50010']))
    expect(request?.serviceAddress).toMatchObject({ city: 'Ames', state: 'IA', zip: '50010' })
  })
})

describe('certifications', () => {
  it('that say what will be done with a record hold the letter all the same', () => {
    const lines = [
      'Customer: Birchlantern Clinic',
      'BTN: 319-555-0187',
      '',
      'We have a letter of authorization on file and the record will be used for no other purpose.',
    ]
    expect(readForm(someLines(...lines))?.loaOnFile).toBe(true)
  })
})

describe('choices below one another', () => {
  it.each([
    [[[180, 100, 'Yes'], [204, 100, '☐'], [180, 114, 'No'], [204, 114, '☒']], false],
    [[[180, 100, '☐'], [194, 100, 'Yes'], [180, 114, '☒'], [194, 114, 'No']], false],
    [[[180, 100, '☒'], [194, 100, 'Yes'], [180, 114, '☐'], [194, 114, 'No']], true],
  ] as const)('are one question', (choices, held) => {
    const page = aPage([[40, 60, 'BTN:'], [120, 60, '319-555-0187'], [40, 80, 'Customer:'], [120, 80, 'Birchlantern Clinic'], [40, 100, 'LOA on file:'], ...choices])
    expect(readForm(page)?.loaOnFile).toBe(held)
  }) // prettier-ignore

  it('in cells belong to the words in front of them or behind', () => {
    const grid = (...row: string[]): boolean | null | undefined => readForm(aGrid(...account.map((one) => [...one]), row))?.loaOnFile
    expect(grid('LOA on file', '☐', 'Yes', '☒', 'No')).toBe(false)
    expect(grid('LOA on file', 'Yes', '☐', 'No', '☒')).toBe(false)
    expect(grid('LOA on file', '☒', 'Yes', '☐', 'No')).toBe(true)
  })
})
