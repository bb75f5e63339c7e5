import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

const us = { requestingCompany: 'Copperfinch Telecom Partners LP', companyCode: '9C2T', contactName: 'Cecilia Jernigold', contactPhone: '4155550175', contactEmail: 'porting@copperfinch.example', loaOnFile: true } // prettier-ignore

const form = `COPPERFINCH TELECOM PARTNERS LP                                      CSR REQUEST LISTING
OCN 9C2T   CONTACT CECILIA JERNIGOLD   TEL 415-555-0175   EMAIL porting@copperfinch.example
LOA ON FILE FOR ALL ACCOUNTS BELOW: YES

REF       BTN           END USER NAME                 STREET                  CITY            ST ZIP
--------- ------------- ----------------------------- ----------------------- --------------- -- -----
CFT-0501  415-555-0154  24 HOUR REDSPINDLE INSURANCE  3 CHURCH RD E RM 210    SAN FRANCISCO   CA 94103
CFT-0502  213-555-0130  WOLFENBARRE BROS HARDWARE     4042 SEXTON RD          LOS ANGELES     CA 90012
CFT-0503  509-555-0111  KAZMIEROW'S FEED & SEED       3443 12TH SQ            SPOKANE         WA 99201

3 REQUESTS                                                                    END OF LISTING
`

export const layout: Layout = {
  file: '36-listing-of-requests',
  hard: 'Text file in fixed columns: the requester once on top without colons, a line of minus signs, one request a line, the room in the street column.',
  letter: () => ({
    from: 'Copperfinch Porting <porting@copperfinch.example>',
    subject: 'CSR requests (3)',
    at: '2026-12-01T10:20:30-05:00',
    mailer: 'sendmail',
    text: 'Listing attached.\n',
    attachments: [{ name: 'csrlist.txt', type: 'text/plain', bytes: Buffer.from(form) }],
  }),
  requests: [
    stated({ ...us, requesterRef: 'CFT-0501', endUserName: '24 Hour Redspindle Insurance', btn: '4155550154', serviceAddress: address('3 Church Rd E', 'Rm 210', 'San Francisco', 'CA', '94103') }), // prettier-ignore
    stated({ ...us, requesterRef: 'CFT-0502', endUserName: 'Wolfenbarre Bros Hardware', btn: '2135550130', serviceAddress: address('4042 Sexton Rd', null, 'Los Angeles', 'CA', '90012') }), // prettier-ignore
    stated({ ...us, requesterRef: 'CFT-0503', endUserName: "Kazmierow's Feed & Seed", btn: '5095550111', serviceAddress: address('3443 12th Sq', null, 'Spokane', 'WA', '99201') }), // prettier-ignore
  ],
}
