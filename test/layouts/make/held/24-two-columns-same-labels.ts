import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import { paper } from '../paper.ts'

/** The mark is a character of Zapf Dingbats, which the drawing library cannot write. */
const ticked = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false })
  doc.getPage(0).drawText('\u2714', { x: 160, y: 792 - 384, size: 11, font: await doc.embedFont(StandardFonts.ZapfDingbats) })
  return doc.save({ useObjectStreams: false })
}

const form = async (): Promise<Uint8Array> => {
  const p = paper({ producer: 'wkhtmltopdf 0.12.4' })
  const column = (x: number, title: string, rows: [label: string, value: string][]): void => {
    p.text(x, 120, title, { face: 'Helvetica-Bold', size: 12 })
    p.rule(x, 136, x + 250)
    rows.forEach(([label, value], i) => {
      p.text(x, 146 + i * 20, label, { size: 9, colour: '#555' })
      p.text(x + 80, 146 + i * 20, value, { size: 9.5 })
    })
  }
  p.text(40, 40, 'CSR Request', { face: 'Helvetica-Bold', size: 22 })
  p.text(40, 68, 'ironquill business voice  |  support 216-555-0160  |  status page ironquill.example/status', { size: 8, colour: '#777' })
  p.text(40, 90, 'Request ID  IQB-5604     Request date  11/30/2026', { size: 9 })
  column(40, 'Gaining provider', [
    ['Company', 'Ironquill Cable Communications LP'],
    ['OCN', '9Q5C'],
    ['Name', 'Lamar Palliserre'],
    ['Phone', '(216) 555-0167'],
    ['Email', 'portdesk@ironquill.example'],
    ['Address', '1400 Furnace St'],
    ['City', 'Cleveland'],
    ['State', 'OH'],
    ['Zip', '44113'],
  ])
  column(320, 'Customer', [
    ['Name', 'Zelenkovic Tile & Stone LLC'],
    ['Phone', '(216) 555-0104'],
    ['Email', ''],
    ['Address', '723 Saddler St'],
    ['City', 'Cleveland'],
    ['State', 'OH'],
    ['Zip', '44114'],
  ])
  p.text(40, 350, 'Authorization', { face: 'Helvetica-Bold', size: 12 })
  p.rule(40, 366, 570)
  p.text(40, 376, 'Customer LOA on file', { size: 9, colour: '#555' })
  p.text(320, 376, 'Signed', { size: 9, colour: '#555' })
  p.text(400, 376, '11/25/2026', { size: 9.5 })
  p.text(40, 420, 'Printed from the order system. No signature needed.', { size: 7 })
  return ticked(await p.bytes())
}

export const layout: Layout = {
  file: '24-two-columns-same-labels',
  hard: 'Flat PDF in two columns with the same labels in both: only the heading tells the requester from the customer; a lone check mark.',
  letter: async () => ({
    from: 'Ironquill Port Desk <portdesk@ironquill.example>',
    subject: 'CSR Request IQB-5604',
    at: '2026-11-30T09:14:08-05:00',
    mailer: 'nodemailer',
    text: 'CSR request IQB-5604 is attached.\n',
    attachments: [{ name: 'IQB-5604.pdf', type: 'application/pdf', bytes: await form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Ironquill Cable Communications LP',
      companyCode: '9Q5C',
      contactName: 'Lamar Palliserre',
      contactPhone: '2165550167',
      contactEmail: 'portdesk@ironquill.example',
      loaOnFile: true,
      loaDate: '2026-11-25',
      requestDate: '2026-11-30',
      btn: '2165550104',
      endUserName: 'Zelenkovic Tile & Stone LLC',
      serviceAddress: address('723 Saddler St', null, 'Cleveland', 'OH', '44114'),
      requesterRef: 'IQB-5604',
    }),
  ],
}
