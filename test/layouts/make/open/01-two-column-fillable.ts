import { fillable } from '../fillable.ts'
import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

const left = 40
const right = 316
const field = (x: number, y: number, width: number) => ({ x, y, width, height: 17 })

const form = async (): Promise<Uint8Array> => {
  const f = await fillable()
  f.print(left, 50, 'OSPRELLE VOICE & DATA INC', 14, true)
  f.print(left, 68, 'Customer Service Record Request  -  form OV-CSR-3 (rev. 04/2019)', 10)
  f.print(left, 82, 'Wholesale Ordering, 8200 Lantern Row, Fairfax VA 22030 - Main 703-555-0160 - Fax 703-555-0169', 7)
  f.box(left, 96, 260, 18, 0.85)
  f.print(left + 6, 109, 'NEW LOCAL SERVICE PROVIDER', 10, true)
  f.box(right, 96, 260, 18, 0.85)
  f.print(right + 6, 109, 'END USER', 10, true)
  const rows: [label: string, name: string, value: string, tip: string][] = [
    ['Company name *', 'nlsp_name', 'Osprelle Voice & Data Inc', 'Name of the new local service provider'],
    ['Representative *', 'nlsp_rep', 'Quinn Torsviken', 'Person to contact about this request'],
    ['Telephone *', 'nlsp_tel', '(703) 555-0167 x 22', 'Telephone of the representative'],
    ['Fax', 'nlsp_fax', '', 'Fax of the representative'],
    ['E-mail *', 'nlsp_email', 'QTorsviken@osprelle.example', 'Send the record to this address'],
    ['OCN', 'nlsp_ocn', '9v6d', 'Operating company number'],
    ['PON', 'nlsp_pon', 'OV-20261123-4', 'Purchase order number'],
    ['Date of request', 'nlsp_date', '11/23/26', 'mm/dd/yy'],
  ]
  rows.forEach(([label, name, value, tip], i) => {
    f.print(left, 134 + i * 30, label, 9)
    f.text(name, value, field(left + 90, 122 + i * 30, 170), { tip })
  })
  const customer: [label: string, name: string, value: string, tip: string][] = [
    ['Name *', 'eu_name', 'Quarryton & Carrowell Self Storage', 'Name of the end user as on the bill'],
    ['Billing TN *', 'eu_btn', '916.555.0123', 'Billing telephone number, 10 digits'],
    ['Other TNs', 'eu_tns', '916.555.0141', 'Further working telephone numbers'],
    ['Account number', 'eu_acct', '', 'Account number with the present provider'],
    ['Street *', 'eu_street', '1018 Cooperage Road', 'Service address: number and street'],
    ['Floor / suite', 'eu_unit', '', 'Floor, suite, room'],
    ['City *', 'eu_city', 'Sacramento', 'City'],
    ['State *', 'eu_state', 'CA', 'State, two letters'],
    ['ZIP *', 'eu_zip', '95814', 'ZIP code'],
  ]
  customer.forEach(([label, name, value, tip], i) => {
    f.print(right, 134 + i * 30, label, 9)
    f.text(name, value, field(right + 90, 122 + i * 30, 170), { tip })
  })
  f.check('nlsp_loa', true, left, 412, 'Letter of authorization on file')
  f.print(left + 18, 421, 'We hold a letter of authorization signed by the end user and will produce it on request. *', 9)
  f.print(left, 446, 'Signed by (end user)')
  f.text('loa_signer', 'Wanda Thistleman', field(left + 110, 434, 150), { tip: 'Name of the person who signed the LOA' })
  f.print(right, 446, 'on')
  f.text('loa_date', '11/20/26', field(right + 30, 434, 90), { tip: 'Date of the LOA' })
  f.print(left, 478, '* must be filled in. Requests without these items are returned by the serving provider.', 7)
  return f.bytes({ bare: true })
}

export const layout: Layout = {
  file: '01-two-column-fillable',
  hard: 'Fillable PDF in two columns, fields without drawn appearance; "Name" and "Company name" are told apart by their column.',
  letter: async () => ({
    from: 'Quinn Torsviken <qtorsviken@osprelle.example>',
    subject: 'CSR request OV-20261123-4',
    at: '2026-11-23T11:02:17-05:00',
    mailer: 'Microsoft Outlook 16.0',
    text: 'Please see the attached request. Thanks!\n\nQuinn Torsviken\nOsprelle Voice & Data Inc\n',
    attachments: [{ name: 'OV-CSR-3 Quarryton.pdf', type: 'application/pdf', bytes: await form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Osprelle Voice & Data Inc',
      companyCode: '9V6D',
      contactName: 'Quinn Torsviken',
      contactPhone: '7035550167',
      contactEmail: 'qtorsviken@osprelle.example',
      loaOnFile: true,
      loaDate: '2026-11-20',
      requestDate: '2026-11-23',
      authorizingPerson: 'Wanda Thistleman',
      btn: '9165550123',
      wtns: ['9165550141'],
      endUserName: 'Quarryton & Carrowell Self Storage',
      serviceAddress: address('1018 Cooperage Road', null, 'Sacramento', 'CA', '95814'),
      requesterRef: 'OV-20261123-4',
    }),
  ],
}
