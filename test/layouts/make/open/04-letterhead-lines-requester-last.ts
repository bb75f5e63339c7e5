import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import { paper } from '../paper.ts'

const form = (): Promise<Uint8Array> => {
  const p = paper({ producer: 'Acrobat Distiller 4.0' })
  const line = (y: number, label: string, value: string, from = 190, to = 570, x = 42): void => {
    p.text(x, y, label, { face: 'Times-Roman', size: 11 })
    p.text(from + 4, y - 1, value, { face: 'Times-Roman', size: 12 })
    p.rule(from, y + 12, to)
  }
  p.text(0, 36, 'Pinnock & Wrey Telephone Company', { face: 'Times-Bold', size: 18, width: 612, align: 'center' })
  p.text(0, 58, '118 Tollgate Court, Philadelphia, Pennsylvania 19103', { face: 'Times-Roman', size: 10, width: 612, align: 'center' })
  p.text(0, 71, 'Telephone 215-555-0138    Facsimile 215-555-0139    Repair 215-555-0190', {
    face: 'Times-Roman',
    size: 10,
    width: 612,
    align: 'center',
  })
  p.rule(42, 88, 570, 88, 1.2)
  p.text(0, 100, 'Request for Customer Service Record', { face: 'Times-Bold', size: 14, width: 612, align: 'center' })
  p.text(42, 126, 'To the present local carrier: please furnish the service record of the following subscriber.', {
    face: 'Times-Roman',
    size: 10,
  })
  line(150, 'Subscriber', 'Wendy P. Lachowiec')
  line(172, 'Main telephone number', '(215) 555-0107')
  line(194, 'Installed at', '390 Fiddlers Rd., Apt 4B')
  line(216, 'City, State, Zip', 'Philadelphia, PA 19103')
  p.text(42, 240, 'Service is for (check one):', { face: 'Times-Roman', size: 11 })
  p.tick(190, 240, 'empty', 10)
  p.text(206, 240, 'Business', { face: 'Times-Roman', size: 11 })
  p.tick(270, 240, 'hook', 10)
  p.text(286, 240, 'Residence', { face: 'Times-Roman', size: 11 })
  p.text(42, 266, "The subscriber's signed authorization is (check one):", { face: 'Times-Roman', size: 11 })
  p.tick(300, 266, 'hook', 10)
  p.text(316, 266, 'in our files', { face: 'Times-Roman', size: 11 })
  p.tick(390, 266, 'empty', 10)
  p.text(406, 266, 'not yet in our files', { face: 'Times-Roman', size: 11 })
  line(290, 'It was signed by', 'Wendy P. Lachowiec', 190, 400)
  line(290, 'on', 'November 18, 2026', 425, 570, 406)
  p.text(42, 322, 'We request that the record be returned by (check one):', { face: 'Times-Roman', size: 11 })
  p.tick(300, 322, 'empty', 10)
  p.text(316, 322, 'facsimile', { face: 'Times-Roman', size: 11 })
  p.tick(390, 322, 'empty', 10)
  p.text(406, 322, 'U.S. Mail', { face: 'Times-Roman', size: 11 })
  p.tick(470, 322, 'hook', 10)
  p.text(486, 322, 'electronic mail', { face: 'Times-Roman', size: 11 })
  p.text(42, 352, 'Requested by', { face: 'Times-Bold', size: 11 })
  line(372, 'Company', 'Pinnock & Wrey Telephone Co')
  line(394, 'By (print name)', 'Hugh Lindqvister')
  line(416, 'Direct line', '215-555-0132', 190, 330)
  line(416, 'Fax', '', 380, 570, 345)
  line(438, 'Electronic mail', 'hugh.lindqvister@pwtel.example')
  line(460, 'Our reference', 'PW-88417', 190, 330)
  line(460, 'Date', 'Nov. 24, 2026', 380, 570, 345)
  p.text(42, 500, 'TERMS. The information furnished is used solely to provide local service to the subscriber named above and is kept for two years. ' +
    'Neither party waives any right under its interconnection agreement of March 3, 2004. Questions: carrier relations, 215-555-0144, ' +
    'weekdays 9 to 4. This form replaces form 12 of January 1, 2001.', { face: 'Times-Roman', size: 7, width: 528, align: 'justify' }) // prettier-ignore
  return p.bytes()
}

export const layout: Layout = {
  file: '04-letterhead-lines-requester-last',
  hard: 'Flat PDF with a letterhead full of numbers, values on ruled lines, drawn check marks, the requester at the end and dates in the small print.',
  letter: async () => ({
    from: 'Hugh Lindqvister <hugh.lindqvister@pwtel.example>',
    subject: 'Request for customer service record',
    at: '2026-11-24T10:05:51-05:00',
    mailer: 'Lotus Notes Release 8.5.3',
    text: 'Dear CSR Center,\n\nkindly see the enclosed request.\n\nHugh Lindqvister\n',
    attachments: [{ name: 'PW88417.PDF', type: 'application/pdf', bytes: await form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Pinnock & Wrey Telephone Co',
      contactName: 'Hugh Lindqvister',
      contactPhone: '2155550132',
      contactEmail: 'hugh.lindqvister@pwtel.example',
      loaOnFile: true,
      loaDate: '2026-11-18',
      requestDate: '2026-11-24',
      authorizingPerson: 'Wendy P. Lachowiec',
      btn: '2155550107',
      endUserName: 'Wendy P. Lachowiec',
      serviceAddress: address('390 Fiddlers Rd.', 'Apt 4B', 'Philadelphia', 'PA', '19103'),
      accountType: 'residence',
      preferredResponse: 'email',
      requesterRef: 'PW-88417',
    }),
  ],
}
