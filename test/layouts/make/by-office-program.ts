/**
 * The forms that went through an office program: `node test/layouts/make/by-office-program.ts DIRECTORY` writes 26.docx, 29.docx and 31.xlsx
 * there; LibreOffice made the files in sources/ of them (`soffice --convert-to pdf 26.docx`, `doc 29.docx`, `ods 31.xlsx`).
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serial, workbook } from './sheet.ts'
import { cell, paragraph, run, table, wordFile } from './word.ts'

const label = (text: string) => cell(text, { size: 9, fill: 'EDEDED' })
const head = (text: string) => [cell(text, { bold: true, span: 4, fill: 'FBE4D5' })]

const printed = wordFile(
  paragraph('CSR Request', { bold: true, size: 18 }) +
    paragraph('Bramblewire Communications Inc. requests a copy of the customer service record for the end user named below, in accordance with the local porting guidelines. The record is used for the port only.', { size: 9 }) +
    table(4, [
      head('REQUESTER'),
      [label('LSP'), cell('Bramblewire Communications Inc'), label('OCN / SPID'), cell('9B2W')],
      [label('LSP contact'), cell('Gloria Blackmere'), label('Phone'), cell('315-555-0150')],
      [label('E-mail'), cell('gloria.blackmere@bramblewire.example', { size: 9 }), label('Fax'), cell('315-555-0159')],
      [label('PON'), cell('BW-0093420'), label('Date'), cell('11/25/2026')],
      head('END USER'),
      [label('End user name'), cell("Merriwold's Music Studio", { span: 3 })],
      [label('Account TN'), cell('716-555-0144'), label('Other TNs'), cell('716-555-0145\n716-555-0146')],
      [label('Address'), cell('1824 Saddler Road'), label('Floor/Suite'), cell('Suite B')],
      [label('City'), cell('Williamsville'), label('State and ZIP'), cell('NY 14221')],
      [label('Type'), cell(paragraph(run('Business ☒  Residence ☐'), { raw: true }), { raw: true, span: 3 })],
      head('AUTHORIZATION AND DELIVERY'),
      [label('LOA'), cell('On file ☒  Attached ☐'), label('LOA date'), cell('11/23/2026')],
      [label('Signed by'), cell('Felix Madrigalez'), label('Return CSR by'), cell('E-mail ☒  Fax ☐')],
    ]) +
    paragraph('Bramblewire will keep the LOA for two years.', { size: 8 }),
  { footer: paragraph('Bramblewire form CSR-1 – page 1 – Carrier hotline 315-555-0177', { size: 8 }) },
) // prettier-ignore

const old = wordFile(
  paragraph('Bramblewire Communications', { bold: true, size: 14 }) +
    paragraph('CUSTOMER SERVICE RECORD REQUEST', { bold: true }) +
    paragraph('') +
    paragraph('From:\tWanda Lomandez\tDate:\t11/30/2026') +
    paragraph('Company:\tBramblewire Communications Inc\tOCN:\t9B2W') +
    paragraph('Phone:\t315-555-0152\tFax:\t') +
    paragraph('Email:\twandal@bramblewire.example') +
    paragraph('PON:\tBW-0093455') +
    paragraph('') +
    paragraph('Please provide the customer service record for:') +
    table(2, [
      [cell('Customer name'), cell('Tansybrook Taxi & Limo')],
      [cell('Billing telephone number'), cell('304-555-0102')],
      [cell('Additional numbers'), cell('304-555-0104, 304-555-0116, 304-555-0118')],
      [cell('Service address'), cell('1385 Vineyard St, Unit 7')],
      [cell('City'), cell('Charleston')],
      [cell('State'), cell('WV')],
      [cell('Zip'), cell('25301')],
      [cell('LOA on file'), cell('Yes')],
      [cell('LOA signed by'), cell('Simon J Nakashiro')],
      [cell('LOA dated'), cell('11/24/2026')],
    ]) +
    paragraph('Thank you for your help.'),
)

const sheets = workbook(
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
  'xlsx',
)

const folder = process.argv[2] ?? '.'
writeFileSync(join(folder, '26.docx'), printed)
writeFileSync(join(folder, '29.docx'), old)
writeFileSync(join(folder, '31.xlsx'), sheets)
