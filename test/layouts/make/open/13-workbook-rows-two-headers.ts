import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import type { Value } from '../sheet.ts'
import { serial, workbook, xlsxType } from '../sheet.ts'

const us = { requestingCompany: 'Blue Heddle Communications LLC', companyCode: '9B4H', contactName: 'Ivan Navarrosa', contactPhone: '4145550152', contactEmail: 'inavarrosa@blueheddle.example' } // prettier-ignore
const row = (ref: string, name: string, btn: string, others: string, street: string, unit: string, city: string, state: string, zip: number, loa: string, signed: string): Value[] => [
  ref, us.requestingCompany, us.companyCode, us.contactName, '414-555-0152', us.contactEmail, name, btn, others, street, unit, city, state, { number: zip, as: '00000' }, loa, { number: serial(signed), as: 'mm/dd/yy' },
] // prettier-ignore

const form = (): Uint8Array =>
  workbook(
    [
      {
        name: 'Batch',
        merges: ['B1:F1', 'G1:N1', 'O1:P1'],
        rows: [
          [null, 'Requesting carrier', null, null, null, null, 'End user', null, null, null, null, null, null, null, 'Authority'],
          ['Our PON', 'Name', 'OCN', 'Contact', 'Phone', 'E-mail', 'Name', 'BTN', 'Other TNs', 'Street', 'Suite', 'City', 'State', 'Zip', 'LOA on file (Y/N)', 'LOA date'], // prettier-ignore
          row('BH-2611-071', 'Lachowiec Ventures LLC', '608-555-0131', '608-555-0144; 608-555-0151', '43 W St Clair St', 'Rm 210', 'Madison', 'WI', 53703, 'Y', '2026-11-20'), // prettier-ignore
          row('BH-2611-072', 'Halverman’s Hardware', '508-555-0115', '508-555-0116', '17 Saddler St', 'Rm 210', 'Worcester', 'MA', 1608, 'Y', '2026-11-23'), // prettier-ignore
          row('BH-2611-073', 'BOUTIQUE RENEELLE LTD', '504-555-0128', '', '626 Millrace St', '', 'New Orleans', 'LA', 70112, 'N', '2026-11-24'), // prettier-ignore
          [],
          ['Total', 3],
        ],
      },
    ],
    'xlsx',
  )

export const layout: Layout = {
  file: '13-workbook-rows-two-headers',
  hard: 'One request a row under two rows of headers: "Name" stands twice, the merged upper header says whose; a total row ends the sheet.',
  letter: () => ({
    from: 'Ivan Navarrosa <inavarrosa@blueheddle.example>',
    subject: '3 CSR requests',
    at: '2026-11-25T08:22:10-05:00',
    mailer: 'Microsoft Outlook 16.0',
    text: 'Three accounts in the sheet.\n\nIvan Navarrosa\n',
    attachments: [{ name: 'batch 1125.xlsx', type: xlsxType, bytes: form() }],
  }),
  requests: [
    stated({ ...us, requesterRef: 'BH-2611-071', endUserName: 'Lachowiec Ventures LLC', btn: '6085550131', wtns: ['6085550144', '6085550151'], serviceAddress: address('43 W St Clair St', 'Rm 210', 'Madison', 'WI', '53703'), loaOnFile: true, loaDate: '2026-11-20' }), // prettier-ignore
    stated({ ...us, requesterRef: 'BH-2611-072', endUserName: 'Halverman’s Hardware', btn: '5085550115', wtns: ['5085550116'], serviceAddress: address('17 Saddler St', 'Rm 210', 'Worcester', 'MA', '01608'), loaOnFile: true, loaDate: '2026-11-23' }), // prettier-ignore
    stated({ ...us, requesterRef: 'BH-2611-073', endUserName: 'Boutique Reneelle Ltd', btn: '5045550128', serviceAddress: address('626 Millrace St', null, 'New Orleans', 'LA', '70112'), loaOnFile: false, loaDate: '2026-11-24' }), // prettier-ignore
  ],
}
