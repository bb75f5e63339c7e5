import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

const form = (): string =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fnil\\fcharset2 Wingdings;}}
{\\stylesheet{\\s0 Normal;}}\\viewkind4\\uc1\\pard\\tx2880\\f0\\fs32\\b Service record wanted\\b0\\fs20\\par
\\par
{\\i This is form 9 of Ostrander-Pyle Telecom Consulting. We act for the customer.}\\par
\\par
\\b Consultant\\b0\\par
Firm:\\tab Ostrander-Pyle Telecom Consulting\\par
Consultant:\\tab Howard Mallinford\\par
Telephone:\\tab 470-555-0147\\par
E-mail:\\tab howard.mallinford@ostranderpyle.example\\par
Matter no.:\\tab OP-2290\\par
Date:\\tab December 1, 2026\\par
\\par
\\b Client\\b0\\par
Client name:\\tab Pellingham Engineering, P.C.\\par
Client telephone (BTN):\\tab 405-555-0124\\par
Account no.:\\tab 8311973193\\par
Premises:\\tab 55 County Road 565\\par
\\tab Oklahoma City OK 73102\\par
Numbers wanted:\\tab 405-555-0125 to 405-555-0128\\par
Client is a:\\tab business\\par
\\par
\\b Authorization\\b0\\par
{\\f1\\'fe} Letter of authorization on file   {\\f1\\'a8} Letter of authorization to follow\\par
Given by:\\tab Tomas F. Cantabrano\\par
Given on:\\tab November 30, 2026\\par
}
`

export const layout: Layout = {
  file: '30-rich-text-tabs',
  hard: 'RTF paragraphs with tabs; a consultant, its client and matter number; the address over two lines; Wingdings boxes before their captions.',
  letter: () => ({
    from: 'Howard Mallinford <howard.mallinford@ostranderpyle.example>',
    subject: 'Service record wanted - Pellingham Engineering',
    at: '2026-12-01T11:11:11-05:00',
    mailer: 'Microsoft Outlook 16.0',
    text: 'Dear Sir or Madam,\n\nplease see our form 9.\n\nHoward Mallinford\nOstrander-Pyle Telecom Consulting\n',
    attachments: [{ name: 'Form 9 Pellingham.rtf', type: 'text/rtf', bytes: Buffer.from(form(), 'latin1') }],
  }),
  requests: [
    stated({
      requestingCompany: 'Ostrander-Pyle Telecom Consulting',
      contactName: 'Howard Mallinford',
      contactPhone: '4705550147',
      contactEmail: 'howard.mallinford@ostranderpyle.example',
      loaOnFile: true,
      loaDate: '2026-11-30',
      requestDate: '2026-12-01',
      authorizingPerson: 'Tomas F. Cantabrano',
      btn: '4055550124',
      wtns: ['4055550125', '4055550126', '4055550127', '4055550128'],
      accountNumber: '8311973193',
      endUserName: 'Pellingham Engineering, P.C.',
      serviceAddress: address('55 County Road 565', null, 'Oklahoma City', 'OK', '73102'),
      accountType: 'business',
      requesterRef: 'OP-2290',
    }),
  ],
}
