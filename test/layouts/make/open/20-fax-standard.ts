import { drawn, faxTiff } from '../fax.ts'
import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

const form = async (): Promise<Uint8Array> => {
  const sheet = drawn((pen) => {
    pen.text(60, 40, '11/24/2026 TUE 13:07   FAX 865 555 0199   DOVECOTE VOICE RESELLERS            PAGE 001/001', 26)
    pen.text(360, 150, 'CUSTOMER SERVICE RECORD REQUEST', 46, 'Form Bold')
    const line = (y: number, label: string, value: string): void => {
      pen.text(120, y, label, 36)
      pen.text(700, y - 4, value, 40)
      pen.rule(690, y + 12, 1580)
    }
    pen.text(120, 260, 'REQUESTING COMPANY', 38, 'Form Bold')
    line(340, 'Company name', 'DOVECOTE VOICE RESELLERS LLC')
    line(420, 'Contact person', 'ROBERT MBEKWELA')
    line(500, 'Contact telephone', '539-555-0112')
    line(580, 'Contact fax', '539-555-0119')
    line(660, 'Contact e-mail', 'robertm@dovecotevoice.example')
    line(740, 'Date', '11/24/2026')
    pen.text(120, 860, 'CUSTOMER', 38, 'Form Bold')
    line(940, 'Customer name', '5TH & MILL CLEANERS')
    line(1020, 'Billing telephone number', '865-555-0138')
    line(1100, 'Service address', '500 MILL POND ROAD')
    line(1180, 'City', 'KNOXVILLE')
    line(1260, 'State', 'TN')
    line(1340, 'ZIP code', '37902')
    pen.text(120, 1460, 'AUTHORIZATION', 38, 'Form Bold')
    pen.tick(130, 1512, 'cross', 38)
    pen.text(200, 1544, 'Letter of authorization is on file', 36)
    line(1640, 'Authorized by', 'SIMON ESKERLAND')
    line(1720, 'Date signed', '11/23/2026')
  })
  return faxTiff([sheet], { seed: 20, skew: 0.6, specks: 0.4 }, [204, 98])
}

export const layout: Layout = {
  file: '20-fax-standard',
  hard: 'A fax in standard resolution, slightly turned: the sending machine prints its own number and date on top.',
  letter: async () => ({
    from: 'Fax Gateway <faxes@dovecotevoice.example>',
    subject: 'Fax from 865 555 0199 (1 page)',
    at: '2026-11-24T13:09:12-05:00',
    mailer: 'FaxGate 4.2',
    text: 'You have received a 1 page fax.\n',
    attachments: [{ name: 'FAX00417.tif', type: 'image/tiff', bytes: await form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Dovecote Voice Resellers LLC',
      contactName: 'Robert Mbekwela',
      contactPhone: '5395550112',
      contactFax: '5395550119',
      contactEmail: 'robertm@dovecotevoice.example',
      loaOnFile: true,
      loaDate: '2026-11-23',
      requestDate: '2026-11-24',
      authorizingPerson: 'Simon Eskerland',
      btn: '8655550138',
      endUserName: '5th & Mill Cleaners',
      serviceAddress: address('500 Mill Pond Road', null, 'Knoxville', 'TN', '37902'),
    }),
  ],
}
