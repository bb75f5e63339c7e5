import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import type { Cell } from '../word.ts'
import { cell, paragraph, table, wordFile, wordType } from '../word.ts'

const head = (text: string, span: number): Cell[] => [cell(text, { bold: true, span, fill: 'D9E2F3' })]
const inner = (rows: [string, string][]): Cell =>
  cell(table(2, rows.map(([label, value]) => [cell(label, { size: 9 }), cell(value, { bold: true })])) + paragraph(''), { raw: true }) // prettier-ignore

const form = (): Uint8Array =>
  wordFile(
    paragraph('REQUEST FOR CUSTOMER SERVICE RECORD', { bold: true, size: 14 }) +
      table(2, [
        [
          cell('PREVIOUS CARRIER USE ONLY', { bold: true, size: 8 }),
          cell('Date in: ________  Date out: ________  By: ________', { size: 8 }),
        ],
        [
          inner([
            ['Competitive carrier', 'Vantroy Broadband Corp'],
            ['Carrier contact', 'Gloria Figueranza'],
            ['Contact tel.', '317-555-0150'],
            ['Contact fax', '317-555-0159'],
            ['Contact e-mail', 'gfigueranza@vantroy.example'],
          ]),
          inner([
            ['OCN', '9V8B'],
            ['PON', 'VBB-2611-0099'],
            ['Date', '11/24/2026'],
            ['Response by', 'fax'],
          ]),
        ],
        head('Subscriber', 2),
        [
          inner([
            ['Subscriber name', 'Kitterling Call Answering, Inc.'],
            ['Billing phone number', '317-555-0105'],
            ['Class of service', 'Business'],
          ]),
          inner([
            ['Street address', '636 Spindle Pkwy'],
            ['City', 'Indianapolis'],
            ['State', 'Indiana'],
            ['Zip', '46204'],
          ]),
        ],
        [
          cell('Working telephone numbers', { size: 9 }),
          cell('317-555-0106\n317-555-0108\n317-555-0136 through 317-555-0137', { bold: true }),
        ],
        head('Letter of agency', 2),
        [cell('[ X ] on file    [   ] attached    [   ] not yet obtained'), inner([['Executed by', 'Joanne Montesquino'], ['Executed on', 'November 16, 2026']])], // prettier-ignore
      ]),
    {
      header: paragraph('Vantroy Broadband Corp · 77 Monument Sq, Indianapolis IN 46204 · 317-555-0100', { size: 8 }),
      footer: paragraph('VBC-17 rev. 2 · Problems with this form? Call 317-555-0188', { size: 8 }),
    },
  )

export const layout: Layout = {
  file: '28-word-nested-tables',
  hard: 'Word tables within the cells of a table, a strip for the previous carrier, numbers in header and footer, X between brackets.',
  letter: () => ({
    from: 'Gloria Figueranza <gfigueranza@vantroy.example>',
    subject: 'Request for CSR Kitterling',
    at: '2026-11-24T15:20:43-05:00',
    mailer: 'Microsoft Outlook 15.0',
    text: 'Good afternoon, request attached. Please fax it back.\n\nGloria Figueranza\n',
    attachments: [{ name: 'VBC-17.docx', type: wordType, bytes: form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Vantroy Broadband Corp',
      companyCode: '9V8B',
      contactName: 'Gloria Figueranza',
      contactPhone: '3175550150',
      contactFax: '3175550159',
      contactEmail: 'gfigueranza@vantroy.example',
      loaOnFile: true,
      loaDate: '2026-11-16',
      requestDate: '2026-11-24',
      authorizingPerson: 'Joanne Montesquino',
      btn: '3175550105',
      wtns: ['3175550106', '3175550108', '3175550136', '3175550137'],
      endUserName: 'Kitterling Call Answering, Inc.',
      serviceAddress: address('636 Spindle Pkwy', null, 'Indianapolis', 'IN', '46204'),
      accountType: 'business',
      preferredResponse: 'fax',
      requesterRef: 'VBB-2611-0099',
    }),
  ],
}
