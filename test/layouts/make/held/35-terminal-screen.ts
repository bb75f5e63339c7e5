import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

const form = ` CSRI010                 LOCAL SERVICE REQUEST GATEWAY             11/25/26 14:31
 FUNCTION: ADD           CUSTOMER SERVICE RECORD INQUIRY             PAGE 1 OF 1

 REQ CO...: RIDGEWEND COMPETITIVE EXCHANGE   CC...: 9R7W   ACNA..: ZRW
 INIT.....: L SARKOZIAN                      TEL..: 404-555-0150
 EMAIL....: CSR-REQUESTS@RIDGEWEND.EXAMPLE   FAX..:
 PON......: RW-77190         VER: 00         D/T SENT: 11-25-2026 0231PM

 ATN......: 912-555-0105     CUS: 624        TOS..: 1
 EU NAME..: JOANNES JEWELERS LLC
 SANO: 4109   SASD:    SASN: STONECUTTER      SATH: RD      SASS:
 FLOOR:       ROOM:    BLDG:
 CITY.....: SAVANNAH                         ST...: GA     ZIP: 31401

 AGAUTH...: Y            DATED: 11-24-2026   AUTHNM: DELIA DANFORTHY
 REMARKS..: NONE

 PF1=HELP   PF3=EXIT   PF5=SEND   PF12=CANCEL              MSG: RECORD ADDED
`

export const layout: Layout = {
  file: '35-terminal-screen',
  hard: 'A terminal screen saved as text: dotted and padded codes, three items to a line, the street in parts, empty items, function keys.',
  letter: () => ({
    from: 'Lamar Sarkozian <lsarkozian@ridgewend.example>',
    subject: 'RW-77190 CSR INQUIRY',
    at: '2026-11-25T14:33:10-05:00',
    mailer: 'IBM Notes 9',
    text: 'Screen print attached.\n\nL. Sarkozian\n',
    attachments: [{ name: 'SCREEN1.TXT', type: 'text/plain', bytes: Buffer.from(form.replace(/\n/g, '\r\n')) }],
  }),
  requests: [
    stated({
      requestingCompany: 'Ridgewend Competitive Exchange',
      companyCode: '9R7W',
      ccna: 'ZRW',
      contactName: 'L Sarkozian',
      contactPhone: '4045550150',
      contactEmail: 'csr-requests@ridgewend.example',
      loaOnFile: true,
      loaDate: '2026-11-24',
      requestDate: '2026-11-25',
      authorizingPerson: 'Delia Danforthy',
      btn: '9125550105',
      customerCode: '624',
      endUserName: 'Joannes Jewelers LLC',
      serviceAddress: address('4109 Stonecutter Rd', null, 'Savannah', 'GA', '31401'),
      accountType: 'business',
      requesterRef: 'RW-77190',
    }),
  ],
}
