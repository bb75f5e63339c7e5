import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

const us = { requestingCompany: 'Zephyrline Cloud Voice Inc', companyCode: '9Z4C', contactName: 'Alice Norquister', contactPhone: '2065550152', contactEmail: 'alicen@zephyrline.example' } // prettier-ignore
const lines = [
  'order_ref;nsp_name;nsp_spid;nsp_agent;nsp_agent_tel;nsp_agent_mail;cust_name;cust_btn;cust_tns;svc_addr1;svc_addr2;svc_city;svc_st;svc_zip;cust_class;loa_flag;loa_signed_on;loa_signed_by',
  'ZL-91010;Zephyrline Cloud Voice Inc;9Z4C;Alice Norquister;+12065550152;alicen@zephyrline.example;"Café Ñanduela";+13055550154;;538 W 12th St;;Miami;FL;33131;BUS;Y;2026-11-19;Wanda Figueranza',
  'ZL-91011;Zephyrline Cloud Voice Inc;9Z4C;Alice Norquister;+12065550152;alicen@zephyrline.example;"Wilkersham\'s Sign Co";+17025550144;;74 E Central Blvd;;Las Vegas;NV;89101;BUS;Y;2026-11-24;Joyce Huynhdao',
  'ZL-91012;Zephyrline Cloud Voice Inc;9Z4C;Alice Norquister;+12065550152;alicen@zephyrline.example;"Fitzmorrow Enterprises; Inc";+14145550115;"+14145550122";21 Old Post St;;Milwaukee;WI;53202;BUS;Y;2026-11-24;Teresa Benningfold',
]
/** UTF-16, little end first, with its mark: "Unicode text" of a spreadsheet program. */
const form = (): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf16le')])

export const layout: Layout = {
  file: '15-semicolons-utf16',
  hard: 'Semicolons, UTF-16 and column names of a database; numbers in international form, a semicolon within quotes.',
  letter: () => ({
    from: 'Alice Norquister <alicen@zephyrline.example>',
    subject: 'csr export ZL-91010..91012',
    at: '2026-11-25T13:02:45-05:00',
    mailer: 'PHPMailer 6.9.1',
    text: 'Hi team, please find our CSR export attached.\n\nAlice Norquister\n',
    attachments: [{ name: 'csr_export.csv', type: 'text/csv', bytes: form() }],
  }),
  requests: [
    stated({ ...us, requesterRef: 'ZL-91010', endUserName: 'Café Ñanduela', btn: '3055550154', serviceAddress: address('538 W 12th St', null, 'Miami', 'FL', '33131'), accountType: 'business', loaOnFile: true, loaDate: '2026-11-19', authorizingPerson: 'Wanda Figueranza' }), // prettier-ignore
    stated({ ...us, requesterRef: 'ZL-91011', endUserName: "Wilkersham's Sign Co", btn: '7025550144', serviceAddress: address('74 E Central Blvd', null, 'Las Vegas', 'NV', '89101'), accountType: 'business', loaOnFile: true, loaDate: '2026-11-24', authorizingPerson: 'Joyce Huynhdao' }), // prettier-ignore
    stated({ ...us, requesterRef: 'ZL-91012', endUserName: 'Fitzmorrow Enterprises; Inc', btn: '4145550115', wtns: ['4145550122'], serviceAddress: address('21 Old Post St', null, 'Milwaukee', 'WI', '53202'), accountType: 'business', loaOnFile: true, loaDate: '2026-11-24', authorizingPerson: 'Teresa Benningfold' }), // prettier-ignore
  ],
}
