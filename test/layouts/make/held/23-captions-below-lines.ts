import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import { paper } from '../paper.ts'

const form = (): Promise<Uint8Array> => {
  const p = paper({ producer: 'QuarkXPress 6.5' })
  /** The value stands on a line and what it is stands small beneath, as on a notary's form. */
  const below = (y: number, ...items: [x: number, width: number, caption: string, value: string][]): void => {
    for (const [x, width, caption, value] of items) {
      p.text(x + 4, y - 12, value, { face: 'Courier', size: 10 })
      p.rule(x, y, x + width)
      p.text(x, y + 3, caption, { face: 'Times-Roman', size: 7.5 })
    }
  }
  p.text(0, 44, 'APPLICATION FOR CUSTOMER SERVICE RECORD', { face: 'Times-Bold', size: 15, width: 612, align: 'center' })
  p.text(0, 64, 'Greenbank form 201', { face: 'Times-Roman', size: 8, width: 612, align: 'center' })
  p.text(50, 90, 'I. Applicant', { face: 'Times-Bold', size: 11 })
  below(128, [50, 300, 'Name of company', 'Nightjar Access LLC'], [370, 90, 'Company code', '9N5A'], [470, 90, 'Date', '12/01/2026'])
  below(168, [50, 200, 'Name of representative', 'Joanne Thistleman'], [270, 130, 'Telephone', '502-555-0175'], [420, 140, 'Facsimile', ''])
  below(208, [50, 300, 'Electronic mail address', 'lnp@nightjar-access.example'], [370, 190, 'Reference of applicant', 'N-6688'])
  p.text(50, 240, 'II. Customer', { face: 'Times-Bold', size: 11 })
  below(278, [50, 300, 'Name of customer', "VICTOR'S PEST CONTROL"], [370, 190, 'Billing telephone number', '502-555-0128'])
  below(318, [50, 300, 'Service address, number and street', '679 SYCAMORE PARKWAY'], [370, 190, 'Suite or floor', ''])
  below(358, [50, 200, 'City', 'LOUISVILLE'], [270, 60, 'State', 'KY'], [350, 100, 'ZIP code', '40202'])
  below(398, [50, 510, 'Additional telephone numbers', '502-555-0129, 502-555-0130, 502-555-0131'])
  p.text(50, 430, 'III. Authority', { face: 'Times-Bold', size: 11 })
  p.tick(52, 450, 'cross', 10)
  p.text(68, 451, 'A letter of authorization, signed by the customer, is on file with the applicant.', { face: 'Times-Roman', size: 10 })
  below(496, [50, 300, 'Name of the person who signed it', 'LEIF THISTLEMAN'], [370, 190, 'Date signed', '11/28/2026'])
  p.text(50, 530, 'Penalties may apply to requests made without the authority of the customer.', { face: 'Times-Roman', size: 8 })
  return p.bytes()
}

export const layout: Layout = {
  file: '23-captions-below-lines',
  hard: 'Flat PDF in the manner of a notary: the value stands on a line, its caption small beneath, several to a line.',
  letter: async () => ({
    from: 'Joanne Thistleman <joannet@nightjar-access.example>',
    subject: 'Application for customer service record N-6688',
    at: '2026-12-01T13:33:30-05:00',
    mailer: 'Microsoft Outlook 11.0',
    text: 'Application attached.\n\nJoanne\n',
    attachments: [{ name: 'form201.pdf', type: 'application/pdf', bytes: await form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Nightjar Access LLC',
      companyCode: '9N5A',
      contactName: 'Joanne Thistleman',
      contactPhone: '5025550175',
      contactEmail: 'lnp@nightjar-access.example',
      loaOnFile: true,
      loaDate: '2026-11-28',
      requestDate: '2026-12-01',
      authorizingPerson: 'Leif Thistleman',
      btn: '5025550128',
      wtns: ['5025550129', '5025550130', '5025550131'],
      endUserName: "Victor's Pest Control",
      serviceAddress: address('679 Sycamore Parkway', null, 'Louisville', 'KY', '40202'),
      requesterRef: 'N-6688',
    }),
  ],
}
