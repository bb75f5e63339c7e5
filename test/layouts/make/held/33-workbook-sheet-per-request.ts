import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import type { Sheet } from '../sheet.ts'
import { workbook, xlsxType } from '../sheet.ts'

const us = { requestingCompany: 'Grovelink Metro Fiber Inc', companyCode: '9G9L', contactName: 'Pearl Kallistratos', contactPhone: '6125550130', contactEmail: 'pkallistratos@grovelink.example' } // prettier-ignore
const sheet = (name: string, ref: string, customer: string, btn: string, street: string, apt: string, place: string, loa: string, signer: string): Sheet => ({
  name,
  merges: ['A1:B1'],
  rows: [
    ['Customer Service Record Request'],
    ['Requesting company name', us.requestingCompany],
    ['Requesting company OCN', us.companyCode],
    ['Initiator', us.contactName],
    ['Initiator tel no', '612.555.0130'],
    ['Initiator email', us.contactEmail],
    ['Internal ref', ref],
    ['EU name', customer],
    ['EU billing TN', btn],
    ['EU service address', street],
    ['EU apt/unit', apt],
    ['EU city, state, zip', place],
    ['Auth on file', loa],
    ['Auth name', signer],
  ],
}) // prettier-ignore

const form = (): Uint8Array =>
  workbook(
    [
      sheet(
        'Bennigfold',
        'GL-31005',
        'Neil Benningfold',
        '612.555.0147',
        '3913 Willowbend Ave',
        '',
        'Minneapolis, MN 55401',
        'yes',
        'Neil Benningfold',
      ),
      sheet(
        'Eskerland',
        'GL-31006',
        'Anna & Xavier Eskerland',
        '304.555.0115',
        '1669 Orchard Rd',
        '',
        'Charleston, WV 25301',
        'yes',
        'Xavier Eskerland',
      ),
      { ...sheet('blank', '', '', '', '', '', '', '', ''), rows: [['Customer Service Record Request'], ['Requesting company name', us.requestingCompany], ['Requesting company OCN', us.companyCode], ['EU name'], ['EU billing TN'], ['EU service address'], ['Auth on file']] }, // prettier-ignore
    ],
    'xlsx',
  )

export const layout: Layout = {
  file: '33-workbook-sheet-per-request',
  hard: 'Workbook with one filled form a sheet and a third, still blank one with the company pre-printed: two requests.',
  letter: () => ({
    from: 'Pearl Kallistratos <pkallistratos@grovelink.example>',
    subject: '2 CSRs',
    at: '2026-11-30T14:44:44-05:00',
    mailer: 'Apple Mail (2.3774.600.62)',
    text: 'Two residential CSRs, one per tab.\n\nPearl\n',
    attachments: [{ name: 'csr week 48.xlsx', type: xlsxType, bytes: form() }],
  }),
  requests: [
    stated({ ...us, requesterRef: 'GL-31005', endUserName: 'Neil Benningfold', btn: '6125550147', serviceAddress: address('3913 Willowbend Ave', null, 'Minneapolis', 'MN', '55401'), loaOnFile: true, authorizingPerson: 'Neil Benningfold' }), // prettier-ignore
    stated({ ...us, requesterRef: 'GL-31006', endUserName: 'Anna & Xavier Eskerland', btn: '3045550115', serviceAddress: address('1669 Orchard Rd', null, 'Charleston', 'WV', '25301'), loaOnFile: true, authorizingPerson: 'Xavier Eskerland' }), // prettier-ignore
  ],
}
