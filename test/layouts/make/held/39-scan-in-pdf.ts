import PDFDocument from 'pdfkit'
import { drawn, scanJpeg } from '../fax.ts'
import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

const scan = async (): Promise<Uint8Array> => {
  const sheet = drawn((pen) => {
    pen.text(430, 140, 'KETTLERUN TELCOM', 52, 'Form Bold')
    pen.text(430, 190, 'Customer Service Record Request', 36)
    const row = (y: number, label: string, value: string): void => {
      pen.box(120, y, 480, 66, '#e4e4e4')
      pen.text(134, y + 44, label, 30, 'Form Bold')
      pen.box(600, y, 980, 66)
      pen.text(620, y + 46, value, 36)
    }
    const rows: [string, string][] = [
      ['Requesting company', 'Kettlerun Telcom LLC'],
      ['Contact name', 'Howard Benningfold'],
      ['Contact phone', '412-555-0150'],
      ['Contact email', 'howardb@kettlerun-telcom.example'],
      ['OCN', '9K1R'],
      ['End user name', 'Juniperglen Counseling Services'],
      ['Account telephone no.', '304-555-0107'],
      ['Other telephone nos.', '304-555-0108, 304-555-0112'],
      ['Street', '65 Ferry Landing St'],
      ['City', 'Charleston'],
      ['State', 'WV'],
      ['Zip', '25301'],
      ['LOA on file (yes/no)', 'yes'],
      ['LOA signed by', 'Tomas Calloworth'],
      ['LOA date', '11/30/2026'],
    ]
    rows.forEach(([label, value], i) => row(260 + i * 66, label, value))
    pen.text(120, 1340, 'Return the record by e-mail within three business days. Fax 412-555-0198 is for repair only.', 26)
  })
  return scanJpeg(sheet, { seed: 39, skew: 0.7, specks: 0.3, grey: 24 })
}

const form = async (): Promise<Uint8Array> => {
  const doc = new PDFDocument({ size: 'LETTER', margin: 0, info: { Producer: 'KMBS Scanner', CreationDate: new Date('2026-12-02T12:00:00Z') } }) // prettier-ignore
  const chunks: Uint8Array[] = []
  const whole = new Promise<Uint8Array>((done) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => done(Buffer.concat(chunks)))
  })
  doc.image(Buffer.from(await scan()), 0, 0, { width: 612, height: 792 })
  doc.end()
  return whole
}

export const layout: Layout = {
  file: '39-scan-in-pdf',
  hard: 'A JPEG in a PDF from an office scanner: grey label cells, a slight turn, paper grain, a repair number in the small print.',
  letter: async () => ({
    from: 'Scanner 2nd floor <scanner2@kettlerun-telcom.example>',
    subject: 'Scanned document',
    at: '2026-12-02T08:48:31-05:00',
    mailer: 'KONICA MINOLTA bizhub',
    text: '',
    attachments: [{ name: 'SKM_C25826120208470.pdf', type: 'application/pdf', bytes: await form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Kettlerun Telcom LLC',
      companyCode: '9K1R',
      contactName: 'Howard Benningfold',
      contactPhone: '4125550150',
      contactEmail: 'howardb@kettlerun-telcom.example',
      loaOnFile: true,
      loaDate: '2026-11-30',
      authorizingPerson: 'Tomas Calloworth',
      btn: '3045550107',
      wtns: ['3045550108', '3045550112'],
      endUserName: 'Juniperglen Counseling Services',
      serviceAddress: address('65 Ferry Landing St', null, 'Charleston', 'WV', '25301'),
    }),
  ],
}
