import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

export const layout: Layout = {
  file: '26-word-printed-to-pdf',
  hard: 'A word processor table printed to PDF: justified text, four columns, glyph boxes on the right of their captions, footer with the page and a number.',
  letter: () => ({
    from: 'Gloria Blackmere <gloria.blackmere@bramblewire.example>',
    subject: 'CSR Request - Merriwolds Music Studio',
    at: '2026-11-25T15:12:00-05:00',
    mailer: 'Microsoft Outlook 16.0',
    text: 'Hi,\n\nplease find our CSR request attached.\n\nThank you,\nGloria Blackmere\nBramblewire Communications Inc\nTel 315-555-0150 | Cell 315-555-0188\n',
    attachments: [
      { name: 'CSR Request Merriwold.pdf', type: 'application/pdf', bytes: readFileSync(join(import.meta.dirname, '../sources/26.pdf')) },
    ],
  }),
  requests: [
    stated({
      requestingCompany: 'Bramblewire Communications Inc',
      companyCode: '9B2W',
      contactName: 'Gloria Blackmere',
      contactPhone: '3155550150',
      contactFax: '3155550159',
      contactEmail: 'gloria.blackmere@bramblewire.example',
      loaOnFile: true,
      loaDate: '2026-11-23',
      requestDate: '2026-11-25',
      authorizingPerson: 'Felix Madrigalez',
      btn: '7165550144',
      wtns: ['7165550145', '7165550146'],
      endUserName: "Merriwold's Music Studio",
      serviceAddress: address('1824 Saddler Road', 'Suite B', 'Williamsville', 'NY', '14221'),
      accountType: 'business',
      preferredResponse: 'email',
      requesterRef: 'BW-0093420',
    }),
  ],
}
