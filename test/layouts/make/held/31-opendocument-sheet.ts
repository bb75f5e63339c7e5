import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import { serial, workbook } from '../sheet.ts'

const form = (): Uint8Array =>
  workbook(
    [
      {
        name: 'How to fill in',
        rows: [
          ['1. Fill in every yellow cell of the sheet "Request".'],
          ['2. BTN: ten digits without spaces, e.g. 2125550100.'],
          ['3. The record goes to the e-mail address given.'],
          ['Questions?', 'porting@mail.osprelle.example', '703-555-0166'],
        ],
      },
      {
        name: 'Request',
        rows: [
          ['CSR request'],
          [],
          ['', 'Requesting LSP', 'Osprelle Voice & Data Inc'],
          ['', 'OCN', '9V6D'],
          ['', 'LSP contact', 'Alice Trevanion'],
          ['', 'LSP contact telephone', 7035550165],
          ['', 'LSP contact e-mail', 'alice.trevanion@osprelle.example'],
          ['', 'PON', 'OV-20261127-2'],
          [],
          ['', 'End user name', 'QUINN C ROSENQUAIL'],
          ['', 'BTN', 7035550138],
          ['', 'Street', '2515 Drovers Dr'],
          ['', 'Apt', 2],
          ['', 'City', 'Fairfax'],
          ['', 'State', 'VA'],
          ['', 'Zip', 22030],
          ['', 'Res/Bus', 'Res'],
          [],
          ['', 'LOA on file', 'TRUE'],
          ['', 'LOA date', { number: serial('2026-11-25'), as: 'm/d/yyyy' }],
          ['', 'LOA signed by', 'Quinn C Rosenquail'],
        ],
      },
    ],
    'ods',
  )

export const layout: Layout = {
  file: '31-opendocument-sheet',
  hard: 'OpenDocument sheet: the first sheet explains with a specimen number and the desk of the requester, the form starts in column B, numbers are plain numbers.',
  letter: () => ({
    from: 'Alice Trevanion <alice.trevanion@osprelle.example>',
    subject: 'CSR request Rosenquail',
    at: '2026-11-27T09:25:37-05:00',
    mailer: 'Mozilla Thunderbird',
    text: 'CSR request in the attached sheet.\n\nAlice\n',
    attachments: [{ name: 'csr-request.ods', type: 'application/vnd.oasis.opendocument.spreadsheet', bytes: form() }],
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
