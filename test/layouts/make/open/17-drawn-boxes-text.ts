import type { Layout } from '../layout.ts'
import { address, range, stated } from '../layout.ts'

const form = `+-----------------------------------------------------------------------------+
| KETTLERUN TELCOM LLC              CSR REQUEST                   REV 3 08/02 |
+-----------------------------------------------------------------------------+
| REQUESTING CARRIER                                                          |
+---------------------------------+---------------------+---------------------+
| COMPANY                         | OCN                 | DATE                |
| KETTLERUN TELCOM LLC            | 9K1R                | 12/02/2026          |
+---------------------------------+---------------------+---------------------+
| CONTACT                         | PHONE               | FAX                 |
| HOWARD BENNINGFOLD              | 412-555-0150        | 412-555-0159        |
+---------------------------------+---------------------+---------------------+
| EMAIL                                                 | PON                 |
| LNP@KETTLERUN-TELCOM.EXAMPLE                          | KR/CSR/2026/640     |
+-------------------------------------------------------+---------------------+
| END USER                                                                    |
+---------------------------------+---------------------+---------------------+
| NAME                            | BTN                 | ACCOUNT NUMBER      |
| CAYBROOK UROLOGY PC             | 814-555-0116        |                     |
+---------------------------------+---------------------+---------------------+
| ADDRESS                         | SUITE               | CITY                |
| 10 1ST RD SE                    | STE 100             | ERIE                |
+---------------------------------+---------------------+---------------------+
| STATE                           | ZIP                 | BUS OR RES          |
| PA                              | 16501               | BUS                 |
+---------------------------------+---------------------+---------------------+
| WORKING NUMBERS                                                             |
| 814-555-0117 - 814-555-0124                                                 |
+-----------------------------------------------------------------------------+
| [X] LOA ON FILE   [ ] LOA TO FOLLOW      SIGNED BY: ERIC BARNAQUIST         |
+-----------------------------------------------------------------------------+
`

export const layout: Layout = {
  file: '17-drawn-boxes-text',
  hard: 'Text file with boxes of plus, minus and bar: captions above the values in two and three columns, one line with three items.',
  letter: () => ({
    from: 'Kettlerun LNP <lnp@kettlerun-telcom.example>',
    subject: 'CSR KR/CSR/2026/640',
    at: '2026-12-02T15:58:19-05:00',
    mailer: 'mutt 1.5.21',
    text: 'Form below as file.\n-- \nKettlerun LNP Desk, 412-555-0151\n',
    attachments: [{ name: 'kr640.txt', type: 'text/plain', bytes: Buffer.from(form) }],
  }),
  requests: [
    stated({
      requestingCompany: 'Kettlerun Telcom LLC',
      companyCode: '9K1R',
      contactName: 'Howard Benningfold',
      contactPhone: '4125550150',
      contactFax: '4125550159',
      contactEmail: 'lnp@kettlerun-telcom.example',
      loaOnFile: true,
      requestDate: '2026-12-02',
      authorizingPerson: 'Eric Barnaquist',
      btn: '8145550116',
      wtns: range('8145550117', '8145550124'),
      endUserName: 'Caybrook Urology PC',
      serviceAddress: address('10 1st Rd SE', 'Ste 100', 'Erie', 'PA', '16501'),
      accountType: 'business',
      requesterRef: 'KR/CSR/2026/640',
    }),
  ],
}
