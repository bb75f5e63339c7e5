import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import type { Value } from '../sheet.ts'
import { serial, workbook, xlsxType } from '../sheet.ts'

const filled = (company: string, contact: string, phone: string, mail: string, name: string, btn: string, street: string, city: string, state: string, zip: string, date: string): Value[][] => [
  ['CSR REQUEST FORM', null, null, null, null],
  [],
  ['Requesting Carrier', null, null, 'Customer', null],
  ['Company', company, null, 'Customer Name', name],
  ['Contact', contact, null, 'Main TN', btn],
  ['Contact #', phone, null, 'Svc Addr', street],
  ['Contact Email', mail, null, 'City', city],
  ['Date', { number: serial(date), as: 'd-mmm-yy' }, null, 'ST', state],
  [null, null, null, 'Zip', zip],
] // prettier-ignore

const form = (): Uint8Array =>
  workbook(
    [
      {
        name: 'Form',
        merges: ['A1:E1', 'A3:B3', 'D3:E3', 'A13:E13'],
        rows: [
          ...filled('Halcyondrift Networks LLC', 'Vince Dimitrakos', '919-555-0165', 'portdesk@halcyondrift.example', 'Tansybrook Auto Group', '704-555-2000', '789 21st Drive NW', 'Charlotte', 'NC', '28202', '2026-12-02'), // prettier-ignore
          ['Company Code', '9H2D', null, 'DID range', '704-555-2100 to 704-555-2159'],
          ['Tracking #', 'HDN7703301', null, 'Circuit ID', '10.IPZX.989695..NC'],
          [],
          ['Authorization: the requesting carrier holds an LOA for this customer', null, null, null, null],
          ['LOA on file?', 'YES', null, 'LOA signed by', 'Alice Oldenkamp'],
          [null, null, null, 'LOA signed on', { number: serial('2026-12-01'), as: 'd-mmm-yy' }],
        ],
      },
      {
        name: 'Example',
        rows: filled(
          'Sample Tel Co',
          'Jane Sample',
          '919-555-0100',
          'jane@sample.example',
          'Sample Bakery',
          '919-555-0101',
          '1 Main St',
          'Durham',
          'NC',
          '27701',
          '2019-01-02',
        ),
      },
    ],
    'xlsx',
  )

export const layout: Layout = {
  file: '32-workbook-two-blocks',
  hard: 'Workbook with two blocks of label and value side by side; the second sheet is a filled example and no request.',
  letter: () => ({
    from: 'Vince Dimitrakos <vdimitrakos@halcyondrift.example>',
    subject: 'CSR Tansybrook Auto',
    at: '2026-12-02T10:00:05-05:00',
    mailer: 'Microsoft Outlook 16.0',
    text: 'CSR request attached (tab 1).\n\nVince\n',
    attachments: [{ name: 'CSR Form Tansybrook.xlsx', type: xlsxType, bytes: form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Halcyondrift Networks LLC',
      companyCode: '9H2D',
      contactName: 'Vince Dimitrakos',
      contactPhone: '9195550165',
      contactEmail: 'portdesk@halcyondrift.example',
      loaOnFile: true,
      loaDate: '2026-12-01',
      requestDate: '2026-12-02',
      authorizingPerson: 'Alice Oldenkamp',
      btn: '7045552000',
      wtns: Array.from({ length: 60 }, (_, i) => String(7045552100 + i)),
      endUserName: 'Tansybrook Auto Group',
      serviceAddress: address('789 21st Drive NW', null, 'Charlotte', 'NC', '28202'),
      circuitIds: ['10.IPZX.989695..NC'],
      requesterRef: 'HDN7703301',
    }),
  ],
}
