import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import type { Cell } from '../word.ts'
import { cell, paragraph, run, table, wordFile, wordType } from '../word.ts'

/** A content control; an untouched one still shows its prompt. */
const control = (title: string, value: string, kind = '<w:text/>'): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="${title}"/><w:tag w:val="${title.toLowerCase().replace(/\W+/g, '_')}"/>${value === '' ? '<w:showingPlcHdr/>' : ''}${kind}</w:sdtPr><w:sdtContent>${value === '' ? run('Click or tap here to enter text.') : run(value)}</w:sdtContent></w:sdt>`
const tick = (title: string, on: boolean): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="${title}"/><w14:checkbox><w14:checked w14:val="${on ? 1 : 0}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(on ? '☒' : '☐', { font: 'MS Gothic' })}</w:sdtContent></w:sdt>`
const day = '<w:date><w:dateFormat w:val="M/d/yyyy"/></w:date>'
const list = (...items: string[]): string =>
  `<w:dropDownList>${items.map((item) => `<w:listItem w:displayText="${item}" w:value="${item}"/>`).join('')}</w:dropDownList>`
const within = (xml: string): Cell => cell(paragraph(xml, { raw: true }), { raw: true })
const row = (label: string, who: string, xml: string): Cell[] => [cell(label), cell(who, { italic: true, size: 8 }), within(xml)]

const form = (): Uint8Array =>
  wordFile(
    paragraph('CSI/CSR request – Quillmark Telecom', { bold: true, size: 15 }) +
      table(3, [
        [cell('Item', { bold: true }), cell('M/O', { bold: true }), cell('Entry', { bold: true })],
        row('Submitter', 'M', control('Submitter', 'Quillmark Telecom LLC')),
        row('Submitter rep', 'M', control('Submitter rep', 'Pearl Montesquino')),
        row('Rep phone', 'M', control('Rep phone', '614 555-0130')),
        row('Rep fax', 'O', control('Rep fax', '')),
        row('Rep email', 'M', control('Rep email', 'pearlm@quillmark-telecom.example')),
        row('NSP ID', 'M', control('NSP ID', '9Q1M')),
        row('Submission date', 'M', control('Submission date', '11/30/2026', day)),
        row('Tracking number', 'O', control('Tracking number', 'QM-119204')),
        row('Account holder', 'M', control('Account holder', 'Cobblegate Hair Studio, Inc.')),
        row('Bill TN', 'M', control('Bill TN', '614 555-0146')),
        row('Secondary TNs', 'O', control('Secondary TNs', '614 555-0147, 614 555-0153')),
        row('Service street', 'M', control('Service street', '528 South Willowbend Avenue')),
        row('Service unit', 'O', control('Service unit', '')),
        row('Service city/state/zip', 'M', control('City', 'Columbus') + run(', ') + control('State', 'OH', list('IN', 'KY', 'OH')) + run(' ') + control('Zip', '43215')), // prettier-ignore
        row('Class of account', 'M', control('Class', 'Business', list('Choose an item.', 'Residence', 'Business'))),
        row('Platform', 'O', control('Platform', '')),
        row('End user authorization', 'M', tick('LOA on file', true) + run(' LOA on file   ') + tick('TPV', false) + run(' Third party verification')), // prettier-ignore
        row('Auth contact', 'M', control('Auth contact', 'Wendy R. Shapirovitz')),
        row('Auth date', 'M', control('Auth date', '11/27/2026', day)),
        row('Notes', 'O', control('Notes', 'please send asap')),
      ]),
  )

export const layout: Layout = {
  file: '27-word-content-controls',
  hard: 'Word table of three columns with content controls, a list, date pickers and ticks; the middle column says M or O; untouched controls show a prompt.',
  letter: () => ({
    from: 'Pearl Montesquino <pearlm@quillmark-telecom.example>',
    subject: 'QM-119204',
    at: '2026-11-30T12:48:20-05:00',
    mailer: 'Microsoft Outlook 16.0',
    text: 'Attached.\n\nPearl\n',
    attachments: [{ name: 'QM-119204 CSI.docx', type: wordType, bytes: form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Quillmark Telecom LLC',
      companyCode: '9Q1M',
      contactName: 'Pearl Montesquino',
      contactPhone: '6145550130',
      contactEmail: 'pearlm@quillmark-telecom.example',
      loaOnFile: true,
      loaDate: '2026-11-27',
      requestDate: '2026-11-30',
      authorizingPerson: 'Wendy R. Shapirovitz',
      btn: '6145550146',
      wtns: ['6145550147', '6145550153'],
      endUserName: 'Cobblegate Hair Studio, Inc.',
      serviceAddress: address('528 South Willowbend Avenue', null, 'Columbus', 'OH', '43215'),
      accountType: 'business',
      requesterRef: 'QM-119204',
    }),
  ],
}
