import { describe, expect, it } from 'vitest'
import { printJson } from '../../src/records/print/json.ts'
import { recordModelSchema } from '../../src/records/print/record.ts'
import fc from 'fast-check'
import { anyAccount, modelOf, sampleAccount } from './world.ts'

describe('the record as data', () => {
  it('says everything of a small account in numbers and codes a program can take over', () => {
    const account = sampleAccount('6155550170')
    const lines = account.lines.slice(2)
    const data: unknown = JSON.parse(printJson(modelOf({ ...account, lines, pin: '4711' }, { notOnThisAccount: ['2125550199'] })))
    expect(data).toEqual({
      format: 'csr-record/1',
      layout: 'compact',
      issue: {
        carrier: 'Fernhollow Telephone Company',
        toCompany: 'Northstar Local Exchange LLC',
        attention: 'D. Ruiz',
        companyCode: '9Z9Z',
        requesterRef: 'NSX-20481',
        ourReference: 'CSR-2026-004317',
        preparedAt: '2026-11-23T14:05:00-05:00',
        asOf: '2026-11-23T02:33:00-05:00',
        timeZone: 'America/New_York',
        confidentiality: 'This record is for the named requester only, for the purpose of moving service.',
      },
      identification: {
        btn: '6155550170',
        customerCode: '445',
        accountNumber: '8310548073',
        customerName: 'OAKDELLE DENTAL PLLC',
        accountType: 'business',
        classOfService: { code: '1FB', description: 'Business line, flat rate' },
        status: 'active',
        billPeriod: '17',
        networkSpid: '7125',
        pinOnAccount: true,
        retailProvider: null,
        pendingOrder: { number: 'RQ23351', due: '2026-12-21' },
        contract: null,
        counts: { locations: 1, lines: 1, didNumbers: 0 },
      },
      portability: { lsrTo: 'this_carrier', clearToPort: false, numbers: 1, notPortable: [] },
      warnings: [
        {
          kind: 'pending_order',
          title: 'An order is pending',
          text: 'Order RQ23351 is due Dec 21, 2026. An LSR is usually refused while it is open.',
          numbers: [],
        },
        {
          kind: 'frozen',
          title: 'One line is frozen',
          text: 'The customer must have the freeze lifted before the line can move.',
          numbers: ['6155550189'],
        },
        {
          kind: 'btn_not_working',
          title: 'The BTN only names the bill',
          text: 'No line works on it. Use it as the ATN, not as a number to port.',
          numbers: [],
        },
        {
          kind: 'not_on_account',
          title: 'One number asked for is not on this account',
          text: 'Nothing is said of it here; ask about it apart.',
          numbers: ['2125550199'],
        },
      ],
      listings: [
        {
          kind: 'main',
          name: 'OAKDELLE DENTAL PLLC',
          address: '1402 21ST AVE S STE 210',
          tn: '6155550170',
          directory: 'NASHVILLE',
          yellowPagesHeading: 'DENTISTS',
          published: 'listed',
          copies: 2,
          deliverTo: { street: '1402 21ST AVE S', unit: 'STE 210', city: 'NASHVILLE', state: 'TN', zip: '37203' },
        },
      ],
      billing: {
        name: 'OAKDELLE DENTAL PLLC',
        address: { street: '1402 21ST AVE S', unit: 'STE 210', city: 'NASHVILLE', state: 'TN', zip: '37203' },
      },
      locations: [
        {
          id: 1,
          address: { street: '1402 21ST AVE S', unit: 'STE 210', city: 'NASHVILLE', state: 'TN', zip: '37203' },
          lines: [
            {
              tn: '6155550189',
              platform: 'facility',
              designation: null,
              frozen: true,
              portable: true,
              items: [
                {
                  quantity: 1,
                  usoc: 'ALN',
                  description: 'Auxiliary line added to a main line',
                  qualifiers: [
                    { fid: 'PIC', value: '5199' },
                    { fid: 'LPIC', value: '5199' },
                    { fid: 'FPI', value: 'LOCAL, PIC, LPIC' },
                    { fid: 'BLKD', value: '900, TOLL' },
                    { fid: 'TBE', value: 'THIRD NUMBER' },
                  ],
                },
                { quantity: 1, usoc: 'TTB', description: 'Tone dialing, business', qualifiers: [] },
                { quantity: 1, usoc: '9ZR', description: "Interstate access charge paid by the line's user", qualifiers: [] },
                { quantity: 1, usoc: 'LNPCX', description: 'Number portability charge for a line', qualifiers: [] },
                { quantity: 1, usoc: 'EVB', description: 'Forward when the line is busy', qualifiers: [] },
                { quantity: 1, usoc: 'NST', description: 'Trace the last call', qualifiers: [] },
                { quantity: 1, usoc: 'CREX1', description: 'Toll restriction chosen by the customer', qualifiers: [] },
              ],
            },
          ],
        },
      ],
      differentPremises: [],
      hunting: [],
      trunks: [],
      circuits: [],
      remoteCallForward: [],
      freezes: [{ tn: '6155550189', local: true, pic: true, lpic: true }],
      blocks: [{ tn: '6155550189', kinds: ['900', 'third_number', 'toll'] }],
      numbersNotOnThisAccount: ['2125550199'],
      qualifierWords: [
        { code: 'BLKD', description: 'Calls of a kind are blocked' },
        { code: 'FPI', description: 'Freeze on a carrier choice' },
        { code: 'LPIC', description: 'Carrier chosen for calls inside the LATA' },
        { code: 'PIC', description: 'Carrier chosen for calls between LATAs' },
        { code: 'TBE', description: 'No collect or third-number billing' },
      ],
    })
  })

  it('comes back as the same model, for accounts of any shape', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const model = modelOf(account)
        expect(recordModelSchema.parse(JSON.parse(printJson(model)))).toEqual(model)
      }),
      { numRuns: 60 },
    )
  })

  it('counts every number once: its lines, features and ranges are those of the account', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const model = modelOf(account)
        const lines = model.locations.flatMap((location) => location.lines)
        expect(lines.map((line) => line.tn).toSorted()).toEqual(account.lines.map((line) => line.tn).toSorted())
        const features = lines.reduce((sum, line) => sum + line.items.length - 1, 0)
        expect(features).toBe(account.lines.reduce((sum, line) => sum + line.features.length, 0))
        expect(model.trunks.flatMap((trunk) => trunk.didRanges)).toHaveLength(account.trunks.flatMap((trunk) => trunk.didRanges).length)
        expect(model.freezes).toHaveLength(lines.filter((line) => line.frozen).length)
      }),
      { numRuns: 60 },
    )
  })

  it('does not change the account it is made from', () => {
    const account = sampleAccount('7185550100')
    const before = JSON.stringify(account)
    modelOf(account).locations[0]?.lines[0]?.items.pop()
    expect(JSON.stringify(account)).toBe(before)
  })
})
