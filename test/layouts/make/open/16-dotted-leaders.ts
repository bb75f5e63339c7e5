import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

const form = `                    SALTGRASS WIRELESS LLC
            Request for Customer Service Record (CSR)
                  form date 06/15/2001

1.  NEW CARRIER
    Name of new carrier ............ Saltgrass Wireless LLC
    Operating Company Number ....... 9S6W
    Name of person asking .......... Karl Ferrantello
    Telephone of person asking ..... 305-555-0165
    Fax of person asking ...........
    Internet address ............... kferrantello@saltgrasswireless.example
    Your reference ................. SG-2026-1233

2.  CUSTOMER
    Customer's name ................ MARTA'S TIRE & AUTO
    Customer's main number ......... 520-555-0124
    Other numbers .................. 520-555-0133
    Service street address ......... 84 FIDDLERS ST
    Service city ................... TUCSON
    Service state .................. AZ
    Service zip .................... 85701

3.  AUTHORIZATION
    LOA on file (Yes or No) ........ Yes
    Person who authorized .......... Neil Sigurdahl
    Date of authorization .......... 11/28/2026

4.  DO NOT WRITE BELOW - OLD CARRIER
    Record sent on .................
    Clerk ..........................
`

export const layout: Layout = {
  file: '16-dotted-leaders',
  hard: 'Text file with dotted leaders, empty items, and a form date that is not the date of the request.',
  letter: () => ({
    from: 'Karl Ferrantello <kferrantello@saltgrasswireless.example>',
    subject: 'CSR SG-2026-1233',
    at: '2026-11-30T10:10:10-05:00',
    mailer: 'Pegasus Mail for Windows (4.63)',
    text: 'Text form enclosed as a file.\n',
    attachments: [{ name: 'CSRFORM.TXT', type: 'text/plain', bytes: Buffer.from(form.replace(/\n/g, '\r\n')) }],
  }),
  requests: [
    stated({
      requestingCompany: 'Saltgrass Wireless LLC',
      companyCode: '9S6W',
      contactName: 'Karl Ferrantello',
      contactPhone: '3055550165',
      contactEmail: 'kferrantello@saltgrasswireless.example',
      loaOnFile: true,
      loaDate: '2026-11-28',
      authorizingPerson: 'Neil Sigurdahl',
      btn: '5205550124',
      wtns: ['5205550133'],
      endUserName: "Marta's Tire & Auto",
      serviceAddress: address('84 Fiddlers St', null, 'Tucson', 'AZ', '85701'),
      requesterRef: 'SG-2026-1233',
    }),
  ],
}
