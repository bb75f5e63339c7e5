import { describe, expect, it } from 'vitest'
import { aGrid, aPage, readForm, someLines } from './a-form.ts'

describe('captions below their lines', () => {
  const lines = [
    [44, 80, 'Tallgrass Voice Cooperative'], [364, 80, '9T4V'],
    [40, 94, 'Requesting company'], [360, 94, 'OCN'],
    [44, 118, 'Maren Oakhollow'], [264, 118, '515-555-0142'],
    [40, 132, 'Contact name'], [260, 132, 'Contact telephone'],
    [44, 156, 'Birchlantern Veterinary Clinic'], [364, 156, '319-555-0187'],
    [40, 170, 'Customer name'], [360, 170, 'Billing telephone number'],
    [44, 194, '418 Millrace Ave'], [284, 194, 'Cedar Rapids'], [424, 194, 'IA'], [484, 194, '52401'],
    [40, 208, 'Street'], [280, 208, 'City'], [420, 208, 'State'], [480, 208, 'ZIP'],
    [44, 232, '319-555-0188, 319-555-0190'],
    [40, 246, 'Additional numbers'],
  ] as const // prettier-ignore
  const answer = {
    requestingCompany: 'Tallgrass Voice Cooperative',
    companyCode: '9T4V',
    contactName: 'Maren Oakhollow',
    contactPhone: '5155550142',
    endUserName: 'Birchlantern Veterinary Clinic',
    btn: '3195550187',
    serviceAddress: { street: '418 Millrace Ave', city: 'Cedar Rapids', state: 'IA', zip: '52401' },
    wtns: ['3195550188', '3195550190'],
  }

  it('explain what stands on them, not what follows', () => {
    expect(readForm(aPage(lines))).toMatchObject(answer)
  })

  it('do so too where a line was left empty', () => {
    const request = readForm(aPage(lines.filter(([, , text]) => text !== '9T4V' && text !== 'Maren Oakhollow')))
    expect(request).toMatchObject({ ...answer, companyCode: null, contactName: null })
  })

  it('are told from captions above their fields', () => {
    const above = lines.map(([x, y, text]) => [x, /\d{3}|9T4V|Maren|Tallgrass|Birch|Cedar|^IA$/.test(text) ? y + 28 : y, text] as const)
    expect(readForm(aPage(above))).toMatchObject(answer)
  })
})

describe('words that a narrow column breaks', () => {
  const page = aPage([
    [40, 70, 'Requesting company:'], [150, 70, 'Tallgrass Voice'], [320, 70, 'BTN:'], [420, 70, '319-555-0187'],
    [150, 82, 'Cooperative'], [320, 82, 'WTNs:'], [420, 82, '319-555-0188'],
    [40, 94, 'OCN:'], [150, 94, '9T4V'], [420, 94, '319-555-0190'],
    [40, 110, 'Contact name:'], [150, 110, 'Maren Oakhollow'], [320, 110, 'Customer name:'], [420, 110, 'Birchlantern'],
    [40, 122, 'PON:'], [150, 122, 'TG-88123'], [420, 122, 'Veterinary Clinic'],
    [320, 150, 'Service address:'], [420, 150, '418 Millrace Ave'],
    [420, 162, 'Cedar Rapids, IA 52401'],
  ]) // prettier-ignore

  it('are one value, and never the neighbour’s', () => {
    expect(readForm(page)).toMatchObject({
      requestingCompany: 'Tallgrass Voice Cooperative',
      companyCode: '9T4V',
      requesterRef: 'TG-88123',
      endUserName: 'Birchlantern Veterinary Clinic',
      btn: '3195550187',
      wtns: ['3195550188', '3195550190'],
      serviceAddress: { street: '418 Millrace Ave', city: 'Cedar Rapids' },
    })
  })
})

