import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

const edges = (count: number): string => Array.from({ length: count }, (_, i) => `\\clbrdrt\\brdrs\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs\\cellx${(i + 1) * Math.floor(9360 / count)}`).join('') // prettier-ignore
const row = (...cells: string[]): string =>
  `\\trowd\\trgaph108\\trleft0${edges(cells.length)}\n${cells.map((text) => `\\pard\\intbl ${text}\\cell`).join('\n')}\n\\row\n`
const b = (text: string): string => `{\\b ${text}}`

/** As WordPad's elder brother wrote it: code page 1252, a quote as \'92. */
const form = (): string =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}{\\f1\\fswiss Arial;}}
{\\info{\\title CSR Request}{\\author M. Danforthy}{\\company Tidewrack}{\\creatim\\yr2003\\mo5\\dy12}}
\\f1\\fs28\\b Tidewrack Business\\b0\\fs20\\par
CSR request for local service, please type or print\\par\\pard
${row(b('Request date'), '11/24/2026', b('Priority'), 'Normal')}${row(b('From company'), 'Tidewrack Networks Corp', b('Carrier code'), 'ZTW')}${row(b('From person'), 'Marcus Danforthy', b('Can be reached at'), '617-555-0150')}${row(b('Reply to'), 'mdanforthy@tidewrack.example', b('Reply fax'), '')}${row(b('Our ticket'), 'TW0046012', b('Your ref'), '')}\\pard\\par
\\b Customer of record\\b0\\par
${row(b('Name'), "Ferrantello\\'92s Veterinary Clinic, PLLC")}${row(b('Account phone'), '617-555-0116', b('Acct no'), '831-021-4836')}${row(b('Site address'), '2 Foundry Square, 12th Floor', b('Town'), 'Boston')}${row(b('State'), 'Mass.', b('Postal code'), '02110')}${row(b('Bill to'), 'PO Box 9784, Boston MA 02110')}\\pard\\par
\\b Customer consent\\b0\\par
Do you have the customer\\'92s written consent (LOA)?  {\\b YES}\\par
Who gave it?\\tab Zelda Iverslie\\par
When?\\tab\\tab 23-Nov-2026\\par
\\par
{\\fs14 Send to the other company by e-mail or fax. Keep a copy with the LOA. Rev C 5/12/2003}\\par}
`

export const layout: Layout = {
  file: '10-rich-text-table',
  hard: 'RTF table with two pairs a row and everyday labels, an account number with hyphens, a spelled-out floor and state, questions as labels.',
  letter: () => ({
    from: 'Marcus Danforthy <mdanforthy@tidewrack.example>',
    subject: 'csr please',
    at: '2026-11-24T16:40:12-05:00',
    mailer: 'Microsoft Outlook 14.0',
    text: 'Need the CSR for the attached, thx\n\nMarcus\n',
    attachments: [{ name: 'csr_ferrantello.rtf', type: 'application/rtf', bytes: Buffer.from(form(), 'latin1') }],
  }),
  requests: [
    stated({
      requestingCompany: 'Tidewrack Networks Corp',
      ccna: 'ZTW',
      contactName: 'Marcus Danforthy',
      contactPhone: '6175550150',
      contactEmail: 'mdanforthy@tidewrack.example',
      loaOnFile: true,
      loaDate: '2026-11-23',
      requestDate: '2026-11-24',
      authorizingPerson: 'Zelda Iverslie',
      btn: '6175550116',
      accountNumber: '8310214836',
      endUserName: 'Ferrantello’s Veterinary Clinic, PLLC',
      serviceAddress: address('2 Foundry Square', '12th Floor', 'Boston', 'MA', '02110'),
      billingAddress: address('PO Box 9784', null, 'Boston', 'MA', '02110'),
      requesterRef: 'TW0046012',
    }),
  ],
}
