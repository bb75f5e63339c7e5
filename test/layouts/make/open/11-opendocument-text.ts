import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import { packed, xml } from '../packed.ts'

const names =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
const p = (text: string): string => `<text:p text:style-name="Standard">${xml(text).replace(/\t/g, '<text:tab/>').replace(/ {2,}/g, (gap) => ` <text:s text:c="${gap.length - 1}"/>`)}</text:p>` // prettier-ignore
const row = (...cells: string[]): string =>
  `<table:table-row>${cells.map((text) => `<table:table-cell office:value-type="string">${p(text)}</table:table-cell>`).join('')}</table:table-row>`
const wide = (text: string): string =>
  `<table:table-row><table:table-cell table:number-columns-spanned="3" office:value-type="string">${p(text)}</table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>`

const form = (): Uint8Array => {
  const body = [
    `<text:h text:outline-level="1">Kettle Run Hosted Voice – records request</text:h>`,
    p('Fill in the right-hand column. The middle column tells what we mean.'),
    `<table:table table:name="Request"><table:table-column table:number-columns-repeated="3"/>`,
    wide('You'),
    row('Your company', 'registered name', 'Kettle Run Hosted Voice Inc'),
    row('Your name', 'first and last', 'Xavier Sigurdahl'),
    row('Your phone', 'with area code', '717.555.0175'),
    row('Your email', 'record goes here', 'xsigurdahl@kettlerunhosted.example'),
    row('Your SPID', 'four characters', '9K7H'),
    row('Your order number', 'optional', 'KR-20881'),
    wide('Your customer'),
    row('Customer name', 'as billed', "Mr & Mrs Emil O'Brannagh"),
    row('Phone number on the bill', 'ten digits', '717.555.0153'),
    row('Street', 'where the phones are', '2027 N Cartwright St'),
    row('Apt / suite', '', 'Apt 12'),
    row('City', '', 'Harrisburg'),
    row('State', 'two letters', 'PA'),
    row('Zip', 'five digits', '17101'),
    row('Residence or business', '', 'residence'),
    wide('Permission'),
    row('Signed LOA on file', 'yes / no', 'yes'),
    row('Who signed', '', "Emil O'Brannagh"),
    row('Date signed', 'month/day/year', '11/22/2026'),
    `</table:table>`,
    p('Version 2.1 – layout CC0'),
  ].join('')
  return packed({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names} office:version="1.2"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  })
}

export const layout: Layout = {
  file: '11-opendocument-text',
  hard: 'OpenDocument text: a table of three columns, the middle one explains the label and is never the value.',
  letter: () => ({
    from: 'Xavier Sigurdahl <xsigurdahl@kettlerunhosted.example>',
    subject: "Records request O'Brannagh",
    at: '2026-11-27T12:00:31-05:00',
    mailer: 'Mozilla Thunderbird',
    text: 'see attachment\n',
    attachments: [{ name: 'records-request.odt', type: 'application/vnd.oasis.opendocument.text', bytes: form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Kettle Run Hosted Voice Inc',
      companyCode: '9K7H',
      contactName: 'Xavier Sigurdahl',
      contactPhone: '7175550175',
      contactEmail: 'xsigurdahl@kettlerunhosted.example',
      loaOnFile: true,
      loaDate: '2026-11-22',
      authorizingPerson: "Emil O'Brannagh",
      btn: '7175550153',
      endUserName: "Mr & Mrs Emil O'Brannagh",
      serviceAddress: address('2027 N Cartwright St', 'Apt 12', 'Harrisburg', 'PA', '17101'),
      accountType: 'residence',
      requesterRef: 'KR-20881',
    }),
  ],
}
