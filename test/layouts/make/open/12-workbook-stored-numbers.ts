import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import { serial, workbook, xlsxType } from '../sheet.ts'

const phone = (number: number) => ({ number, as: '[<=9999999]###-####;(###) ###-####' })
const day = (date: string) => ({ number: serial(date), as: 'm/d/yyyy' })

const form = (): Uint8Array =>
  workbook(
    [
      {
        name: 'CSR',
        merges: ['A1:C1', 'A3:C3', 'A11:C11', 'A21:C21'],
        rows: [
          ['Fathomtone CSR Request Sheet v7'],
          [],
          ['REQUESTOR INFO'],
          ['Provider', 'Fathomtone VoIP LLC'],
          ['OCN/SPID', '9F8T'],
          ['Requestor', 'Rhoda McAllendar'],
          ['Phone', phone(5125550175), 'x 31'],
          ['Email', 'rhodam@fathomtone.example'],
          ['Date', day('2026-11-30')],
          [],
          ['SUBSCRIBER INFO'],
          ['Name', 'QUACKENBOSS’ AUTO BODY CO'],
          ['BTN', phone(9165550113)],
          ['WTNs', phone(9165550129), 'shop'],
          [null, phone(9165550134), 'office'],
          [null, phone(9165550137), 'fax'],
          ['Address', '561 Brickyard St'],
          ['City', 'Sacramento'],
          ['State', 'CA'],
          ['Zip', { number: 95814, as: '00000' }],
          ['AUTHORIZATION'],
          ['LOA?', 'Yes - on file'],
          ['LOA Signed', day('2026-11-29')],
          ['LOA Signer', 'Zelda Brandelow'],
          ['Ticket', 8812045],
        ],
      },
      { name: 'Lists', hidden: true, rows: [['Yes - on file'], ['No'], ['9165550199'], ['Example Co']] },
    ],
    'xlsx',
  )

export const layout: Layout = {
  file: '12-workbook-stored-numbers',
  hard: 'Workbook with labels left: telephone numbers, ZIP, ticket and dates are stored numbers; further numbers below without a label, remarks beside.',
  letter: () => ({
    from: 'Rhoda McAllendar <rhodam@fathomtone.example>',
    subject: 'CSR request - Quackenboss Auto Body',
    at: '2026-11-30T11:11:54-05:00',
    mailer: 'Microsoft Outlook 16.0',
    text: 'Hello, CSR request sheet attached.\n\nRhoda\n',
    attachments: [{ name: 'CSR Quackenboss.xlsx', type: xlsxType, bytes: form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Fathomtone VoIP LLC',
      companyCode: '9F8T',
      contactName: 'Rhoda McAllendar',
      contactPhone: '5125550175',
      contactEmail: 'rhodam@fathomtone.example',
      loaOnFile: true,
      loaDate: '2026-11-29',
      requestDate: '2026-11-30',
      authorizingPerson: 'Zelda Brandelow',
      btn: '9165550113',
      wtns: ['9165550129', '9165550134', '9165550137'],
      endUserName: 'Quackenboss’ Auto Body Co',
      serviceAddress: address('561 Brickyard St', null, 'Sacramento', 'CA', '95814'),
      requesterRef: '8812045',
    }),
  ],
}
