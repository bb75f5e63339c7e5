import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

export const layout: Layout = {
  file: '31-opendocument-sheet',
  hard: 'OpenDocument sheet: the first sheet explains with a specimen number and the desk of the requester, the form starts in column B, numbers are plain numbers.',
  letter: () => ({
    from: 'Alice Trevanion <alice.trevanion@osprelle.example>',
    subject: 'CSR request Rosenquail',
    at: '2026-11-27T09:25:37-05:00',
    mailer: 'Mozilla Thunderbird',
    text: 'CSR request in the attached sheet.\n\nAlice\n',
    attachments: [
      {
        name: 'csr-request.ods',
        type: 'application/vnd.oasis.opendocument.spreadsheet',
        bytes: readFileSync(join(import.meta.dirname, '../sources/31.ods')),
      },
    ],
  }),
  requests: [
    stated({
      requestingCompany: 'Osprelle Voice & Data Inc',
      companyCode: '9V6D',
      contactName: 'Alice Trevanion',
      contactPhone: '7035550165',
      contactEmail: 'alice.trevanion@osprelle.example',
      loaOnFile: true,
      loaDate: '2026-11-25',
      authorizingPerson: 'Quinn C Rosenquail',
      btn: '7035550138',
      endUserName: 'Quinn C Rosenquail',
      serviceAddress: address('2515 Drovers Dr', 'Apt 2', 'Fairfax', 'VA', '22030'),
      accountType: 'residence',
      requesterRef: 'OV-20261127-2',
    }),
  ],
}
