import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import { cell, paragraph, run, table, wordFile, wordType } from '../word.ts'

const form = (): Uint8Array => {
  const hint = (text: string) => [cell(text, { italic: true, size: 8, span: 2, fill: 'FFF2CC' })]
  const head = (text: string) => [cell(text, { bold: true, span: 2, fill: 'C6E0B4' })]
  const row = (label: string, value: string) => [cell(label), cell(value)]
  return wordFile(
    paragraph('Customer Service Record (CSR) Request Form', { bold: true, size: 16 }) +
      paragraph('Copperfinch Telecom Partners – fields marked with * are required', { italic: true }) +
      table(2, [
        head('Section A – Requesting Carrier Information'),
        hint('Enter the legal name as registered with the PUC. Do not use your trade name.'),
        row('Requesting Carrier Name*', 'Copperfinch Telecom Partners LP'),
        row('Requesting Carrier Contact*', 'Cecilia  Jernigold'),
        row('Contact Telephone Number*', '415-555-0175 ext. 8'),
        row('Contact Email Address*', 'cjernigold@copperfinch.example '),
        hint('Example: 9X9X (four characters). If you have more than one OCN use the one of the state in which the customer is served.'),
        row('OCN*', '9C2T'),
        row('Internal Tracking #', 'CFT/26/11/0481'),
        head('Section B – End User Information'),
        hint('The name and address must match the bill of the current carrier, e.g. JANE Q SAMPLE, 123 Main St, Anytown.'),
        row('End User Business Name*', 'The Pennywick Pediatrics, PLLC'),
        row('Main Billing Number (BTN)*', '415-555-0115'),
        row('Additional Numbers', '415-555-0117\n415-555-0124'),
        row('Service Address (no PO Boxes)*', '31 W. Nettle Square\nSan Francisco, CA 94103'),
        row('Billing Name (if different)', ''),
        row('Current Provider Account Number', ''),
        head('Section C – Authorization'),
        hint('A CSR cannot be provided unless the box Yes is marked.'),
        [
          cell('Does the requesting carrier have an LOA on file?*'),
          cell(paragraph(run('☒', { font: 'MS Gothic' }) + run(' Yes     ') + run('☐', { font: 'MS Gothic' }) + run(' No'), { raw: true }), { raw: true }), // prettier-ignore
        ],
        row('Name of Authorizing Individual', 'Ingrid Johansette'),
        row('Date Authorization Obtained', '11/17/2026'),
      ]) +
      paragraph('Return the completed form by e-mail. Incomplete forms will be rejected and the interval starts over.', { size: 8 }),
  )
}

export const layout: Layout = {
  file: '07-word-instructions-between',
  hard: 'Word table of two columns with asterisks, instructions and specimen values between the rows, the whole address in one cell.',
  letter: () => ({
    from: 'Cecilia Jernigold <cjernigold@copperfinch.example>',
    subject: 'CSR Request - The Pennywick Pediatrics',
    at: '2026-11-23T15:31:40-05:00',
    mailer: 'Microsoft Outlook 16.0',
    text: 'Good afternoon,\n\nPlease process the attached.\n\nCecilia Jernigold\nCopperfinch Telecom Partners LP\n555 Osprey Way, San Francisco, CA 94107\nOffice 415-555-0170\n',
    attachments: [{ name: 'CSR Request Form - Pennywick.docx', type: wordType, bytes: form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Copperfinch Telecom Partners LP',
      companyCode: '9C2T',
      contactName: 'Cecilia Jernigold',
      contactPhone: '4155550175',
      contactEmail: 'cjernigold@copperfinch.example',
      loaOnFile: true,
      loaDate: '2026-11-17',
      authorizingPerson: 'Ingrid Johansette',
      btn: '4155550115',
      wtns: ['4155550117', '4155550124'],
      endUserName: 'The Pennywick Pediatrics, PLLC',
      serviceAddress: address('31 W. Nettle Square', null, 'San Francisco', 'CA', '94103'),
      requesterRef: 'CFT/26/11/0481',
    }),
  ],
}
