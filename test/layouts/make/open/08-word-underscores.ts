import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import { paragraph, run, wordFile, wordType } from '../word.ts'

/** Typed over the underscores the way people do: some are left before and behind. */
const form = (): Uint8Array =>
  wordFile(
    [
      paragraph('PLUMBLINE TELEPHONE INC.', { bold: true, size: 14 }),
      paragraph('CSR REQUEST', { bold: true, size: 12 }),
      paragraph(''),
      paragraph('Date: __12/2/2026_______'),
      paragraph('To: CSR Center________\tFax: ______________'),
      paragraph(''),
      paragraph('Requested by: __Victor Larkspurr______________\tPhone: _813-555-0130_____'),
      paragraph('Company: __Plumbline Telephone Inc_________\tOCN: __9P6T___'),
      paragraph('Email: ___victor.larkspurr@plumblinetel.example____________'),
      paragraph(''),
      paragraph(run('CUSTOMER INFORMATION', { bold: true }), { raw: true }),
      paragraph('Customer Name: ___Garabedoni Sign Co LLC______________________'),
      paragraph('Telephone #: _(813) 555-0157______\tAccount #: ______________'),
      paragraph('Service Address: __710 S Heron Blvd____________  Suite: _101___'),
      paragraph('City: _Tampa____________\tState: _FL_\tZip: _33602_____'),
      paragraph('Type of service:\t_X_ Business\t___ Residence'),
      paragraph('List all other working numbers: ____none__________________________________'),
      paragraph(''),
      paragraph('_X_ We have the customer’s Letter of Authorization on file.'),
      paragraph('Authorized by: __Helen El-Haddari________\tDate authorized: _12/1/2026_'),
      paragraph(''),
      paragraph('How should we send the CSR?   _X_ Email   ___ Fax   ___ Mail'),
    ].join(''),
  )

export const layout: Layout = {
  file: '08-word-underscores',
  hard: 'Word paragraphs with tabs and underscores, typed over; X between underscores before its caption; "none" for the other numbers.',
  letter: () => ({
    from: 'Victor Larkspurr <victor.larkspurr@plumblinetel.example>',
    subject: 'CSR REQUEST Garabedoni',
    at: '2026-12-02T09:15:22-05:00',
    mailer: 'Microsoft Windows Live Mail 16.4',
    text: 'Attached please find CSR request\n\nVictor\n',
    attachments: [{ name: 'csr request garabedoni.docx', type: wordType, bytes: form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Plumbline Telephone Inc',
      companyCode: '9P6T',
      contactName: 'Victor Larkspurr',
      contactPhone: '8135550130',
      contactEmail: 'victor.larkspurr@plumblinetel.example',
      loaOnFile: true,
      loaDate: '2026-12-01',
      requestDate: '2026-12-02',
      authorizingPerson: 'Helen El-Haddari',
      btn: '8135550157',
      endUserName: 'Garabedoni Sign Co LLC',
      serviceAddress: address('710 S Heron Blvd', 'Suite 101', 'Tampa', 'FL', '33602'),
      accountType: 'business',
      preferredResponse: 'email',
    }),
  ],
}
