import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import type { Cell } from '../word.ts'
import { cell, paragraph, run, table, wordFile, wordType } from '../word.ts'

const mark = (kind: 'begin' | 'separate' | 'end', inner = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${kind}">${inner}</w:fldChar></w:r>`
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`

/** A text field of Word 97; an empty one shows five spaces of en width. */
const typed = (name: string, value: string): string =>
  mark('begin', `<w:ffData><w:name w:val="${name}"/><w:enabled/><w:calcOnExit w:val="0"/><w:textInput/></w:ffData>`) +
  code('FORMTEXT') +
  mark('separate') +
  run(value === '' ? '\u2002\u2002\u2002\u2002\u2002' : value) +
  mark('end')
const ticked = (name: string, on: boolean): string =>
  mark(
    'begin',
    `<w:ffData><w:name w:val="${name}"/><w:enabled/><w:calcOnExit w:val="0"/><w:checkBox><w:sizeAuto/><w:default w:val="0"/>${on ? '<w:checked/>' : ''}</w:checkBox></w:ffData>`,
  ) +
  code('FORMCHECKBOX') +
  mark('separate') +
  mark('end')
const chosen = (name: string, options: string[], index: number): string =>
  mark(
    'begin',
    `<w:ffData><w:name w:val="${name}"/><w:enabled/><w:calcOnExit w:val="0"/><w:ddList><w:result w:val="${index}"/>${options.map((o) => `<w:listEntry w:val="${o}"/>`).join('')}</w:ddList></w:ffData>`,
  ) +
  code('FORMDROPDOWN') +
  mark('separate') +
  mark('end')

const within = (xml: string, span?: number): Cell => cell(paragraph(xml, { raw: true }), { raw: true, ...(span ? { span } : {}) })
const label = (text: string): Cell => cell(text, { bold: true, size: 9, fill: 'E7E6E6' })
const head = (text: string): Cell[] => [cell(text, { bold: true, span: 4, fill: 'BFBFBF' })]

const form = (): Uint8Array =>
  wordFile(
    paragraph('Customer Service Information Request', { bold: true, size: 14 }) +
      table(4, [
        head('REQUESTOR'),
        [label('Requestor Company'), within(typed('Text1', 'Ampleroute Resale Services Inc'), 3)],
        [
          label('Requestor Name'),
          within(typed('Text2', 'Neil Mallinford')),
          label('Requestor Telephone'),
          within(typed('Text3', '272/555-0152')),
        ],
        [
          label('Requestor Fax'),
          within(typed('Text4', '')),
          label('Requestor E-mail'),
          within(typed('Text5', 'portdesk@ampleroute.example')),
        ],
        [label('CC'), within(typed('Text6', '9A8R')), label('CCNA'), within(typed('Text7', 'ZAR'))],
        [label('Txn Number'), within(typed('Text8', 'AR-5120-B')), label('Date Submitted'), within(typed('Text9', '11/25/2026'))],
        head('ACCOUNT'),
        [
          label('Account Tel. No.'),
          within(typed('Text10', '570-555-0146')),
          label('Type'),
          within(chosen('Dropdown1', ['(select)', 'Residential', 'Business', 'Coin'], 2)),
        ],
        [label('Listed Name'), within(typed('Text11', '3 Cousins Ironwren Diner'), 3)],
        [label('Premises Address'), within(typed('Text12', '488 US Hwy 52 North')), label('Floor/Unit'), within(typed('Text13', ''))],
        [
          label('City'),
          within(typed('Text14', 'Scranton')),
          label('ST / Zip'),
          within(typed('Text15', 'PA') + run(' / ') + typed('Text16', '18503')),
        ],
        [label('Other TNs'), within(typed('Text17', '570-555-0147'), 3)],
        head('END USER AUTHORIZATION'),
        [within(ticked('Check1', true) + run(' Requestor certifies that it has the end user’s authorization (LOA) on file.'), 4)],
        [within(ticked('Check2', false) + run(' Requestor acts under a blanket agency agreement.'), 4)],
        [
          label('End User Signature Name'),
          within(typed('Text18', 'Felix Sarkozian')),
          label('Signature Date'),
          within(typed('Text19', '11/24/2026')),
        ],
      ]) +
      paragraph('CSIR-2 (9/99)', { size: 7 }),
  )

export const layout: Layout = {
  file: '09-word-legacy-fields',
  hard: 'Word form of 1999: text fields, check boxes and a drop-down of the old kind in a table of four columns; CC is the company code.',
  letter: () => ({
    from: 'Ampleroute Port Desk <portdesk@ampleroute.example>',
    subject: 'CSIR 5705550146',
    at: '2026-11-25T10:44:59-05:00',
    mailer: 'Novell GroupWise 8.0',
    text: 'CSIR for 570-555-0146.\n\nNeil\n',
    attachments: [{ name: 'CSIR2.docx', type: wordType, bytes: form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Ampleroute Resale Services Inc',
      companyCode: '9A8R',
      ccna: 'ZAR',
      contactName: 'Neil Mallinford',
      contactPhone: '2725550152',
      contactEmail: 'portdesk@ampleroute.example',
      loaOnFile: true,
      loaDate: '2026-11-24',
      requestDate: '2026-11-25',
      authorizingPerson: 'Felix Sarkozian',
      btn: '5705550146',
      wtns: ['5705550147'],
      endUserName: '3 Cousins Ironwren Diner',
      serviceAddress: address('488 US Hwy 52 North', null, 'Scranton', 'PA', '18503'),
      accountType: 'business',
      requesterRef: 'AR-5120-B',
    }),
  ],
}
