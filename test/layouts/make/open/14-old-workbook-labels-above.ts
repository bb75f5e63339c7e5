import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import { workbook } from '../sheet.ts'

const form = (): Uint8Array =>
  workbook(
    [
      {
        name: 'Sheet1',
        merges: ['A1:F1', 'A2:F2', 'A4:C4', 'A5:C5', 'A10:C10', 'A11:C11'],
        rows: [
          ['WESTERLAY EXCHANGE CARRIER CORP'],
          ['LOCAL SERVICE - CSR REQUEST'],
          [],
          ['NAME OF LSP', null, null, 'OCN', 'ACNA', 'DATE'],
          ['WESTERLAY EXCHANGE CARRIER CORP', null, null, '9W3X', 'ZWX', '11/24/26'],
          ['CONTACT', 'TEL', 'FAX', 'EMAIL', null, 'ORDER'],
          ['DANA HOLLINRAKE', '704-555-0175', '', 'danah@westerlay-xc.example', null, 'WXC-N-40955'],
          [],
          ['END USER DATA'],
          ['END USER NAME', null, null, 'BTN', 'CUST CODE', 'BUS/RES'],
          ['KALLISTRATOS ORTHODONTICS', null, null, '704-555-0102', '539', 'BUS'],
          ['STREET', 'FLOOR/SUITE', 'CITY', 'STATE', 'ZIP', 'ACCOUNT NO'],
          ['2384 GLASSHOUSE DR', '', 'CHARLOTTE', 'NC', '28202', '8311179219'],
          ['WTN 1', 'WTN 2', 'WTN 3', 'WTN 4', 'WTN 5', 'WTN 6'],
          ['704-555-0108', '704-555-0142', '704-555-0162', '704-555-0163', '', ''],
          [],
          ['LOA ON FILE', 'LOA DATE', 'AUTHORIZED BY'],
          ['X', '11/20/26', 'MIGUEL LIANGFORD'],
        ],
      },
      { name: 'Sheet2', rows: [[null]] },
      { name: 'Sheet3', rows: [[null]] },
    ],
    'biff8',
  )

export const layout: Layout = {
  file: '14-old-workbook-labels-above',
  hard: 'Excel 97 workbook, every label above its value, merged cells, an X below "LOA on file", numbered columns for the lines.',
  letter: () => ({
    from: 'Dana Hollinrake <danah@westerlay-xc.example>',
    subject: 'WXC-N-40955 CSR REQ',
    at: '2026-11-24T11:45:00-05:00',
    mailer: 'QUALCOMM Windows Eudora Version 7.1',
    text: 'attached\n',
    attachments: [{ name: 'WXCCSR.XLS', type: 'application/vnd.ms-excel', bytes: form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Westerlay Exchange Carrier Corp',
      companyCode: '9W3X',
      ccna: 'ZWX',
      contactName: 'Dana Hollinrake',
      contactPhone: '7045550175',
      contactEmail: 'danah@westerlay-xc.example',
      loaOnFile: true,
      loaDate: '2026-11-20',
      requestDate: '2026-11-24',
      authorizingPerson: 'Miguel Liangford',
      btn: '7045550102',
      customerCode: '539',
      wtns: ['7045550108', '7045550142', '7045550162', '7045550163'],
      accountNumber: '8311179219',
      endUserName: 'Kallistratos Orthodontics',
      serviceAddress: address('2384 Glasshouse Dr', null, 'Charlotte', 'NC', '28202'),
      accountType: 'business',
      requesterRef: 'WXC-N-40955',
    }),
  ],
}