describe('tick boxes', () => {
  const account = ['BTN: 319-555-0187', 'Customer name: Birchlantern Clinic']
  it.each([
    ['LOA on file:  Yes [ ]  No [X]', false],
    ['LOA on file:  Yes [X]  No [ ]', true],
    ['LOA on file:  [ ] Yes  [X] No', false],
    ['Is a signed LOA on file? Yes ☐ No ☒', false],
    ['Is a signed LOA on file? ☐ Yes ☒ No', false],
    ['LOA on file ☐ Yes ☒ No', false],
    ['LOA on file:  Yes[X] No[ ]', true],
  ])('belong to the caption on the side where each has one: %s', (line, held) => {
    expect(readForm(someLines(...account, line))?.loaOnFile).toBe(held)
  })

  it.each([
    [[[40, 100, 'LOA on file:'], [180, 100, 'Yes'], [200, 100, '☐'], [240, 100, 'No'], [256, 100, '☒']], false],
    [[[40, 100, 'LOA on file:'], [180, 100, '☐'], [192, 100, 'Yes'], [240, 100, '☒'], [252, 100, 'No']], false],
    [[[40, 100, 'LOA on file:'], [180, 100, 'Yes'], [200, 100, '☒'], [240, 100, 'No'], [256, 100, '☐'], [330, 100, 'Dated'], [370, 100, '11/18/2026']], true],
  ] as const)('do so on a page by their distance', (boxes, held) => {
    const page = aPage([[40, 60, 'BTN:'], [120, 60, '319-555-0187'], [40, 80, 'Customer:'], [120, 80, 'Birchlantern Clinic'], ...boxes])
    expect(readForm(page)?.loaOnFile).toBe(held)
  }) // prettier-ignore
})

describe('questions', () => {
  it('ask for what their answers are', () => {
    const request = readForm(
      aGrid(
        ['Who are you?', 'Tallgrass Voice Cooperative'],
        ['Who can we speak with?', 'Maren Oakhollow'],
        ['What number can we reach you at?', '515-555-0142'],
        ['How should we send it?', 'E-mail'],
        ['Whose record do you need?', 'Birchlantern Veterinary Clinic'],
        ['What is the main telephone number of the account?', '319-555-0187'],
        ['Numbers wanted:', '319-555-0188, 319-555-0190'],
        ['Where is the customer located?', '418 Millrace Ave, Cedar Rapids, IA 52401'],
        ['Did the customer sign?', 'Yes'],
      ),
    )
    expect(request).toMatchObject({
      requestingCompany: 'Tallgrass Voice Cooperative',
      contactName: 'Maren Oakhollow',
      contactPhone: '5155550142',
      preferredResponse: 'email',
      endUserName: 'Birchlantern Veterinary Clinic',
      btn: '3195550187',
      wtns: ['3195550188', '3195550190'],
      serviceAddress: { city: 'Cedar Rapids' },
      loaOnFile: true,
      authorizingPerson: null,
    })
  })

  it('about the kind of customer are not answered with his name', () => {
    const request = readForm(aGrid(['End user', 'Business'], ['End user name', 'Birchlantern Clinic'], ['BTN', '319-555-0187']))
    expect(request).toMatchObject({ endUserName: 'Birchlantern Clinic', accountType: 'business' })
  })
})

describe('what the serving carrier fills in', () => {
  const request = (heading: string): ReturnType<typeof readForm> =>
    readForm(
      aGrid(
        ['1. Requesting carrier', ''],
        ['Company', 'Tallgrass Voice'],
        ['2. Customer', ''],
        ['Name', 'Birchlantern Clinic'],
        ['BTN', '319-555-0187'],
        [heading, ''],
        ['Name', 'Prairie Bell'],
        ['OCN', '7125'],
        ['Contact', 'Roscoe Vandermint'],
        ['Telephone', '515-555-0199'],
        ['Date', '11/27/2026'],
      ),
    )
  it.each([
    '3. For use by the serving carrier',
    'FOR OFFICE USE ONLY',
    'To be completed by the current provider. Do not write below this line.',
  ])('is no part of the request: %s', (heading) => {
    expect(request(heading)).toMatchObject({
      endUserName: 'Birchlantern Clinic',
      btn: '3195550187',
      companyCode: null,
      contactName: null,
      contactPhone: null,
      requestDate: null,
    })
  })
})
