import { fillable } from '../fillable.ts'
import type { Layout } from '../layout.ts'
import { address, range, stated } from '../layout.ts'

/** One box of the form: its caption inside at the top, the field under it. */
type Box = [caption: string, value: string, x: number, width: number, comb?: number]

const form = async (): Promise<Uint8Array> => {
  const f = await fillable()
  let number = 0
  const rows = (top: number, boxes: Box[][]): void => {
    boxes.forEach((row, i) => {
      for (const [caption, value, x, width, comb] of row) {
        f.box(x, top + i * 34, width, 34)
        f.print(x + 3, top + i * 34 + 9, caption, 6.5)
        f.text(`topmostSubform[0].Page1[0].f1_${String(++number).padStart(2, '0')}[0]`, value, { x: x + 3, y: top + i * 34 + 13, width: width - 6, height: 18 }, comb ? { comb } : {}) // prettier-ignore
      }
    })
  }
  f.print(36, 44, 'Form C-77', 8, true)
  f.print(160, 48, 'Request for Customer Service Information', 16, true)
  f.print(500, 44, 'Page 1 of 1', 8)
  f.print(36, 72, 'Part I   Who is asking', 10, true)
  rows(78, [
    [['1 Name of requesting carrier (no abbreviations)', 'Grovelink Metro Fiber Inc', 36, 340], ['2 OCN', '9G9L', 376, 80, 4], ['3 ACNA', 'ZGL', 456, 120, 3]], // prettier-ignore
    [['4 Attention of', 'Grace Lindqvister', 36, 220], ['5 Daytime telephone (area code first)', '6125550132', 256, 200, 10], ['6 Your file no.', 'GL-30988', 456, 120]], // prettier-ignore
    [['7 Electronic mail address to which the record is to be sent', 'glindqvister@grovelink.example', 36, 340], ['8 Date prepared', '2026-11-30', 376, 200]], // prettier-ignore
  ])
  f.print(36, 204, 'Part II   Whose record is asked for', 10, true)
  rows(210, [
    [['9 Name of customer as it appears on the bill', 'ROSEWAITE SENIOR LIVING LP', 36, 340], ['10 Account telephone number', '6145550169', 376, 200, 10]], // prettier-ignore
    [
      ['11 Location: house number and street (no P.O. box)', '35 S Meridian Dr', 36, 340],
      ['12 Room, suite, floor', '', 376, 200],
    ],
    [['13 City or town', 'Columbus', 36, 220], ['14 State', 'OH', 256, 60, 2], ['15 ZIP', '43215', 316, 140, 5], ['16 Class (B or R)', 'B', 456, 120, 1]], // prettier-ignore
    [['17 Further telephone numbers of the same customer', '614-555-0170 thru 0176', 36, 540]],
  ])
  f.print(36, 372, 'Part III   Authority', 10, true)
  f.check('topmostSubform[0].Page1[0].c1_1[0]', true, 40, 380)
  f.print(58, 389, '18 The customer has authorized us in writing; the authorization is kept at our office.', 8.5)
  rows(398, [
    [
      ['19 Given by', 'Gloria Karunadasa', 36, 340],
      ['20 Given on', '2026-11-25', 376, 200],
    ],
  ])
  f.print(36, 450, 'Part IV   To be completed by the serving carrier. Do not write below this line.', 10, true)
  rows(456, [
    [
      ['21 Received on', '', 36, 180],
      ['22 Account name', '', 216, 200],
      ['23 Clerk', '', 416, 160],
    ],
  ])
  return f.bytes()
}

export const layout: Layout = {
  file: '02-boxed-captions-numbered-fields',
  hard: 'Fillable PDF like a tax form: numbered captions within the boxes, fields called f1_01[0], combs; Part IV is not for the requester.',
  letter: async () => ({
    from: 'Grace Lindqvister <glindqvister@grovelink.example>',
    subject: 'C-77 Rosewaite Senior Living',
    at: '2026-11-30T09:41:03-05:00',
    mailer: 'Apple Mail (2.3774.600.62)',
    text: 'Form attached.\n\nGrace\n',
    attachments: [{ name: 'C-77.pdf', type: 'application/pdf', bytes: await form(), inline: true }],
  }),
  requests: [
    stated({
      requestingCompany: 'Grovelink Metro Fiber Inc',
      companyCode: '9G9L',
      ccna: 'ZGL',
      contactName: 'Grace Lindqvister',
      contactPhone: '6125550132',
      contactEmail: 'glindqvister@grovelink.example',
      loaOnFile: true,
      loaDate: '2026-11-25',
      requestDate: '2026-11-30',
      authorizingPerson: 'Gloria Karunadasa',
      btn: '6145550169',
      wtns: range('6145550170', '6145550176'),
      endUserName: 'Rosewaite Senior Living LP',
      serviceAddress: address('35 S Meridian Dr', null, 'Columbus', 'OH', '43215'),
      accountType: 'business',
      requesterRef: 'GL-30988',
    }),
  ],
}
