import PDFDocument from 'pdfkit'
import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

/** Drawn sideways on an upright sheet, with /Rotate 90 to set it right on the screen. */
const form = async (): Promise<Uint8Array> => {
  const doc = new PDFDocument({ size: 'LETTER', margin: 0, info: { Producer: 'CrystalReports 8.5', CreationDate: new Date('2026-11-20T12:00:00Z') } }) // prettier-ignore
  const chunks: Uint8Array[] = []
  const whole = new Promise<Uint8Array>((done) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => done(Buffer.concat(chunks)))
  })
  Object.assign(doc.page.dictionary.data, { Rotate: 90 })
  doc.translate(0, 792).rotate(-90)
  const put = (x: number, y: number, text: string, size = 10, face = 'Helvetica'): void =>
    void doc.font(face).fontSize(size).text(text, x, y, { lineBreak: false })
  const row = (x: number, y: number, label: string, value: string): void => {
    put(x, y, `${label}:`, 10, 'Helvetica-Bold')
    put(x + 130, y, value)
  }
  put(50, 40, 'CUSTOMER SERVICE RECORD REQUEST', 16, 'Helvetica-Bold')
  put(560, 44, 'CSRQ010R', 8)
  doc.moveTo(50, 64).lineTo(742, 64).stroke()
  put(50, 76, 'FROM', 11, 'Helvetica-Bold')
  row(50, 96, 'LSP Name', 'Ridgewend Competitive Exchange Inc')
  row(50, 116, 'LSP OCN', '9R7W')
  row(50, 136, 'LSP Contact', 'Lamar Sarkozian')
  row(50, 156, 'Contact Number', '404-555-0150')
  row(50, 176, 'Contact E-mail', 'csr-requests@ridgewend.example')
  row(50, 196, 'Transaction No', 'RW-77162')
  put(420, 76, 'ACCOUNT', 11, 'Helvetica-Bold')
  row(420, 96, 'Account Name', 'Stoneferry Travel Group Inc')
  row(420, 116, 'Bill TN', '8155550175')
  row(420, 136, 'Service Location', '146 12TH AVE')
  row(420, 156, 'Service City', 'ROCKFORD')
  row(420, 176, 'Service State', 'IL')
  row(420, 196, 'Service Zip', '61101')
  row(420, 216, 'Lines', '8155550176-8155550183')
  put(50, 250, 'AUTHORIZATION', 11, 'Helvetica-Bold')
  row(50, 270, 'LOA on file', 'YES')
  row(50, 290, 'Signed by', 'IRENE JABLONECKI')
  row(420, 270, 'LOA date', '11/25/2026')
  row(420, 290, 'Delivery', 'EMAIL')
  put(50, 330, 'Report CSRQ010R   page 1 of 1   printed at the request of user LSARKOZI', 7)
  doc.end()
  return whole
}

export const layout: Layout = {
  file: '06-turned-page',
  hard: 'Flat PDF printed by a reporting program: the page is drawn sideways and turned by /Rotate, two columns.',
  letter: async () => ({
    from: 'Lamar Sarkozian <lsarkozian@ridgewend.example>',
    subject: 'RW-77162',
    at: '2026-12-01T08:30:00-05:00',
    mailer: 'Microsoft Outlook Express 6.00.2900',
    text: 'CSR request attached\n',
    attachments: [{ name: 'CSRQ010R.pdf', type: 'application/pdf', bytes: await form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Ridgewend Competitive Exchange Inc',
      companyCode: '9R7W',
      contactName: 'Lamar Sarkozian',
      contactPhone: '4045550150',
      contactEmail: 'csr-requests@ridgewend.example',
      loaOnFile: true,
      loaDate: '2026-11-25',
      authorizingPerson: 'Irene Jablonecki',
      btn: '8155550175',
      wtns: Array.from({ length: 8 }, (_, i) => String(8155550176 + i)),
      endUserName: 'Stoneferry Travel Group Inc',
      serviceAddress: address('146 12th Ave', null, 'Rockford', 'IL', '61101'),
      preferredResponse: 'email',
      requesterRef: 'RW-77162',
    }),
  ],
}
