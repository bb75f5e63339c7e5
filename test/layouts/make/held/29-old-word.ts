import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

export const layout: Layout = {
  file: '29-old-word',
  hard: 'Binary Word file: paragraphs with tabs and colons in two columns, then a table with one pair a row.',
  letter: () => ({
    from: 'Wanda Lomandez <wandal@bramblewire.example>',
    subject: 'CSR for Tansybrook Cab',
    at: '2026-11-30T16:02:12-05:00',
    mailer: 'Microsoft Outlook 12.0',
    text: 'csr request attached, thank you\n\nWanda\n',
    attachments: [
      { name: 'CSR Tansybrook.doc', type: 'application/msword', bytes: readFileSync(join(import.meta.dirname, '../sources/29.doc')) },
    ],
  }),
  requests: [
    stated({
      requestingCompany: 'Bramblewire Communications Inc',
      companyCode: '9B2W',
      contactName: 'Wanda Lomandez',
      contactPhone: '3155550152',
      contactEmail: 'wandal@bramblewire.example',
      loaOnFile: true,
      loaDate: '2026-11-24',
      requestDate: '2026-11-30',
      authorizingPerson: 'Simon J Nakashiro',
      btn: '3045550102',
      wtns: ['3045550104', '3045550116', '3045550118'],
      endUserName: 'Tansybrook Taxi & Limo',
      serviceAddress: address('1385 Vineyard St', 'Unit 7', 'Charleston', 'WV', '25301'),
      requesterRef: 'BW-0093455',
    }),
  ],
}
