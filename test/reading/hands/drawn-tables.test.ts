import { describe, expect, it } from 'vitest'
import { readMail, request } from './a-mail.ts'

describe('a table drawn with signs', () => {
  it('holds captions with their values stacked below them in one cell', () => {
    const form = request(`+--------------------------------------------------------------+
|          TALLGRASS TELECOM LLC  -  CSR REQUEST               |
+----------------------+----------------------+----------------+
| REQUESTED BY         | TELEPHONE            | DATE           |
| Nora Quist           | 813 555 0130         | 11/23/26       |
+----------------------+----------------------+----------------+
| BILLING TEL NO       | CUSTOMER NAME        | OTHER NUMBERS  |
| 813 555 0142         | Brantwick Land       | 813 555 0175   |
|                      | Surveying LLC        | 813 555 0177   |
+----------------------+----------------------+----------------+
| SERVICE ADDRESS      | CITY                 | ST   | ZIP     |
| 98 Wharf Dr SE       | Tampa                | FL   | 33602   |
+----------------------+----------------------+------+---------+
| LOA ON FILE:  [X] YES   [ ] NO               | OCN: 9T7G     |
+----------------------------------------------+---------------+`)
    expect(form).toMatchObject({
      requestingCompany: 'TALLGRASS TELECOM LLC',
      contactName: 'Nora Quist',
      contactPhone: '8135550130',
      requestDate: '2026-11-23',
      btn: '8135550142',
      endUserName: 'Brantwick Land Surveying LLC',
      wtns: ['8135550175', '8135550177'],
      serviceAddress: { street: '98 Wharf Dr SE', city: 'Tampa', state: 'FL', zip: '33602' },
      loaOnFile: true,
      companyCode: '9T7G',
    })
  })

  it('lists several accounts, with cells of two lines', () => {
    const { requests } = readMail(`Hi, please run these, LOAs are on file for both:

+--------------+----------------------+--------------------------------+
| BTN          | Customer             | Address                        |
+==============+======================+================================+
| 813 555 0142 | Brantwick Land       | 98 Wharf Dr SE                 |
|              | Surveying LLC        | Tampa, FL 33602                |
+--------------+----------------------+--------------------------------+
| 813 555 0150 | Ada's Kites          | 4 Elm St, Tampa FL 33602       |
+--------------+----------------------+--------------------------------+`)
    expect(requests).toMatchObject([
      { btn: '8135550142', endUserName: 'Brantwick Land Surveying LLC', serviceAddress: { street: '98 Wharf Dr SE', city: 'Tampa' } },
      { btn: '8135550150', endUserName: "Ada's Kites", serviceAddress: { street: '4 Elm St' } },
    ])
  })

  it('is drawn with lines as well as with dashes, a label beside its value', () => {
    const form = request(`┌──────────────────────┬──────────────────────────┐
│ BTN                  │ 813-555-0142             │
├──────────────────────┼──────────────────────────┤
│ End user             │ Brantwick Land           │
│                      │ Surveying LLC            │
├──────────────────────┼──────────────────────────┤
│ Service address      │ 98 Wharf Dr SE           │
│                      │ Tampa FL 33602           │
└──────────────────────┴──────────────────────────┘`)
    expect(form).toMatchObject({ btn: '8135550142', serviceAddress: { street: '98 Wharf Dr SE', zip: '33602' } })
  })

  it('is no table where a ruler has nothing below it', () => {
    expect(request('+--------+\nBTN: 813-555-0142\nEnd user: Ada | Kites\n+--------+')).toMatchObject({ btn: '8135550142' })
  })
})
