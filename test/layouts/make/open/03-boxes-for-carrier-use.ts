import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import { paper } from '../paper.ts'

const form = (): Promise<Uint8Array> => {
  const p = paper({ producer: 'PScript5.dll Version 5.2' })
  const cell = (x: number, y: number, width: number, caption: string, value: string): void => {
    p.box(x, y, width, 32)
    p.text(x + 3, y + 3, caption, { size: 6.5 })
    p.text(x + 6, y + 15, value, { face: 'Courier', size: 10 })
  }
  p.box(36, 30, 540, 44)
  p.text(44, 38, 'HALCYONDRIFT NETWORKS LLC', { face: 'Times-Bold', size: 15 })
  p.text(44, 57, 'CSR REQUEST (CSIR)', { face: 'Times-Roman', size: 11 })
  p.text(420, 42, 'Help line 919-555-0199', { size: 8 })
  p.text(420, 54, 'Form HD-14, 2 copies', { size: 8 })
  p.text(36, 84, 'FOR CARRIER USE ONLY', { face: 'Helvetica-Bold', size: 8 })
  cell(36, 94, 180, 'DATE RECEIVED', '')
  cell(216, 94, 180, 'BTN VERIFIED', '')
  cell(396, 94, 180, 'REPRESENTATIVE', '')
  p.text(36, 136, 'REQUESTING CARRIER', { face: 'Helvetica-Bold', size: 8 })
  cell(36, 146, 300, 'COMPANY', 'Halcyondrift Networks')
  cell(336, 146, 110, 'COMPANY CODE', '9H2D')
  cell(446, 146, 130, 'DATE SENT', 'Nov 24 2026')
  cell(36, 178, 210, 'CONTACT', 'Vince Dimitrakos')
  cell(246, 178, 150, 'CONTACT TEL. NO.', '919 555 0165')
  cell(396, 178, 180, 'FAX NO. FOR REPLY', '919 555 0169')
  cell(36, 210, 300, 'E-MAIL FOR REPLY', 'vdimitrakos@halcyondrift.example')
  cell(336, 210, 240, 'TRACKING NO.', 'HDN7703222')
  p.text(36, 254, 'CUSTOMER', { face: 'Helvetica-Bold', size: 8 })
  cell(36, 264, 300, 'CUSTOMER NAME', 'THORNWEXLEY PROPERTY MGMT')
  cell(336, 264, 240, 'ACCOUNT TEL. NO.', '804 555 0142 403')
  cell(36, 296, 300, 'CUSTOMER LOCATION (STREET)', '1415 QUARRY RD')
  cell(336, 296, 120, 'CITY', 'RICHMOND')
  cell(456, 296, 40, 'ST', 'VA')
  cell(496, 296, 80, 'ZIP CODE', '23219')
  cell(36, 328, 300, 'BILLING ADDRESS IF DIFFERENT', 'PO BOX 5561')
  cell(336, 328, 120, 'CITY', 'RICHMOND')
  cell(456, 328, 40, 'ST', 'VA')
  cell(496, 328, 80, 'ZIP CODE', '23219')
  cell(36, 360, 540, 'OTHER TELEPHONE NUMBERS ON THE ACCOUNT', '804 555 0143, 0144')
  p.text(36, 404, 'AGENCY AUTHORIZATION', { face: 'Helvetica-Bold', size: 8 })
  p.box(36, 414, 540, 32)
  p.tick(44, 424, 'cross', 10)
  p.text(60, 425, 'LOA ON FILE', { size: 9 })
  p.tick(164, 424, 'empty', 10)
  p.text(180, 425, 'LOA ATTACHED', { size: 9 })
  p.text(300, 425, 'Dated', { size: 9 })
  p.text(332, 424, '11/19/2026', { face: 'Courier', size: 10 })
  p.text(36, 460, "Send this form to the CSR center of the customer's present carrier. Allow three business days.", { size: 7 })
  return p.bytes()
}

export const layout: Layout = {
  file: '03-boxes-for-carrier-use',
  hard: 'Flat PDF with captions within boxes; a block for the carrier stands first, the customer code follows the number, city appears twice.',
  letter: async () => ({
    from: 'Vince Dimitrakos <vdimitrakos@halcyondrift.example>',
    subject: 'CSIR Thornwexley',
    at: '2026-11-24T13:20:44-05:00',
    mailer: 'Mozilla Thunderbird',
    text: 'Hi,\n\none more CSIR, attached.\n\nRegards\nVince\n',
    attachments: [{ name: 'hd14.pdf', type: 'application/octet-stream', bytes: await form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Halcyondrift Networks',
      companyCode: '9H2D',
      contactName: 'Vince Dimitrakos',
      contactPhone: '9195550165',
      contactFax: '9195550169',
      contactEmail: 'vdimitrakos@halcyondrift.example',
      loaOnFile: true,
      loaDate: '2026-11-19',
      requestDate: '2026-11-24',
      btn: '8045550142',
      customerCode: '403',
      wtns: ['8045550143', '8045550144'],
      endUserName: 'Thornwexley Property Mgmt',
      serviceAddress: address('1415 Quarry Rd', null, 'Richmond', 'VA', '23219'),
      billingAddress: address('PO Box 5561', null, 'Richmond', 'VA', '23219'),
      requesterRef: 'HDN7703222',
    }),
  ],
}
